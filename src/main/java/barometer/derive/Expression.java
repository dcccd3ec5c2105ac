package barometer.derive;

import barometer.domain.Unit;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a formula says, as a tree. */
sealed interface Expression {

    record Number(BigDecimal value) implements Expression {
    }

    /** An indicator, at the period or so many periods before it. */
    record Input(String code, int lag) implements Expression {

        @Override
        public String toString() {
            return lag == 0 ? code : "lag(" + code + ", " + lag + ")";
        }
    }

    record Binary(Expression left, Operator operator, Expression right) implements Expression {
    }

    record Call(Named function, List<Expression> arguments) implements Expression {
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

    /** The functions. Of several arguments all are of one unit, which is that of the result. */
    enum Named {
        ABS, MIN, MAX;

        boolean takes(int arguments) {
            return switch (this) {
                case ABS -> arguments == 1;
                case MIN, MAX -> arguments >= 2;
            };
        }

        Quantity apply(Stream<Quantity> arguments) {
            return switch (this) {
                case ABS -> arguments.findFirst().orElseThrow().absolute();
                case MIN -> arguments.reduce(Quantity::lesser).orElseThrow();
                case MAX -> arguments.map(Quantity::negated).reduce(Quantity::lesser).orElseThrow().negated();
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The inputs in order of appearance, each as often as it appears. */
    default Stream<Input> inputs() {
        return switch (this) {
            case Number n -> Stream.of();
            case Input i -> Stream.of(i);
            case Binary b -> Stream.concat(b.left.inputs(), b.right.inputs());
            case Call c -> c.arguments.stream().flatMap(Expression::inputs);
        };
    }

    /** Whether its value at the corners of what the inputs can be bounds its value between them: not where it may turn. */
    default boolean atCorners() {
        return switch (this) {
            case Number n -> true;
            case Input i -> true;
            case Binary b -> b.left.atCorners() && b.right.atCorners();
            case Call c -> c.function != Named.ABS && c.arguments.stream().allMatch(Expression::atCorners);
        };
    }

    /** The value with these inputs. @throws ArithmeticException on division by zero */
    default Quantity value(Map<Input, Quantity> inputs) {
        return switch (this) {
            case Number n -> Quantity.exact(n.value);
            case Input i -> inputs.get(i);
            case Binary b -> b.operator.apply(b.left.value(inputs), b.right.value(inputs));
            case Call c -> c.function.apply(c.arguments.stream().map(a -> a.value(inputs)));
        };
    }

    /** Whether it is nothing but inputs that are added up. */
    default boolean summed() {
        return switch (this) {
            case Number n -> false;
            case Input i -> true;
            case Binary b -> b.operator == Operator.PLUS && b.left.summed() && b.right.summed();
            case Call c -> false;
        };
    }

    /** The text, with something in place of each input; parentheses only where they are needed. */
    default String text(Function<Input, String> naming) {
        return switch (this) {
            case Number n -> n.value.toPlainString();
            case Input i -> naming.apply(i);
            case Binary b -> enclosed(b.left, naming, b.operator.strength - 1) + " " + b.operator.sign + " "
                    + enclosed(b.right, naming, b.operator.strength);
            case Call c -> c.function + c.arguments.stream().map(a -> a.text(naming)).collect(Collectors.joining(", ", "(", ")"));
        };
    }

    private static String enclosed(Expression part, Function<Input, String> naming, int strength) {
        String text = part.text(naming);
        return part instanceof Binary b && b.operator.strength <= strength ? "(" + text + ")" : text;
    }

    /**
     * In which units it comes out, each with its power; empty where unlike is added to like. A percentage is a plain number.
     */
    default Optional<Map<Unit, Integer>> units(Function<String, Unit> unitOf) {
        return switch (this) {
            case Number n -> Optional.of(Map.of());
            case Input i -> Optional.of(unitOf.apply(i.code)).map(unit -> unit.isPercent() ? Map.of() : Map.of(unit, 1));
            case Binary b -> b.left.units(unitOf).flatMap(left -> b.right.units(unitOf).flatMap(right -> switch (b.operator) {
                case PLUS, MINUS -> Optional.of(left).filter(right::equals);
                case TIMES -> Optional.of(product(left, right, 1));
                case OVER -> Optional.of(product(left, right, -1));
            }));
            case Call c -> {
                List<Optional<Map<Unit, Integer>>> each = c.arguments.stream().map(a -> a.units(unitOf)).distinct().toList();
                yield each.size() == 1 ? each.getFirst() : Optional.empty();
            }
        };
    }

    private static Map<Unit, Integer> product(Map<Unit, Integer> left, Map<Unit, Integer> right, int sign) {
        Map<Unit, Integer> powers = new HashMap<>(left);
        right.forEach((unit, power) -> powers.merge(unit, sign * power, Integer::sum));
        powers.values().removeIf(power -> power == 0);
        return powers;
    }
}
