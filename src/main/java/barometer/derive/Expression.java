package barometer.derive;

import java.math.BigDecimal;
import java.util.Map;
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
}
