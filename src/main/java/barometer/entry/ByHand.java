package barometer.entry;

import barometer.domain.Language;
import barometer.domain.Unit;
import barometer.prose.Found;
import barometer.prose.Found.Doubt;
import barometer.prose.Found.Said;
import barometer.prose.Prose;
import barometer.prose.Span;
import barometer.text.CellReader;
import barometer.text.CellReader.Cell;
import barometer.text.CellReader.DecimalMark;
import barometer.text.FigureReader;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The figure in words that a reader has selected himself: as prose where the words alone are enough for that, else as a cell of
 * a table. What the words do not say is left open, and asked for.
 */
final class ByHand {

    private ByHand() {
    }

    static Optional<Found> read(String text, Span at, Language language, Optional<LocalDate> day) {
        String selected = at.of(text);
        return Prose.read(selected, language, day).stream().findFirst().map(f -> moved(f, at.start()))
                .or(() -> said(selected, language).map(said -> new Found(said, percent(said, selected), Optional.empty(), true, Optional.empty(), at, Optional.empty(),
                        Optional.empty(), "", selected.replaceAll("\\s+", " ").strip(), doubts(said, selected))));
    }

    private static Optional<Said> said(String selected, Language language) {
        DecimalMark mark = language == Language.EN ? DecimalMark.POINT : DecimalMark.COMMA;
        if (!(CellReader.read(selected, true, Optional.of(mark)) instanceof Cell.Says(Optional<String> level, Optional<String> change))) {
            return Optional.empty();
        }
        return level.flatMap(t -> read(FigureReader.figure(t))).<Said>map(Said.Level::new)
                .or(() -> change.or(() -> level).flatMap(t -> read(FigureReader.change(t))).map(Said.Changed::new));
    }

    private static <T> Optional<T> read(FigureReader.Outcome<T> outcome) {
        return outcome instanceof FigureReader.Read<T>(T value, String words) ? Optional.of(value) : Optional.empty();
    }

    private static Optional<Unit> percent(Said said, String selected) {
        return said instanceof Said.Level && selected.contains("%") ? Optional.of(Unit.PERCENT) : Optional.empty();
    }

    private static Set<Doubt> doubts(Said said, String selected) {
        Set<Doubt> doubts = EnumSet.of(Doubt.PERIOD_OPEN);
        if (said instanceof Said.Level && percent(said, selected).isEmpty()) {
            doubts.add(Doubt.UNIT_OPEN);
        }
        return doubts;
    }

    private static Found moved(Found f, int by) {
        return new Found(f.said(), f.unit(), f.period(), f.periodStated(), f.base(), moved(f.at(), by), f.qualifier().map(s -> moved(s, by)),
                f.periodAt().map(s -> moved(s, by)), f.words(), f.quotation(), f.doubts());
    }

    private static Span moved(Span span, int by) {
        return new Span(span.start() + by, span.end() + by);
    }
}
