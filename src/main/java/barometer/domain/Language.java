package barometer.domain;

import java.util.Locale;

/** A language the program speaks; English is the fallback. */
public enum Language {
    EN, RU, BE;

    /** The two-letter tag, for example {@code ru}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The JDK's locale. */
    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /** Reads a tag such as {@code ru}. */
    public static Language parse(String tag) {
        for (Language l : values()) {
            if (l.tag().equals(tag)) {
                return l;
            }
        }
        throw new Unreadable("language", tag);
    }

    /** The language of a locale, English where the program does not speak it. */
    public static Language of(Locale locale) {
        for (Language l : values()) {
            if (l.tag().equals(locale.getLanguage())) {
                return l;
            }
        }
        return EN;
    }
}
