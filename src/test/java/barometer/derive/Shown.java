package barometer.derive;

import barometer.domain.Bounds;
import barometer.domain.Observation;
import java.math.BigDecimal;
import java.util.List;

/** Observations on one line each, for tables of cases: {@code 2022 derived ~45.8 none}. */
final class Shown {

    private Shown() {
    }

    static List<String> all(List<Observation> observations) {
        return observations.stream().map(Shown::of).toList();
    }

    static String of(Observation o) {
        return o.period() + " " + switch (o) {
            case Observation.Stated s -> "stated " + s.figure() + " " + enclosed(s);
            case Observation.Derived d -> "derived " + d.figure() + " " + enclosed(d);
            case Observation.Missing m -> m.reason().code();
        };
    }

    private static String enclosed(Observation o) {
        return o.claims().claimed() ? "[" + bounds(o) + "]" : bounds(o);
    }

    static String bounds(Observation o) {
        Bounds b = o.claims();
        return b.claimed() ? (b.lower().map(BigDecimal::toPlainString).orElse("") + " … "
                + b.upper().map(BigDecimal::toPlainString).orElse("")).strip() : "none";
    }
}
