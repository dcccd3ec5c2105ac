package barometer.derive;

import barometer.domain.Unit;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a formula says, as a tree. */
sealed interface Expression {

    record Number(BigDecimal value) implements Expression {
    }

    record Code(String code) implements Expression {
    }

    record Binary(Expression left, Operator operator, Expression right) implements Expression {
    }

    enum Operator {
        PLUS("+", 1), MINUS("-", 1), TIMES("*", 2), OVER("/", 2);

        private final String sign;
        private final int strength;

        Operator(String sign, int strength) {
            this.sign = sign;
            this.strength = strength;
        }

        String sign() {
            return sign;
        }

        int strength() {
            return strength;
        }

        Quantity apply(Quantity a, Quantity b) {
            return switch (this) {
                case PLUS -> a.plus(b);
                case MINUS -> a.minus(b);
                case TIMES -> a.times(b);
                case OVER -> a.over(b);
            };
        }
    }

    /** The codes in order of appearance, each as often as it appears. */
    default Stream<String> codes() {
        return switch (this) {
            case Number n -> Stream.of();
            case Code c -> Stream.of(c.code);
            case Binary b -> Stream.concat(b.left.codes(), b.right.codes());
        };
    }

    /** The value with these inputs. @throws ArithmeticException on division by zero */
    default Quantity value(Map<String, Quantity> inputs) {
        return switch (this) {
            case Number n -> Quantity.exact(n.value);
            case Code c -> inputs.get(c.code);
            case Binary b -> b.operator.apply(b.left.value(inputs), b.right.value(inputs));
        };
    }

    /** The text, with something in place of each code; parentheses only where they are needed. */
    default String text(UnaryOperator<String> naming) {
        return switch (this) {
            case Number n -> n.value.toPlainString();
            case Code c -> naming.apply(c.code);
            case Binary b -> enclosed(b.left, naming, b.operator.strength - 1) + " " + b.operator.sign + " "
                    + enclosed(b.right, naming, b.operator.strength);
        };
    }

    private static String enclosed(Expression part, UnaryOperator<String> naming, int strength) {
        String text = part.text(naming);
        return part instanceof Binary b && b.operator.strength <= strength ? "(" + text + ")" : text;
    }

    /**
     * In which units it comes out, each with its power; empty where unlike is added to like. A percentage is a plain number.
     */
    default Optional<Map<Unit, Integer>> units(Function<String, Unit> unitOf) {
        return switch (this) {
            case Number n -> Optional.of(Map.of());
            case Code c -> Optional.of(unitOf.apply(c.code)).map(unit -> unit.isPercent() ? Map.of() : Map.of(unit, 1));
            case Binary b -> b.left.units(unitOf).flatMap(left -> b.right.units(unitOf).flatMap(right -> switch (b.operator) {
                case PLUS, MINUS -> Optional.of(left).filter(right::equals);
                case TIMES -> Optional.of(product(left, right, 1));
                case OVER -> Optional.of(product(left, right, -1));
            }));
        };
    }

    private static Map<Unit, Integer> product(Map<Unit, Integer> left, Map<Unit, Integer> right, int sign) {
        Map<Unit, Integer> powers = new HashMap<>(left);
        right.forEach((unit, power) -> powers.merge(unit, sign * power, Integer::sum));
        powers.values().removeIf(power -> power == 0);
        return powers;
    }
}
