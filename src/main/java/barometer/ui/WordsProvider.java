package barometer.ui;

import barometer.domain.Language;
import barometer.text.Words;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Vaadin's view of our words; English comes first, since Vaadin falls back on the first. */
public final class WordsProvider implements I18NProvider {

    private static final long serialVersionUID = 1L;

    @Override
    public List<Locale> getProvidedLocales() {
        return Stream.of(Language.values()).map(Language::locale).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return Words.of(Language.of(locale)).find(key, params).orElse(key);
    }
}
