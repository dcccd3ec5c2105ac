package barometer.text;

import barometer.domain.Language;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The patterns of one language. ICU chooses plural and case by the raw arguments; what is printed of an argument, at
 * {@code {0}} and at {@code #}, is decided by the caller, so that a count and a figure are grouped alike.
 */
final class Bundle {

    /** Where the printed form of argument 0 stands; no pattern has as many arguments of its own. */
    private static final int PRINTED = 20;

    private final ULocale locale;
    private final Map<String, String> patterns;
    private final Map<String, Message> compiled = new ConcurrentHashMap<>();

    Bundle(Language language) {
        this.locale = ULocale.forLanguageTag(language.tag());
        this.patterns = read("/words_" + language.tag() + ".properties");
    }

    private static Map<String, String> read(String resource) {
        Properties lines = new Properties();
        try (InputStream in = Bundle.class.getResourceAsStream(resource);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> out = new TreeMap<>();
        lines.stringPropertyNames().forEach(key -> out.put(key, lines.getProperty(key)));
        return out;
    }

    /** All keys, sorted. */
    Set<String> keys() {
        return patterns.keySet();
    }

    /** The pattern as it is written. */
    Optional<String> pattern(String key) {
        return Optional.ofNullable(patterns.get(key));
    }

    /** The text of a key, its arguments printed by {@code print}. */
    Optional<String> format(String key, Object[] arguments, Function<Object, String> print) {
        String pattern = patterns.get(key);
        return pattern == null ? Optional.empty()
                : Optional.of(compiled.computeIfAbsent(key, k -> message(pattern)).text(arguments, print));
    }

    /** A pattern made ready. */
    private interface Message {
        String text(Object[] arguments, Function<Object, String> print);
    }

    private Message message(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        boolean plain = pattern.indexOf('\'') < 0;
        for (int i = 0; plain && i < parsed.countParts(); i++) {
            MessagePattern.Part part = parsed.getPart(i);
            plain = part.getType() != MessagePattern.Part.Type.ARG_START || part.getArgType() == MessagePattern.ArgType.NONE;
        }
        return plain ? plain(pattern, parsed) : chosen(pattern, parsed);
    }

    /** Most patterns only put arguments between words; ICU takes fifty times as long for it. */
    private static Message plain(String pattern, MessagePattern parsed) {
        List<String> between = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        int copied = 0;
        for (int i = 0; i < parsed.countParts(); i++) {
            MessagePattern.Part part = parsed.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START) {
                between.add(pattern.substring(copied, part.getIndex()));
                numbers.add(parsed.getPart(i + 1).getValue());
                copied = parsed.getPart(parsed.getLimitPartIndex(i)).getLimit();
            }
        }
        String last = pattern.substring(copied);
        return (arguments, print) -> {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < numbers.size(); i++) {
                out.append(between.get(i)).append(print.apply(arguments[numbers.get(i)]));
            }
            return out.append(last).toString();
        };
    }

    private Message chosen(String pattern, MessagePattern parsed) {
        MessageFormat format = new MessageFormat(printing(pattern, parsed), locale);
        return (arguments, print) -> {
            Object[] both = new Object[PRINTED + arguments.length];
            for (int i = 0; i < arguments.length; i++) {
                both[i] = arguments[i];
                both[PRINTED + i] = print.apply(arguments[i]);
            }
            synchronized (format) { // ICU makes the formats inside a message as it goes
                return format.format(both);
            }
        };
    }

    /** The pattern with each place where an argument is printed pointing to its printed form. */
    private static String printing(String pattern, MessagePattern parsed) {
        StringBuilder out = new StringBuilder();
        Deque<Integer> counted = new ArrayDeque<>();
        int copied = 0;
        for (int i = 0; i < parsed.countParts(); i++) {
            MessagePattern.Part part = parsed.getPart(i);
            switch (part.getType()) {
                case ARG_START -> {
                    MessagePattern.Part number = parsed.getPart(i + 1);
                    counted.push(number.getValue());
                    if (part.getArgType() == MessagePattern.ArgType.NONE) {
                        out.append(pattern, copied, number.getIndex()).append(PRINTED + number.getValue());
                        copied = number.getLimit();
                    }
                }
                case ARG_LIMIT -> counted.pop();
                case REPLACE_NUMBER -> {
                    out.append(pattern, copied, part.getIndex()).append('{').append(PRINTED + counted.peek()).append('}');
                    copied = part.getLimit();
                }
                case MSG_START, MSG_LIMIT, SKIP_SYNTAX, INSERT_CHAR, ARG_NUMBER, ARG_NAME, ARG_TYPE, ARG_STYLE, ARG_SELECTOR,
                        ARG_INT, ARG_DOUBLE -> { }
            }
        }
        return out.append(pattern, copied, pattern.length()).toString();
    }
}
