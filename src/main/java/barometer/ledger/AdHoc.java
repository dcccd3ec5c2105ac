package barometer.ledger;

import barometer.derive.Formula;
import barometer.domain.Frequency;
import barometer.domain.Indicator;
import barometer.domain.Language;
import barometer.domain.LocalText;
import barometer.domain.Multiplier;
import barometer.domain.Unit;
import barometer.domain.Unreadable;
import barometer.text.Words;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** A calculated indicator for one look: what a formula in an address makes of an indicator and others. Nothing is recorded. */
final class AdHoc {

    private AdHoc() {
    }

    /**
     * The indicator that the formula makes, under the code of the one whose page it is. It comes out in that one's unit where
     * it can, so that a quotient on the page of a share is a percentage; else in its own.
     *
     * @param inputs  the indicators that the formula names, by code
     * @param reaches whether an indicator has figures of a frequency
     * @throws Unreadable {@code formula-units} or {@code formula-frequencies}
     */
    static Indicator of(Indicator page, Formula formula, Map<String, Indicator> inputs, BiPredicate<Indicator, Frequency> reaches) {
        Unit own = formula.unit(code -> inputs.get(code).unit()).orElseThrow(() -> new Unreadable("formula-units", formula.toString()));
        Unit unit = formula.comesOutIn(page.unit(), code -> inputs.get(code).unit()) ? page.unit() : own;
        Multiplier multiplier = unit.equals(page.unit()) ? page.multiplier()
                : inputs.values().stream().filter(i -> i.unit().equals(unit)).map(Indicator::multiplier).findFirst().orElse(Multiplier.UNITS);
        List<Frequency> frequencies = Arrays.stream(Frequency.values())
                .filter(f -> inputs.values().stream().allMatch(i -> reaches.test(i, f))).toList();
        if (frequencies.isEmpty()) {
            throw new Unreadable("formula-frequencies", formula.toString());
        }
        EnumMap<Language, String> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Words words = Words.of(language);
            names.put(language, formula.text((code, lag) -> lag == 0 ? words.shortName(inputs.get(code))
                    : words.say("formula.lag", words.shortName(inputs.get(code)), lag)).replace(" * ", " × ").replace(" / ", " ÷ ").replace(" - ", " − "));
        }
        return new Indicator(page.code(), page.topic(), new LocalText(names), LocalText.EMPTY, page.area(), page.counterpart(), page.flow(),
                page.adjustment(), unit, multiplier, LocalText.EMPTY, LocalText.EMPTY, Indicator.Aggregation.NONE, frequencies,
                page.visibility(), Optional.of(formula.toString()), LocalText.EMPTY, Optional.empty(), Indicator.Handling.USUAL);
    }
}
