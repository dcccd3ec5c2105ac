package barometer.admin;

import barometer.domain.Claim;
import barometer.domain.Observation;
import barometer.domain.Qualifier;
import barometer.domain.Series;
import barometer.text.Sentence;
import barometer.text.Words;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A few figures as columns on navy, from the ledger as everything else: hatched what is derived, with a soft end what is
 * only about, and the change that a source states as a bracket over the last two.
 */
final class FigurePanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 4;
    private static final double WIDTH = 740;
    private static final double GROUND = 330;
    private static final double HIGHEST = 220;
    private static final double COLUMN = 90;

    private final transient Words words;
    private final transient Series series;
    private final transient List<Observation> shown;

    private FigurePanel(Series series, List<Observation> shown, Words words) {
        this.series = series;
        this.shown = shown;
        this.words = words;
        addClassName("entrance-picture");
        add(new Svg(drawing()), new Paragraph(words.say("sign-in.picture", words.shortName(series.indicator()),
                words.unitShort(series.unit(), series.multiplier()))));
    }

    /** Its last figures; nothing where there are none that columns from zero could show. */
    static Optional<FigurePanel> of(Series series, Words words) {
        var figures = series.observations().stream().filter(o -> o.shown().isPresent()).toList();
        var last = figures.subList(Math.max(0, figures.size() - MOST), figures.size());
        boolean columns = !last.isEmpty() && last.stream().allMatch(o -> drawable(o.shown().orElseThrow().qualifier())
                && value(series, o).signum() > 0);
        return columns ? Optional.of(new FigurePanel(series, last, words)) : Optional.empty();
    }

    private static boolean drawable(Qualifier qualifier) {
        return switch (qualifier) {
            case EXACT, ABOUT -> true;
            case OVER, AT_LEAST, NEARLY, UNDER, AT_MOST, RANGE -> false; // their marks belong to the real charts
        };
    }

    private static BigDecimal value(Series series, Observation observation) {
        return observation.shown().orElseThrow().valueIn(series.multiplier());
    }

    private String drawing() {
        var text = new StringBuilder("<svg viewBox='0 0 740 380' role='img' aria-label='"
                + escaped(new Sentence(words).reading(series)) + "' font-family='Roboto, sans-serif' fill='#fff'>"
                + "<defs><pattern id='derived' width='9' height='9' patternUnits='userSpaceOnUse' patternTransform='rotate(45)'>"
                + "<path d='M0 0V9' stroke='#7FB9EC' stroke-width='5'/></pattern>"
                + "<linearGradient id='soft' x1='0' x2='0' y1='0' y2='1'><stop offset='0' stop-color='#fff' stop-opacity='0'/>"
                + "<stop offset='1' stop-color='#fff'/></linearGradient></defs>");
        for (int i = 0; i < shown.size(); i++) {
            text.append(column(i));
        }
        bracket().ifPresent(text::append);
        return text.append("<path d='M0 330H740' stroke='#fff' stroke-width='2'/></svg>").toString();
    }

    private String column(int i) {
        var observation = shown.get(i);
        var figure = observation.shown().orElseThrow();
        boolean derived = observation instanceof Observation.Derived;
        double top = top(i);
        double left = centre(i) - COLUMN / 2;
        var fill = derived ? "fill='url(#derived)' stroke='#7FB9EC' stroke-width='2'" : "fill='#7FB9EC'";
        var about = figure.qualifier() == Qualifier.ABOUT;
        var mask = about ? mask(i, left, top) : "";
        return mask + svg("<rect x='%.1f' y='%.1f' width='%.0f' height='%.1f' %s%s/>", left, about ? top - 14 : top, COLUMN,
                GROUND - (about ? top - 14 : top), fill, about ? " mask='url(#end" + i + ")'" : "")
                + svg("<text x='%.1f' y='%.1f' text-anchor='middle' font-size='30' font-weight='700'>%s</text>", centre(i),
                        top - 22, escaped(words.figure(figure)))
                + svg("<text x='%.1f' y='358' text-anchor='middle' font-size='18' font-weight='500'>%s, %s</text>", centre(i),
                        escaped(words.period(observation.period())), escaped(words.say(derived ? "origin.derived" : "origin.stated")));
    }

    /** The middle of the fade is on the figure. */
    private static String mask(int i, double left, double top) {
        return svg("<mask id='end%d' maskUnits='userSpaceOnUse' x='0' y='0' width='740' height='380'>"
                + "<rect x='%.1f' y='%.1f' width='%.0f' height='28' fill='url(#soft)'/>"
                + "<rect x='%.1f' y='%.1f' width='%.0f' height='%.1f' fill='#fff'/></mask>",
                i, left - 2, top - 14, COLUMN + 4, left - 2, top + 13.5, COLUMN + 4, GROUND - top);
    }

    /** The change that a source states of the last period, where its base is the column before. */
    private Optional<String> bracket() {
        int last = shown.size() - 1;
        if (last < 1) {
            return Optional.empty();
        }
        var base = shown.get(last - 1).period();
        return shown.get(last).changes().stream().map(standing -> standing.statement().claim())
                .flatMap(claim -> claim instanceof Claim.Changed changed && changed.base().equals(base)
                        ? Optional.of(changed).stream() : Optional.<Claim.Changed>empty().stream())
                .findFirst().map(changed -> bracket(last, words.changeOn(changed)));
    }

    private String bracket(int last, String words) {
        double from = centre(last - 1);
        double to = centre(last);
        double y = Math.min(top(last - 1), top(last)) - 76;
        double half = 14 + words.length() * 5.4;
        double middle = (from + to) / 2;
        return svg("<path d='M%.1f %.1fV%.1fH%.1f' fill='none' stroke='#B9CADB' stroke-width='2'/>", from, top(last - 1) - 54, y, to)
                + svg("<path d='M%.1f %.1fV%.1f' fill='none' stroke='#B9CADB' stroke-width='2'/>", to, y, top(last) - 58)
                + svg("<path d='M%.1f %.1fh14l-7 11z' fill='#B9CADB'/>", to - 7, top(last) - 62)
                + svg("<rect x='%.1f' y='%.1f' width='%.1f' height='32' rx='16' fill='#24476B'/>", middle - half, y - 16, 2 * half)
                + svg("<text x='%.1f' y='%.1f' text-anchor='middle' font-size='19' font-weight='500'>%s</text>", middle, y + 6.5,
                        escaped(words));
    }

    private double centre(int i) {
        return WIDTH * (i + 0.5) / shown.size() * 0.8 + WIDTH * 0.02;
    }

    private double top(int i) {
        var most = shown.stream().map(o -> value(series, o)).max(BigDecimal::compareTo).orElseThrow();
        return GROUND - HIGHEST * value(series, shown.get(i)).doubleValue() / most.doubleValue();
    }

    private static String svg(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static String escaped(String text) {
        return text.codePoints().mapToObj(c -> switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '\'' -> "&#39;";
            case '"' -> "&quot;";
            default -> Character.toString(c);
        }).collect(Collectors.joining());
    }
}
