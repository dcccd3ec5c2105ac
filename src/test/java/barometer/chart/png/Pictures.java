package barometer.chart.png;

import barometer.chart.ChartSpec;
import barometer.chart.ChartSpec.Axis;
import barometer.chart.ChartSpec.Dot;
import barometer.chart.ChartSpec.EventMark;
import barometer.chart.ChartSpec.Key;
import barometer.chart.ChartSpec.Label;
import barometer.chart.ChartSpec.Mark;
import barometer.chart.ChartSpec.Picture;
import barometer.chart.ChartSpec.Role;
import barometer.chart.ChartSpec.Tick;
import barometer.chart.ChartSpec.Trace;
import barometer.chart.Gallery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The gallery, and besides it what is hard to lay out: many labels, several traces, long names, crowded events. */
final class Pictures {

    private Pictures() {
    }

    static Map<String, ChartSpec> all() {
        Map<String, ChartSpec> all = new LinkedHashMap<>(Gallery.all());
        all.put("crowded-columns", columns(40, 1));
        all.put("grouped-columns", columns(5, 3));
        all.put("two-lines", lines(2, 36, true));
        all.put("five-lines", lines(5, 24, false));
        all.put("labelled-line", lines(1, 12, true));
        all.put("belarusian", belarusian());
        return all;
    }

