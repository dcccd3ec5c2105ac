package barometer.prose;

import barometer.domain.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Passages with the claims that a person reads in them, and how well the program does beside that person. */
final class Corpus {

    /** A passage and its claims, as {@code kind | figure | unit | period | base}. */
    record Passage(String text, List<String> claims) {
    }

    /** How many were found rightly, found at all, and there to be found. */
    record Score(int right, int found, int expected) {

        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        double recall() {
            return expected == 0 ? 1 : (double) right / expected;
        }

        Score and(Score other) {
            return new Score(right + other.right, found + other.found, expected + other.expected);
        }

        @Override
        public String toString() {
            return "%d right of %d found and %d stated: precision %.3f, recall %.3f".formatted(right, found, expected, precision(), recall());
        }
    }

    private Corpus() {
    }

    static List<Passage> read(String name, Language language) {
        List<Passage> passages = new ArrayList<>();
        try (var in = new BufferedReader(new InputStreamReader(Corpus.class.getResourceAsStream(name + "-" + language.tag() + ".txt"),
                StandardCharsets.UTF_8))) {
            for (String line : in.lines().toList()) {
                if (line.startsWith("=")) {
                    passages.getLast().claims().add(line.substring(1).strip());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    passages.add(new Passage(line, new ArrayList<>()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return passages;
    }

    static List<String> found(String text, Language language) {
        return Prose.read(text, language, Optional.empty()).stream().map(Corpus::form).toList();
    }

    private static String form(Found f) {
        return String.join(" | ", f.kind(), f.said().toString(), f.unit().map(Object::toString).orElse("-"), f.period().map(Object::toString).orElse("-"),
                f.base().map(Object::toString).orElse("-"));
    }

    static Score score(Passage passage, Language language) {
        List<String> found = found(passage.text(), language);
        List<String> open = new ArrayList<>(passage.claims());
        int right = (int) found.stream().filter(open::remove).count();
        return new Score(right, found.size(), passage.claims().size());
    }

    /** What went wrong, passage by passage. */
    static String mistakes(String name, Language language) {
        StringBuilder out = new StringBuilder();
        for (Passage passage : read(name, language)) {
            List<String> found = found(passage.text(), language);
            if (!found.equals(passage.claims())) {
                out.append(passage.text()).append("\n  stated ").append(passage.claims()).append("\n  found  ").append(found).append('\n');
            }
        }
        return out.toString();
    }

    static Score score(String name, Language language) {
        return read(name, language).stream().map(p -> score(p, language)).reduce(new Score(0, 0, 0), Score::and);
    }

    /** Prints all scores, and the mistakes in the passages that rules may be tuned on. */
    public static void main(String[] args) {
        for (Language language : Language.values()) {
            System.out.println(language + " corpus   " + score("corpus", language));
            System.out.println(language + " held out " + score("held-out", language));
            System.out.println(mistakes("corpus", language));
        }
    }
}
