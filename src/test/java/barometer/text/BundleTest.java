package barometer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.domain.Language;
import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of the three languages, taken together. */
class BundleTest {

    private static final Bundle ENGLISH = new Bundle(Language.EN);

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameKeys(Language language) {
        assertThat(new Bundle(language).keys()).isEqualTo(ENGLISH.keys()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noKeyStandsTwice(Language language) throws IOException {
        assertThat(lines(language).stream().filter(l -> l.matches("[^#\\s][^=]*=.*")).map(l -> l.substring(0, l.indexOf('=')).strip()))
                .doesNotHaveDuplicates().isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPatternParsesAndTakesTheSameArgumentsInEveryLanguage(Language language) {
        Bundle bundle = new Bundle(language);
        for (String key : bundle.keys()) {
            assertThat(arguments(bundle.pattern(key).orElseThrow())).as(key)
                    .isEqualTo(arguments(ENGLISH.pattern(key).orElseThrow()));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noValueIsBlankOrHoldsALetterThatTheFontLacks(Language language) {
        Bundle bundle = new Bundle(language);
        for (String key : bundle.keys()) {
            assertThat(bundle.pattern(key).orElseThrow()).as(key).isNotBlank().doesNotContainPattern("[\u202f\u2007\u2009←-⇿▲▼●■�]");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noValueShoutsBegsOrGuesses(Language language) {
        Bundle bundle = new Bundle(language);
        for (String key : bundle.keys()) {
            assertThat(bundle.pattern(key).orElseThrow().toLowerCase(Locale.ROOT)).as(key).doesNotContainPattern(
                    "!|\\b(please|oops|sorry|approx|approximately|imputed|vintage|as-of|change set)\\b|пожалуйста|калі ласка|упс|извините");
        }
    }

    @ParameterizedTest
    @CsvSource({"RU, [іўґ]", "BE, [ищъ]"})
    void noLetterOfTheOtherAlphabetSlipsIn(Language language, String foreign) {
        Bundle bundle = new Bundle(language);
        for (String key : bundle.keys()) {
            assertThat(bundle.pattern(key).orElseThrow().toLowerCase(Locale.ROOT)).as(key).doesNotContainPattern(foreign);
        }
    }

    @Test
    void anUnknownKeyIsAnErrorInTheProgram() {
        assertThat(Words.of(Language.EN).find("no.such.key")).isEmpty();
        assertThatThrownBy(() -> Words.of(Language.EN).say("no.such.key")).hasMessageContaining("no.such.key");
    }

    /** Codes and keys that are written in full in the source; those put together at run time have tests of their own. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            unreadable. ; (?:Unreadable|Illegible(?:<[A-Za-z]*>)?)\\("([a-z-]+)"
            ''          ; (?:say|find)\\("([a-z0-9-]+(?:\\.[a-z0-9-]+)+)"[,)]
            """)
    void whateverTheSourceSaysHasWords(String prefix, String where) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Pattern.compile(where).matcher(Files.readString(file)).results().forEach(m -> keys.add(prefix + m.group(1)));
            }
        }
        assertThat(keys).hasSizeGreaterThan(20);
        keys.removeAll(ENGLISH.keys());
        assertThat(keys).as("without words").isEmpty();
    }

    static List<String> lines(Language language) throws IOException {
        try (InputStream in = Bundle.class.getResourceAsStream("/words_" + language.tag() + ".properties")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static Set<Integer> arguments(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < parsed.countParts(); i++) {
            assertThat(parsed.getPartType(i)).as(pattern).isNotEqualTo(MessagePattern.Part.Type.ARG_NAME);
            if (parsed.getPartType(i) == MessagePattern.Part.Type.ARG_NUMBER) {
                numbers.add(parsed.getPart(i).getValue());
            }
        }
        return numbers.stream().collect(Collectors.toCollection(TreeSet::new));
    }
}
