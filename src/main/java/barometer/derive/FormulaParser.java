package barometer.derive;

import barometer.domain.Unreadable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a formula by recursive descent; what it takes is limited, so that no formula is a burden to evaluate. */
final class FormulaParser {

    static final int MOST_CHARACTERS = 500;
    static final int MOST_INPUTS = 10;
    static final int DEEPEST = 20;
    static final int LONGEST_LAG = 120;

    private static final Pattern TOKEN = Pattern.compile("[(),]|[^\\s(),]+");
    private static final Pattern LAG = Pattern.compile("[1-9]\\d{0,2}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int at;
    private int depth;

    private FormulaParser(String text) {
        this.text = text;
        Matcher m = TOKEN.matcher(text);
        while (m.find()) {
            tokens.add(m.group());
        }
    }

    /**
     * @throws Unreadable {@code formula} with what cannot be read and what follows it, {@code formula-short} where it ends too
     *                    early, {@code formula-no-input} where it names no indicator, {@code formula-limits} where it is too
     *                    long, too deep or too wide
     */
    static Expression parse(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new Unreadable("formula-limits", text.substring(0, 40) + "…");
        }
        FormulaParser parser = new FormulaParser(text);
        Expression expression = parser.sum();
        if (parser.at < parser.tokens.size()) {
            throw parser.lost();
        }
        Set<Expression.Input> inputs = new HashSet<>(expression.inputs().toList());
        if (inputs.isEmpty()) {
            throw new Unreadable("formula-no-input", text);
        }
        if (inputs.size() > MOST_INPUTS) {
            throw new Unreadable("formula-limits", text);
        }
        return expression;
    }

    /** What stands where something else is needed, from there to the end. */
    private Unreadable lost() {
        return at < tokens.size() ? new Unreadable("formula", String.join(" ", tokens.subList(at, tokens.size())))
                : new Unreadable("formula-short", text);
    }

    private Expression sum() {
        Expression left = product();
        while (true) {
            if (takes("+")) {
                left = new Expression.Binary(left, Expression.Operator.PLUS, product());
            } else if (takes("-")) {
                left = new Expression.Binary(left, Expression.Operator.MINUS, product());
            } else {
                return left;
            }
        }
    }

    private Expression product() {
        Expression left = term();
        while (true) {
            if (takes("*")) {
                left = new Expression.Binary(left, Expression.Operator.TIMES, term());
            } else if (takes("/")) {
                left = new Expression.Binary(left, Expression.Operator.OVER, term());
            } else {
                return left;
            }
        }
    }

    private Expression term() {
        if (takes("(")) {
            if (++depth > DEEPEST) {
                throw new Unreadable("formula-limits", text);
            }
            Expression inner = sum();
            require(")");
            depth--;
            return inner;
        }
        String token = at < tokens.size() ? tokens.get(at) : "";
        if (NUMBER.matcher(token).matches()) {
            at++;
            return new Expression.Number(new BigDecimal(token));
        }
        if (!CODE.matcher(token).matches()) {
            throw lost();
        }
        at++;
        return takes("(") ? call(token) : new Expression.Input(token, 0);
    }

    private Expression call(String name) {
        if (++depth > DEEPEST) {
            throw new Unreadable("formula-limits", text);
        }
        Expression call = name.equals("lag") ? lag() : named(name);
        require(")");
        depth--;
        return call;
    }

    /** Only what is stated or calculated itself is looked at earlier; a lag of a sum is a sum of lags. */
    private Expression lag() {
        Expression what = at < tokens.size() ? term() : null;
        if (!(what instanceof Expression.Input input) || input.lag() > 0) {
            throw new Unreadable("formula-lag", text);
        }
        require(",");
        String periods = at < tokens.size() ? tokens.get(at++) : "";
        if (!LAG.matcher(periods).matches() || Integer.parseInt(periods) > LONGEST_LAG) {
            throw new Unreadable("formula-lag", text);
        }
        return new Expression.Input(input.code(), Integer.parseInt(periods));
    }

    private Expression named(String name) {
        Expression.Named function = Arrays.stream(Expression.Named.values()).filter(f -> f.toString().equals(name)).findFirst()
                .orElseThrow(() -> new Unreadable("formula-function", name));
        List<Expression> arguments = new ArrayList<>(List.of(sum()));
        while (takes(",")) {
            arguments.add(sum());
        }
        if (at == tokens.size()) {
            throw lost();
        }
        if (!function.takes(arguments.size())) {
            throw new Unreadable("formula-function", name);
        }
        return new Expression.Call(function, List.copyOf(arguments));
    }

    private void require(String sign) {
        if (!takes(sign)) {
            throw lost();
        }
    }

    private boolean takes(String sign) {
        boolean taken = at < tokens.size() && tokens.get(at).equals(sign);
        if (taken) {
            at++;
        }
        return taken;
    }
}