    private static ChartSpec columns(int places, int traces) {
        Random random = new Random(7);
        List<Trace> all = new ArrayList<>();
        for (int trace = 0; trace < traces; trace++) {
            List<Dot> dots = new ArrayList<>();
            for (int place = 0; place < places; place++) {
                double value = Math.round(1000 + 300 * random.nextGaussian()) / 100.0;
                Mark mark = place % 7 == 3 ? Mark.ABOUT : Mark.PLAIN;
                String label = (mark == Mark.ABOUT ? "≈ " : "") + String.format(Locale.ROOT, "%.2f", value);
                dots.add(new Dot(place, value, value, mark, place % 9 == 5, place >= places - 2, false, label, "", List.of(), "2014-Q1"));
            }
            all.add(new Trace(List.of("Exports of goods", "Imports", "Transit").get(trace), Role.values()[trace], dots));
        }
        List<Label> labels = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            labels.add(new Label(place, "Q" + (place % 4 + 1), place % 4 == 0 ? String.valueOf(2014 + place / 4) : ""));
        }
        return spec(Picture.COLUMNS, "Sample: 9.51 bn USD in Q4 2023, provisional", places, labels,
                new Axis(0, 20, List.of(new Tick(0, "0"), new Tick(5, "5"), new Tick(10, "10"), new Tick(15, "15"), new Tick(20, "20")), true), all,
                List.of());
    }

    private static ChartSpec lines(int traces, int places, boolean labelled) {
        Random random = new Random(11);
        List<Trace> all = new ArrayList<>();
        List<String> names = List.of("Exports", "Imports", "Foreign investments attracted to Belarus", "Transit", "Other");
        for (int trace = 0; trace < traces; trace++) {
            List<Dot> dots = new ArrayList<>();
            double value = 5 + trace * 0.4;
            for (int place = 0; place < places; place++) {
                value += random.nextGaussian() * 0.3;
                Mark mark = place == 5 ? Mark.ABOUT : place == 8 ? Mark.UNDER : place == 9 && places < 20 ? Mark.RANGE : Mark.PLAIN;
                boolean words = place == places - 1 || labelled && (traces == 1 || mark != Mark.PLAIN);
                double end = mark == Mark.RANGE ? value + 0.5 : value;
                dots.add(new Dot(place, value, end, mark, place == 2, place > places - 4, place > 0,
                        words ? (mark == Mark.ABOUT ? "≈ " : mark == Mark.UNDER ? "< " : "") + String.format(Locale.ROOT, "%.2f", value) : "", "",
                        List.of(), "2021-01"));
            }
            all.add(new Trace(names.get(trace), Role.values()[trace], dots));
        }
        List<Label> labels = new ArrayList<>();
        for (int place = 0; place < places; place += 6) {
            labels.add(new Label(place, place % 12 == 0 ? "Jan" : "Jul", place % 12 == 0 ? String.valueOf(2021 + place / 12) : ""));
        }
        double at = places * 0.42;
        return spec(Picture.LINE, "Sample: exports 5.32, imports 4.80 bn USD in December 2023", places, labels,
                new Axis(3, 8, List.of(new Tick(3, "3"), new Tick(4, "4"), new Tick(5, "5"), new Tick(6, "6"), new Tick(7, "7"), new Tick(8, "8")), false),
                all, List.of(new EventMark(Optional.of(at), Optional.of(at), "1 Mar 2022", "New payment rules", false, ""),
                        new EventMark(Optional.of(at + 1), Optional.of(at + 1), "Apr 2022", "11th Forum of the Regions of Belarus and Russia", false, ""),
                        new EventMark(Optional.of(places - 1.5), Optional.of(places - 1.5), "Nov 2023", "Belarusian nuclear power plant completed", false, "")));
    }

    private static ChartSpec belarusian() {
        return new ChartSpec(Picture.COLUMNS, "Тавараабарот: каля 48,7 млрд дол. ЗША ў 2023 г., +6,3 % да 2022 г.",
                "Двухбаковы тавараабарот, Беларусь – Расія · мільярды долараў ЗША · гадавыя",
                "У 2023 г. тавараабарот склаў каля 48,7 мільярда долараў ЗША. Змяненне, паводле крыніцы: +6,3 % да 2022 г. Узровень 2022 г., каля 45,8, вылічаны.",
                "млрд дол. ЗША", List.of(new Key(Mark.ABOUT, true, false, "Вылічана, каля"), new Key(Mark.ABOUT, false, false, "Указана, каля")), 2,
                List.of(new Label(0, "2022", ""), new Label(1, "2023", "")),
                new Axis(0, 70, List.of(new Tick(0, "0"), new Tick(20, "20"), new Tick(40, "40"), new Tick(60, "60")), true),
                List.of(new Trace("Тавараабарот", Role.SERIES_1, List.of(
                        new Dot(0, 45.8, 45.8, Mark.ABOUT, true, false, false, "≈ 45,8", "", List.of(), "2022"),
                        new Dot(1, 48.7, 48.7, Mark.ABOUT, false, false, false, "≈ 48,7", "", List.of(), "2023")))),
                List.of(), List.of(new ChartSpec.Bracket(0, 1, "+6,3 % да 2022 г.")),
                List.of(new EventMark(Optional.empty(), Optional.empty(), "27–28 чэр. 2024 г.", "XI Форум рэгіёнаў Беларусі і Расіі", true, "пасля гэтага перыяду")),
                List.of("2022: ≈ 45,8 млрд дол. ЗША вылічана, 48,7 ÷ 1,063; інтэрвал: не заяўлены."),
                List.of("Крыніца: матэрыялы sb.by і belta.by, «Minsk and Moscow remain committed to strengthening integration», 28 мая 2024 г."),
                "Рэдакцыя 1 · вядома на 28 мая 2024 г.", "");
    }

    private static ChartSpec spec(Picture picture, String title, int places, List<Label> labels, Axis axis, List<Trace> traces, List<EventMark> events) {
        return new ChartSpec(picture, title, "Sample · billion US dollars", "A reading.", "bn USD",
                List.of(new Key(Mark.PLAIN, false, false, "Stated"), new Key(Mark.ABOUT, false, false, "Stated, about"),
                        new Key(Mark.PLAIN, true, false, "Derived"), new Key(Mark.PLAIN, false, true, "Provisional")),
                places, labels, axis, traces, List.of(), List.of(), events, List.of("A note on what has to be known."),
                List.of("Source: sample yearbook, table 2"), "Revision 7", "");
    }
}
