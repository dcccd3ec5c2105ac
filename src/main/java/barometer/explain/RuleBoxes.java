package barometer.explain;

import barometer.domain.Change;
import barometer.domain.Figure;
import barometer.domain.Unreadable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rule with its numbers put in, taken apart so that each number can lead to what it is.
 *
 * @param text  a number or a sign, in ASCII
 * @param input which input the number is, from 1; 0 for what is no input
 */
record RuleBoxes(String text, int input) {

    static List<RuleBoxes> of(List<Explanation.Input> inputs, String expression) {
        List<RuleBoxes> out = new ArrayList<>();
        boolean[] used = new boolean[inputs.size()];
        for (String token : expression.split(" ")) {
            String number = token.replaceAll("[()%]", "");
            int found = 0;
            for (int i = 0; i < inputs.size() && found == 0; i++) {
                if (!used[i] && numbers(inputs.get(i)).stream().anyMatch(n -> same(n, number))) {
                    used[i] = true;
                    found = i + 1;
                }
            }
            out.add(new RuleBoxes(token, found));
        }
        return List.copyOf(out);
    }

    private static boolean same(BigDecimal number, String text) {
        return text.matches("-?\\d+(\\.\\d+)?") && new BigDecimal(text).compareTo(number) == 0;
    }

    /** The ways in which a rule may write an input: a figure in its multiplier or as a fraction, a change as a factor. */
    private static List<BigDecimal> numbers(Explanation.Input input) {
        String text = input.input().text();
        Optional<BigDecimal> level = level(text, input);
        return level.map(l -> List.of(l, l.movePointLeft(2), l.movePointRight(input.indicator().multiplier().power()))).orElseGet(() -> change(text));
    }

    private static Optional<BigDecimal> level(String text, Explanation.Input input) {
        try {
            return Optional.of(Figure.parse(text).valueIn(input.indicator().multiplier()));
        } catch (Unreadable change) {
            return Optional.empty();
        }
    }

    private static List<BigDecimal> change(String text) {
        try {
            Change change = Change.parse(text);
            BigDecimal digits = new BigDecimal(change.figure().digits());
            return change.factor().map(List::of).orElse(List.of(digits, digits.abs()));
        } catch (Unreadable other) {
            return List.of();
        }
    }

    /** Whether some number leads to an input; else the rule is shown in one piece. */
    static boolean anyLeads(List<RuleBoxes> boxes) {
        return boxes.stream().anyMatch(box -> box.input() > 0);
    }
}
