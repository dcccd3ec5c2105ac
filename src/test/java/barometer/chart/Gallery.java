package barometer.chart;

import barometer.chart.ChartSpec.Axis;
import barometer.chart.ChartSpec.Bracket;
import barometer.chart.ChartSpec.Dot;
import barometer.chart.ChartSpec.EventMark;
import barometer.chart.ChartSpec.Gap;
import barometer.chart.ChartSpec.Key;
import barometer.chart.ChartSpec.Label;
import barometer.chart.ChartSpec.Mark;
import barometer.chart.ChartSpec.Picture;
import barometer.chart.ChartSpec.Role;
import barometer.chart.ChartSpec.Tick;
import barometer.chart.ChartSpec.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Charts made by hand: every picture, every mark, in the three languages; what both renderers are held against. */
public final class Gallery {

    private Gallery() {
    }

    /** All of them by name. */
    public static Map<String, ChartSpec> all() {
        Map<String, ChartSpec> all = new LinkedHashMap<>();
        all.put("pair", pair());
        all.put("open", open());
        all.put("marks", marks(false, false));
        all.put("marks-derived", marks(true, false));
        all.put("marks-provisional", marks(false, true));
        all.put("negative", negative());
        all.put("line", line(Picture.LINE, 40));
        all.put("step", line(Picture.STEP, 24));
        all.put("area", line(Picture.AREA, 24));
        all.put("dots", line(Picture.DOTS, 24));
        all.put("many", line(Picture.LINE, 10_000));
        all.put("track-about", track("≈ 60 %", 60, Mark.ABOUT));
        all.put("track-over", track("> 90 %", 90, Mark.OVER));
        all.put("track-exact", track("57.5 %", 57.5, Mark.PLAIN));
        all.put("part", part());
        all.put("card", card());
        all.put("empty", empty());
        all.put("russian", russian());
        return all;
    }

    /** Two columns: derived and about, stated and about, with a bracket. */
    public static ChartSpec pair() {
        return spec(Picture.COLUMNS, "Trade turnover: about 48.7 bn USD in 2023, +6.3 % on 2022",
                "Bilateral trade turnover, Belarus–Russia · billion US dollars · annual", 2,
                List.of(new Label(0, "2022", ""), new Label(1, "2023", "")), axis(60, 10),
                List.of(new Trace("Trade turnover", Role.SERIES_1, List.of(
                        dot(0, 45.8, Mark.ABOUT, true, false, "≈ 45.8", "2022"),
                        dot(1, 48.7, Mark.ABOUT, false, false, "≈ 48.7", "2023")))),
                List.of(), List.of(new Bracket(0, 1, "+6.3 % on 2022")),
                List.of(new EventMark(Optional.empty(), Optional.empty(), "27–28 Jun 2024",
                        "11th Forum of the Regions of Belarus and Russia", true, "after this span")),
                List.of(new Key(Mark.ABOUT, false, false, "Stated, about"), new Key(Mark.ABOUT, true, false, "Derived from a stated change")));
    }

    /** One open column beside a place that says it is empty. */
    public static ChartSpec open() {
        return spec(Picture.COLUMNS, "Rail cargo through Russia: over 14 Mt in 2023, more than doubled on 2022",
                "Rail cargo from Belarus carried through Russian territory · million tonnes · annual", 2,
                List.of(new Label(0, "2022", ""), new Label(1, "2023", "")), axis(20, 5),
                List.of(new Trace("Rail cargo", Role.SERIES_1, List.of(new Dot(1, 14, 14, Mark.OVER, false, false, false, "> 14",
                        "more than doubled on 2022", List.of("2023", "> 14 Mt", "stated", "statements to the media"), "2023")))),
                List.of(new Gap(0, "–", "not stated")), List.of(),
                List.of(new EventMark(Optional.empty(), Optional.empty(), "23–24 May 2024",
                        "Official visit of the President of Russia to Minsk", false, "after this span")),
                List.of(new Key(Mark.OVER, false, false, "Stated, more than")));
    }

