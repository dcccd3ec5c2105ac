package barometer.ledger;

import barometer.domain.Change;
import barometer.domain.Claim;
import barometer.domain.Figure;
import barometer.domain.Indicator;
import barometer.domain.Multiplier;
import barometer.domain.Period;
import barometer.domain.Qualifier;
import barometer.domain.Row;
import barometer.domain.Row.Field;
import barometer.domain.Unreadable;
import barometer.ledger.RowReader.Claimed;
import barometer.ledger.RowReader.Claims;
import barometer.text.FigureReader;
import barometer.text.FigureReader.Read;
import java.util.List;
import java.util.Optional;

/** Reads what a row claims: its figure, its change, and whether the columns that repeat them agree. */
final class ClaimReader {

    private final Row row;
    private final Optional<Indicator> indicator;
    private final List<Finding> findings;

    ClaimReader(Row row, Optional<Indicator> indicator, List<Finding> findings) {
        this.row = row;
        this.indicator = indicator;
        this.findings = findings;
    }

    Claims claims(Optional<Period> period) {
        Optional<Read<Figure>> figure = figure();
        Optional<Read<Change>> change = row.get(Field.CHANGE)
                .flatMap(typed -> text(Field.CHANGE, typed).as(FigureReader.change(typed))).map(this::plain);
        if (row.get(Field.FIGURE).isEmpty() && row.get(Field.VALUE).isEmpty() && row.get(Field.CHANGE).isEmpty()) {
            refuse(Field.FIGURE, "required", Field.FIGURE.header());
        }
        if (figure.isEmpty()) {
            change.ifPresent(c -> agree(c.value().figure()));
        }
        Optional<Period> base = base(period);
        return new Claims(figure.map(f -> new Claimed(new Claim.Level(f.value()), f.words())),
                change.flatMap(c -> base.map(b -> new Claimed(new Claim.Changed(c.value(), b), c.words()))));
    }

    /** The figure, or the value that stands for it; where both stand, the figure counts and the value has to agree. */
    private Optional<Read<Figure>> figure() {
        Optional<String> value = row.get(Field.VALUE);
        if (row.get(Field.FIGURE).isEmpty()) {
            return value.flatMap(typed -> figure(Field.VALUE, typed)).map(this::qualified);
        }
        Optional<Read<Figure>> figure = figure(Field.FIGURE, row.get(Field.FIGURE).get());
        figure.ifPresent(f -> {
            agree(f.value());
            value.flatMap(typed -> figure(Field.VALUE, typed)).ifPresent(v -> {
                Multiplier multiplier = indicator.map(Indicator::multiplier).orElse(Multiplier.UNITS);
                if (v.value().valueIn(multiplier).compareTo(f.value().valueIn(multiplier)) != 0) {
                    refuse(Field.VALUE, "value-disagrees", value.get(), f.value().toString());
                }
            });
        });
        return figure;
    }

    private Optional<Read<Figure>> figure(Field field, String typed) {
        if (typed.contains("%") && indicator.filter(i -> !i.unit().isPercent()).isPresent()) {
            refuse(field, "percent-for-amount", typed);
            return Optional.empty();
        }
        return text(field, typed).as(FigureReader.figure(typed)).map(read -> new Read<>(plain(read.value()), read.words()));
    }

    private TypedText text(Field field, String typed) {
        return new TypedText(row.number(), field, typed, findings);
    }

    /** A multiplier that is the indicator's own says nothing. */
    private Figure plain(Figure figure) {
        boolean own = figure.multiplier().isPresent() && figure.multiplier().equals(indicator.map(Indicator::multiplier));
        return own ? new Figure(figure.qualifier(), figure.digits(), figure.upper(), Optional.empty()) : figure;
    }

    private Read<Change> plain(Read<Change> read) {
        return new Read<>(new Change(plain(read.value().figure()), read.value().kind()), read.words());
    }

    private Read<Figure> qualified(Read<Figure> value) {
        Optional<Qualifier> qualifier = qualifier();
        if (qualifier.isEmpty() || qualifier.get() == value.value().qualifier()) {
            return value;
        }
        if (value.value().qualifier() == Qualifier.EXACT && qualifier.get() != Qualifier.RANGE) {
            return new Read<>(value.value().with(qualifier.get()), value.words());
        }
        refuse(Field.QUALIFIER, "qualifier-disagrees", qualifier.get().code(), value.value().toString());
        return value;
    }

    private void agree(Figure figure) {
        qualifier().filter(q -> q != figure.qualifier()).ifPresent(q ->
                refuse(Field.QUALIFIER, "qualifier-disagrees", q.code(), figure.toString()));
    }

    private Optional<Qualifier> qualifier() {
        try {
            return row.get(Field.QUALIFIER).map(Qualifier::parse);
        } catch (Unreadable e) {
            refuse(Field.QUALIFIER, e.code(), e.text());
            return Optional.empty();
        }
    }

    private Optional<Period> base(Optional<Period> period) {
        Optional<String> typed = row.get(Field.BASE);
        if (row.get(Field.CHANGE).isEmpty()) {
            typed.ifPresent(t -> refuse(Field.BASE, "base-without-change", t));
            return Optional.empty();
        }
        if (typed.isEmpty()) {
            Optional<Period> before = period.flatMap(Period::yearBefore);
            if (period.isPresent() && before.isEmpty()) {
                refuse(Field.BASE, "base-needed", period.get().toString());
            }
            return before;
        }
        return text(Field.BASE, typed.get()).period();
    }

    private void refuse(Field field, String code, String... arguments) {
        findings.add(Finding.error(row.number(), field, code, arguments));
    }
}
