package barometer.text;

import barometer.domain.Bounds;
import barometer.domain.Change;
import barometer.domain.Citation;
import barometer.domain.Claim;
import barometer.domain.Derivation;
import barometer.domain.Document;
import barometer.domain.Entry;
import barometer.domain.EntryRef;
import barometer.domain.Figure;
import barometer.domain.Frequency;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.LocalText;
import barometer.domain.Multiplier;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Recorded;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Statement;
import barometer.domain.Status;
import barometer.domain.Transformation;
import barometer.domain.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Indicators and observations for sentences, made by hand: nothing here depends on how figures are derived. */
final class Said {

    static final Indicator TRADE = indicator("trade", "Bilateral trade turnover, Belarus–Russia "
            + "|ru| Взаимный товарооборот Беларуси и России |be| Узаемны тавараабарот Беларусі і Расіі",
            "Bilateral trade turnover |ru| Взаимный товарооборот |be| Узаемны тавараабарот", new Unit("USD"), Multiplier.BILLIONS);
    static final Indicator SHARE = indicator("trade-share", "Russia’s share of trade |ru| Доля России |be| Доля Расіі", "",
            Unit.PERCENT, Multiplier.UNITS);
    static final Indicator RAIL = indicator("rail-transit", "Rail cargo |ru| Грузы по железной дороге |be| Грузы па чыгунцы", "",
            new Unit("TONNE"), Multiplier.MILLIONS);

    private Said() {
    }

    private static Indicator indicator(String code, String name, String shortName, Unit unit, Multiplier multiplier) {
        return new Indicator(code, "trade", LocalText.parse(name), LocalText.parse(shortName), "BY", Optional.of("RU"),
                Optional.empty(), "N", unit, multiplier, LocalText.EMPTY, LocalText.EMPTY, Indicator.Aggregation.NONE,
                List.of(Frequency.values()), Indicator.Visibility.PUBLIC, Optional.empty(), LocalText.EMPTY, Optional.empty());
    }

    static Series series(Indicator indicator, Transformation transformation, Observation... observations) {
        Frequency frequency = Arrays.stream(observations).flatMap(o -> o.period().frequency().stream()).findFirst().orElse(Frequency.ANNUAL);
        return new Series(indicator, Selection.of(indicator.code()).with(transformation), frequency, List.of(frequency),
                List.of(observations), List.of(), List.of(), List.of(),
                List.of(), 1, Optional.empty());
    }

    static Observation.Stated stated(String period, String figure, String... changes) {
        return stated(period, figure, Status.A, true, changes);
    }

    static Observation.Stated stated(String period, String figure, Status status, boolean periodStated, String... changes) {
        Figure f = Figure.parse(figure);
        History.Standing level = standing(new Claim.Level(f), Period.parse(period), status, periodStated);
        return new Observation.Stated(Period.parse(period), f, f.bounds(Multiplier.UNITS, Optional.empty()), level, List.of(),
                changes(period, changes));
    }

    /** A stated change as a transformed series has it. */
    static Observation.Stated statedChange(String period, String change) {
        History.Standing standing = changes(period, change).getFirst();
        Figure f = standing.statement().figure();
        return new Observation.Stated(Period.parse(period), f, f.bounds(Multiplier.UNITS, Optional.empty()), standing, List.of(), List.of());
    }

    static Observation.Derived derived(String period, String figure, Bounds bounds, Derivation.Rule rule) {
        return new Observation.Derived(Period.parse(period), Figure.parse(figure), bounds,
                new Derivation(rule, "48.7 / 1.063", "45.81", -1, List.of()), List.of());
    }

    static Observation.Missing missing(String period, Observation.Reason reason, String... changes) {
        return new Observation.Missing(Period.parse(period), reason, Optional.empty(), changes(period, changes));
    }

    static List<History.Standing> changes(String period, String... changes) {
        Period p = Period.parse(period);
        return Arrays.stream(changes).map(c -> standing(new Claim.Changed(Change.parse(c), p.yearBefore().orElseThrow()), p, Status.A, true))
                .toList();
    }

    private static History.Standing standing(Claim claim, Period period, Status status, boolean periodStated) {
        Document document = new Document("sb-belta", "An article", "", Optional.of(LocalDate.of(2024, 5, 28)));
        Statement statement = new Statement("trade", period, claim, status, new Citation(document,
                LocalText.parse("trade paragraph |ru| абзац о торговле |be| абзац пра гандаль"), LocalText.EMPTY, ""), "",
                periodStated, Optional.empty());
        return new History.Standing(new Recorded(new EntryRef(1, 1), new Entry.Stated(statement), Instant.EPOCH, 1,
                LocalDate.of(2024, 5, 28)), statement, Optional.empty(), new EntryRef(1, 1));
    }
}