    private static ChartSpec marks(boolean derived, boolean provisional) {
        List<Dot> dots = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        String[] signs = {"40.1", "≈ 42", "nearly 45", "> 50", "< 38", "41–47"};
        double[] values = {40.1, 42, 45, 50, 38, 41};
        for (Mark mark : Mark.values()) {
            int i = mark.ordinal();
            dots.add(new Dot(i, values[i], mark == Mark.RANGE ? 47 : values[i], mark, derived, provisional, false, signs[i], "",
                    List.of(String.valueOf(2018 + i), signs[i] + " bn USD"), String.valueOf(2018 + i)));
            labels.add(new Label(i, String.valueOf(2018 + i), ""));
        }
        return spec(Picture.COLUMNS, "Every way a figure can be stated", "Sample · billion US dollars · annual", 6, labels, axis(60, 20),
                List.of(new Trace("Sample", Role.SERIES_1, dots)), List.of(), List.of(), List.of(),
                List.of(new Key(Mark.PLAIN, derived, provisional, derived ? "Derived" : provisional ? "Provisional" : "Stated")));
    }

    private static ChartSpec negative() {
        List<Dot> dots = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        double[] values = {6.3, -2.1, 0, 4.2};
        String[] texts = {"+6.3 %", "−2.1 %", "0.0 %", "+4.2 %"};
        for (int i = 0; i < values.length; i++) {
            dots.add(dot(i, values[i], Mark.PLAIN, false, false, texts[i], String.valueOf(2020 + i)));
            labels.add(new Label(i, String.valueOf(2020 + i), ""));
        }
        return spec(Picture.COLUMNS, "Sample: +4.2 % in 2023 on 2022", "Sample · percent · annual", 4, labels,
                new Axis(-4, 8, List.of(new Tick(-4, "−4"), new Tick(0, "0"), new Tick(4, "4"), new Tick(8, "8")), true),
                List.of(new Trace("Sample", Role.SERIES_1, dots)), List.of(), List.of(), List.of(), List.of());
    }

    private static ChartSpec line(Picture picture, int places) {
        List<Dot> dots = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        boolean printed = places <= 40;
        for (int i = 0; i < places; i++) {
            if (i == places / 2) {
                continue;
            }
            double value = 5 + 2 * Math.sin(i * 12.0 / places) + (i * 7 % 5) * 0.1;
            boolean last = i == places - 1;
            String label = last ? String.format(java.util.Locale.ROOT, "%.2f", value) : "";
            String period = (2014 + i / 4) + "-Q" + (i % 4 + 1);
            dots.add(new Dot(i, value, value, i == places - 2 ? Mark.OVER : Mark.PLAIN, i == 3, i > places - 4,
                    i > 0 && i != places / 2 + 1, label, "", List.of(period, label), period));
            if (printed ? i % 4 == 0 : i % (places / 8) == 0) {
                labels.add(new Label(i, String.valueOf(2014 + i / 4), ""));
            }
        }
        return new ChartSpec(picture, "Sample: 5.32 bn USD in Q4 2023", "Sample · billion US dollars · quarterly · the axis does not start at zero",
                "A sample line.", "bn USD", List.of(new Key(Mark.PLAIN, false, false, "Stated"), new Key(Mark.PLAIN, false, true, "Provisional")),
                places, labels, new Axis(2, 8, List.of(new Tick(2, "2"), new Tick(4, "4"), new Tick(6, "6"), new Tick(8, "8")), false),
                List.of(new Trace("Sample", Role.SERIES_1, dots)), List.of(), List.of(),
                List.of(new EventMark(Optional.of(places * 0.2), Optional.of(places * 0.3), "Q1–Q4 2016", "Sample event A", false, ""),
                        new EventMark(Optional.of(places * 0.7), Optional.of(places * 0.7), "Q2 2018", "Sample event B", false, "")),
                List.of(), List.of("Source: sample yearbook, table 2"), "Revision 7",
                printed ? "" : "3 provisional, 1 more than");
    }

    private static ChartSpec track(String text, double value, Mark mark) {
        return spec(Picture.TRACK, "Share: " + text + " in Q1 2024", "A share of a total · percent · quarterly", 1,
                List.of(new Label(0, "Q1 2024", "")),
                new Axis(0, 100, List.of(new Tick(0, "0"), new Tick(50, "50 %"), new Tick(100, "100 %")), true),
                List.of(new Trace("Share", Role.SERIES_1, List.of(new Dot(0, value, value, mark, false, false, false, text, "of ≈ 20 bn USD, derived",
                        List.of("Q1 2024", text), "2024-Q1")))), List.of(), List.of(), List.of(), List.of());
    }

