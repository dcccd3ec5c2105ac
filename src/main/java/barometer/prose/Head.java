package barometer.prose;

import barometer.domain.Qualifier;
import barometer.prose.Sentences.Sentence;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words right before a figure, read backwards: how exact it is, and whether it is something "by", "to" or "from" which
 * another moved.
 *
 * @param start where they begin
 */
record Head(Optional<Span> qualifying, Qualifier qualifier, Link link, int start) {

    /** How a figure hangs on a verb. */
    enum Link {
        NONE, BY, TO, FROM
    }

    private static final Pattern BEFORE = Plain.rule("(?:(?<first>" + Lexicon.QUALIFYING + ")_)?(?:(?<!\\w)(?<link>by|to|from|against|(?:compared|comparison) (?:with|to)|на|до|да|ад|от|с|з|са|против|супраць)\\s+"
            + "(?:the |a )?)?(?:(?<second>" + Lexicon.QUALIFYING + ")_)?(?:the )?$");
    private static final Pattern AFTER = Plain.rule("_,?_(?:(?<least>or more|and more|and above|и более|и больше|и выше|і больш|і болей|і вышэй)|(?<about>or so))\\b");

    static Head before(Plain plain, Sentence sentence, int at, int end) {
        Optional<MatchResult> m = plain.behind(BEFORE, sentence.start(), at);
        String link = m.map(r -> r.group("link")).orElse(null);
        int from = m.map(MatchResult::start).orElse(at);
        Optional<Span> first = m.flatMap(r -> span(r, "first"));
        Optional<Span> words = m.flatMap(r -> span(r, "second")).or(() -> first);
        Qualifier qualifier = words.map(w -> Lexicon.qualifier(w.of(plain.text()))).orElse(Qualifier.EXACT);
        if (words.isEmpty()) {
            Optional<MatchResult> after = plain.ahead(AFTER, end, sentence.end());
            if (after.isPresent()) {
                return new Head(after.map(r -> new Span(r.start(), r.end())),
                        after.get().group("least") != null ? Qualifier.AT_LEAST : Qualifier.ABOUT, link(plain, sentence, link, from), from);
            }
        }
        return new Head(words, qualifier, link(plain, sentence, link, from), from);
    }

    private static Optional<Span> span(MatchResult m, String group) {
        return m.group(group) == null ? Optional.empty() : Optional.of(new Span(m.start(group), m.end(group)));
    }

    /** «С 34 млрд» is where something came from only where something moved; else it is "with". */
    private static Link link(Plain plain, Sentence sentence, String word, int at) {
        return switch (word) {
            case null -> Link.NONE;
            case "с", "з", "са" -> Lexicon.WAYS.keySet().stream().anyMatch(w -> plain.last(w, sentence.start(), at).isPresent()) ? Link.FROM : Link.NONE;
            case "by", "на" -> Link.BY;
            case "to", "до", "да" -> Link.TO;
            default -> Link.FROM;
        };
    }

    /** The qualifying words as written, blank where there are none or only a sign. */
    String words(Plain plain) {
        return qualifying.map(q -> plain.written(q.start(), q.end())).filter(w -> w.codePoints().anyMatch(Character::isLetter)).orElse("");
    }
}
