package barometer.derive;

import barometer.domain.Unreadable;
import java.math.BigDecimal;
import java.util.ArrayList;
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

    private static final Pattern TOKEN = Pattern.compile("[()]|[^\\s()]+");
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

    /** @throws Unreadable {@code formula} where it cannot be read, {@code formula-limits} where it is too long or too deep */
    static Expression parse(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new Unreadable("formula-limits", text.substring(0, 40) + "…");
        }
        FormulaParser parser = new FormulaParser(text);
        Expression expression = parser.sum();
        Set<String> codes = new HashSet<>(expression.codes().toList());
        if (parser.at < parser.tokens.size() || codes.isEmpty()) {
            throw new Unreadable("formula", text);
        }
        if (codes.size() > MOST_INPUTS) {
            throw new Unreadable("formula-limits", text);
        }
        return expression;
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
            if (!takes(")")) {
                throw new Unreadable("formula", text);
            }
            depth--;
            return inner;
        }
        String token = at < tokens.size() ? tokens.get(at++) : "";
        if (NUMBER.matcher(token).matches()) {
            return new Expression.Number(new BigDecimal(token));
        }
        if (CODE.matcher(token).matches()) {
            return new Expression.Code(token);
        }
        throw new Unreadable("formula", text);
    }

    private boolean takes(String sign) {
        boolean taken = at < tokens.size() && tokens.get(at).equals(sign);
        if (taken) {
            at++;
        }
        return taken;
    }
}
