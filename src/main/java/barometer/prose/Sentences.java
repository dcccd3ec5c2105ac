package barometer.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where sentences and paragraphs end. A full stop after an abbreviation ends none, nor does one before a small letter. */
final class Sentences {

    /** @param opens whether it is the first of its paragraph */
    record Sentence(Span span, boolean opens) {

        int start() {
            return span.start();
        }

        int end() {
            return span.end();
        }
    }

    private static final int LONGEST = 1_500;
    private static final Pattern PARAGRAPH_END = Pattern.compile("\\R\\s*\\R\\s*");
    private static final Pattern END = Pattern.compile("[.!?…]+[\"'”’»)]*\\s+(?=[\"'“‘«(]?[\\p{Lu}\\p{N}$€])");
    /** After these a full stop ends a sentence only where a capital letter follows that begins no name of a currency or place. */
    private static final Pattern ABBREVIATION = Plain.ending(
            "\\b(?:approx|mr|mrs|ms|dr|no|vs|art|fig|st|u\\.s|млн|млрд|трлн|тыс|долл|дол|руб|бел|рос|рас|гг|им|ст|рис|табл|кв|п|стр|тел|мал|арт)");
    private static final Pattern NAME_AHEAD = Plain.rule("(?:_(?:сша|зша|[0-9$€]))");
    private static final Pattern NEVER = Plain.ending("\\b(?:mr|mrs|ms|dr|no|vs|art|fig|им|ст|рис|табл|стр|тел|мал|арт|кв|approx)");

    private Sentences() {
    }

    static List<Sentence> of(Plain plain) {
        List<Sentence> sentences = new ArrayList<>();
        Matcher paragraphs = PARAGRAPH_END.matcher(plain.written());
        int start = 0;
        while (paragraphs.find()) {
            split(plain, start, paragraphs.start(), sentences);
            start = paragraphs.end();
        }
        split(plain, start, plain.length(), sentences);
        return sentences;
    }

    private static void split(Plain plain, int from, int to, List<Sentence> into) {
        Matcher ends = END.matcher(plain.written()).region(from, to);
        int start = from;
        boolean opens = true;
        while (ends.find()) {
            if (plain.at(ends.start()) == '.' && abbreviated(plain, start, ends.start(), ends.end())) {
                continue;
            }
            add(plain, start, ends.end(), opens, into);
            opens = false;
            start = ends.end();
        }
        if (start < to) {
            add(plain, start, to, opens, into);
        }
    }

    /** One longer than anybody writes is a table or a list without stops, and is cut between words. */
    private static void add(Plain plain, int start, int end, boolean opens, List<Sentence> into) {
        int from = start;
        while (end - from > LONGEST) {
            int cut = from + LONGEST;
            while (cut > from + LONGEST / 2 && plain.at(cut) != ' ') {
                cut--;
            }
            into.add(new Sentence(new Span(from, cut), opens && from == start));
            from = cut;
        }
        into.add(new Sentence(new Span(from, end), opens && from == start));
    }

    private static boolean abbreviated(Plain plain, int start, int stop, int next) {
        return plain.behind(NEVER, start, stop).isPresent()
                || plain.behind(ABBREVIATION, start, stop).isPresent() && plain.ahead(NAME_AHEAD, next, plain.length()).isPresent();
    }
}