    private static ChartSpec part() {
        return spec(Picture.PART, "Investment from Russia: 1.63 bn USD in Q1 2024", "Foreign investments from Russia attracted to Belarus · billion US dollars · quarterly", 1,
                List.of(new Label(0, "Q1 2024", "")), new Axis(0, 3, List.of(new Tick(0, "0"), new Tick(1, "1"), new Tick(2, "2"), new Tick(3, "3")), true),
                List.of(new Trace("All countries", Role.REST, List.of(dot(0, 2.83, Mark.PLAIN, true, false, "2.83", "2024-Q1"))),
                        new Trace("Russia", Role.SERIES_1, List.of(dot(0, 1.63, Mark.PLAIN, false, false, "1.63", "2024-Q1")))),
                List.of(), List.of(), List.of(), List.of(new Key(Mark.PLAIN, false, false, "Russia, stated"), new Key(Mark.PLAIN, true, false, "All countries, derived")));
    }

    private static ChartSpec card() {
        return spec(Picture.CARD, "Investment from Russia: 1.63 bn USD in Q1 2024", "One figure so far", 1, List.of(new Label(0, "Q1 2024", "")), Axis.NONE,
                List.of(new Trace("Investment", Role.SERIES_1, List.of(dot(0, 1.63, Mark.PLAIN, false, false, "1.63", "2024-Q1")))),
                List.of(), List.of(), List.of(), List.of());
    }

    private static ChartSpec empty() {
        return spec(Picture.EMPTY, "Trade turnover: no figures yet", "Nothing was known on 1 May 2024", 0, List.of(), Axis.NONE, List.of(), List.of(),
                List.of(), List.of(), List.of());
    }

    private static ChartSpec russian() {
        return new ChartSpec(Picture.COLUMNS,
                "Железнодорожные грузы из Беларуси, перевезённые по территории России: более 14 млн т в 2023 г., более чем вдвое к 2022 г.",
                "Железнодорожные грузы из Беларуси, перевезённые по территории России · млн тонн · годовые", "Чтение.", "млн т",
                List.of(new Key(Mark.OVER, false, false, "указано, более")), 2,
                List.of(new Label(0, "I кв.", "2023"), new Label(1, "I кв.", "2024")), axis(20, 5),
                List.of(new Trace("Грузы", Role.SERIES_1, List.of(new Dot(1, 14, 14, Mark.OVER, false, false, false, "> 14", "более чем вдвое к 2022 г.",
                        List.of("2023"), "2023")))),
                List.of(new Gap(0, "–", "не указано")), List.of(), List.of(), List.of("2022 г. не указан, и ничто его не ограничивает."),
                List.of("Источник: материалы sb.by и belta.by, «Minsk and Moscow remain committed to strengthening integration», 28 мая 2024, заявления для СМИ"),
                "Редакция 1", "");
    }

    private static Dot dot(int place, double value, Mark mark, boolean derived, boolean provisional, String label, String period) {
        return new Dot(place, value, value, mark, derived, provisional, false, label, "",
                List.of(period, label, derived ? "derived" : "stated"), period);
    }

    private static Axis axis(int max, int step) {
        List<Tick> ticks = new ArrayList<>();
        for (int at = 0; at <= max; at += step) {
            ticks.add(new Tick(at, String.valueOf(at)));
        }
        return new Axis(0, max, ticks, true);
    }

    private static ChartSpec spec(Picture picture, String title, String subtitle, int places, List<Label> labels, Axis axis, List<Trace> traces,
                                  List<Gap> gaps, List<Bracket> brackets, List<EventMark> events, List<Key> legend) {
        return new ChartSpec(picture, title, subtitle, "A reading of: " + title, "bn USD", legend, places, labels, axis, traces, gaps, brackets, events,
                List.of("A note on what has to be known."), List.of("Source: materials of sb.by and belta.by, “Minsk and Moscow remain committed to "
                + "strengthening integration”, 28 May 2024, trade paragraph"), "Revision 1", "");
    }
}
