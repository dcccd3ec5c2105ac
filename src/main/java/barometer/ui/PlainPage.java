package barometer.ui;

import barometer.chart.ChartSpec;
import barometer.chart.ComparedTable;
import barometer.chart.Panels;
import barometer.chart.echarts.EChartsOption;
import barometer.domain.Branding;
import barometer.domain.Comparison;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.text.FigureRow;
import barometer.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pages, and parts of pages, as plain HTML: complete without a script and without a session. Whatever is a text is escaped
 * here, so a caller passes texts and never markup.
 *
 * @param root what leads from the page's address to the program's own, for example {@code ../../}
 */
public record PlainPage(Words words, String root, Theme theme, Branding branding) {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;

    /** A text as HTML. */
    public static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** An element that holds a text. */
    public static String element(String tag, String type, String text) {
        return text.isBlank() ? "" : "<" + tag + (type.isEmpty() ? "" : " class=\"" + escaped(type) + "\"") + ">" + escaped(text) + "</" + tag + ">\n";
    }

    /** A link. */
    public static String link(String type, String href, String text) {
        return "<a class=\"" + escaped(type) + "\" href=\"" + escaped(href) + "\" target=\"_blank\" rel=\"noopener\">" + escaped(text) + "</a>\n";
    }

    /** A whole document. @param head and body are HTML */
    public String document(String title, String head, String body) {
        return "<!doctype html>\n<html lang=\"" + words.language().tag() + "\"" + (theme == Theme.SYSTEM ? "" : " data-theme=\"" + theme.code() + "\"")
                + ">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + element("title", "", title + " · Barometer")
                + "<link rel=\"icon\" href=\"" + escaped(root + StaticFile.address("assets/icon.svg")) + "\" sizes=\"any\">\n" + head + HouseSign.style(branding, root) + "</head>\n<body>\n" + body + "</body>\n</html>\n";
    }

    /** What a shared link shows of the page: title, sentence and picture. @param here the program's own address, with a slash */
    public String preview(Selection selection, ChartSpec spec, String here, String address) {
        return preview(spec.title(), spec.reading(), Links.picture(selection, words.language(), Theme.LIGHT, WIDTH, HEIGHT), here, address);
    }

    /** What a shared link shows of a comparison. */
    public String preview(Comparison comparison, Panels panels, String here, String address) {
        return preview(panels.title(), panels.reading(), Links.picture(comparison, words.language(), Theme.LIGHT) + "&width=" + WIDTH, here, address);
    }

    private String preview(String title, String reading, String picture, String here, String address) {
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("og:type", "article");
        tags.put("og:site_name", HouseSign.name(branding, words.language()));
        tags.put("og:title", title);
        tags.put("og:description", reading);
        tags.put("og:url", here + address);
        tags.put("og:locale", switch (words.language()) {
            case EN -> "en_GB";
            case RU -> "ru_RU";
            case BE -> "be_BY";
        });
        tags.put("og:image", here + picture);
        tags.put("og:image:width", String.valueOf(WIDTH));
        if (picture.contains("height=")) {
            tags.put("og:image:height", String.valueOf(HEIGHT));
        }
        tags.put("og:image:alt", reading);
        StringBuilder out = new StringBuilder();
        tags.forEach((name, content) -> out.append("<meta property=\"").append(name).append("\" content=\"").append(escaped(content)).append("\">\n"));
        return out.append("<meta name=\"description\" content=\"").append(escaped(reading)).append("\">\n")
                .append("<meta name=\"twitter:card\" content=\"summary_large_image\">\n").toString();
    }

    /** The picture that the server draws, in the theme of the page or of the reader's system. */
    public String picture(Selection selection, ChartSpec spec, int width, int height) {
        return drawn(Links.picture(selection, words.language(), Theme.LIGHT, width, height),
                Links.picture(selection, words.language(), Theme.DARK, width, height), spec, width, height, "");
    }

    /** The picture alone, for a page that says title and notes itself. @param before {@link #sources} for other widths of the screen */
    String picture(Selection selection, ChartSpec spec, int width, int height, String before) {
        return drawn(Links.plainPicture(selection, words.language(), Theme.LIGHT, width, height),
                Links.plainPicture(selection, words.language(), Theme.DARK, width, height), spec, width, height, before);
    }

    /** The picture alone in the sizes of some screens only. */
    String sources(Selection selection, int width, int height, String screens) {
        String light = Links.plainPicture(selection, words.language(), Theme.LIGHT, width, height);
        String dark = Links.plainPicture(selection, words.language(), Theme.DARK, width, height);
        return (theme == Theme.SYSTEM ? source(screens + " and (prefers-color-scheme: dark)", dark, width, height) : "")
                + source(screens, theme == Theme.DARK ? dark : light, width, height);
    }

    private String drawn(String light, String dark, ChartSpec spec, int width, int height, String before) {
        return "<picture>" + before + (theme == Theme.SYSTEM ? source("(prefers-color-scheme: dark)", dark, width, height) : "") + "<img src=\""
                + escaped(root + (theme == Theme.DARK ? dark : light)) + "\" width=\"" + width + "\" height=\"" + height
                + "\" alt=\"" + escaped(spec.reading()) + "\"></picture>\n";
    }

    private String source(String media, String address, int width, int height) {
        return "<source media=\"" + media + "\" srcset=\"" + escaped(root + address) + "\" width=\"" + width + "\" height=\"" + height + "\">";
    }

    /** The chart that a script draws; {@code assets/embed.js} finds it. */
    public String chart(ChartSpec spec) {
        // "</script" or "<!--" inside the model would end it; escaped, JSON means the same.
        String model = EChartsOption.of(spec).toString().replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
        return "<barometer-chart small data-failed=\"" + escaped(words.say("chart.failed")) + "\" aria-label=\"" + escaped(spec.reading())
                + "\"></barometer-chart>\n<script type=\"application/json\" class=\"chart-model\">" + model + "</script>\n";
    }

    /** Every observation of a series as a table. */
    public String table(Series series) {
        StringBuilder out = new StringBuilder("<table>\n<caption>" + escaped(words.say("explore.table")) + "</caption>\n<thead><tr>");
        for (String column : List.of("period", "figure", "reads", "interval", "origin", "change", "place")) {
            out.append("<th scope=\"col\">").append(escaped(words.say("explore.column." + column))).append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        for (FigureRow row : FigureRow.of(series, words)) {
            out.append("<tr><th scope=\"row\">").append(escaped(row.period())).append("</th>");
            String origin = row.origin().isEmpty() ? "–" : words.say("figure." + row.origin()) + (row.status().isEmpty() ? "" : ", " + row.status());
            for (String cell : List.of(row.figure(), row.reads(), row.interval(), origin, row.change(), row.place())) {
                out.append("<td>").append(escaped(cell)).append("</td>");
            }
            out.append("</tr>\n");
        }
        return out.append("</tbody>\n</table>\n").toString();
    }

    /** Several series as a table, the newest period first. */
    public String table(ComparedTable table) {
        StringBuilder out = new StringBuilder("<table>\n<caption>" + escaped(words.say("explore.table")) + "</caption>\n<thead><tr><th scope=\"col\">"
                + escaped(words.say("explore.column.period")) + "</th>");
        for (int i = 0; i < table.names().size(); i++) {
            out.append("<th scope=\"col\">").append(escaped(table.names().get(i) + " " + table.units().get(i))).append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        for (ComparedTable.Line line : table.lines().reversed()) {
            out.append("<tr><th scope=\"row\">").append(escaped(line.period())).append("</th>");
            line.cells().forEach(cell -> out.append("<td title=\"").append(escaped(cell.told())).append("\">").append(escaped(cell.text()))
                    .append(cell.derived() ? "<br>" + escaped(words.say("figure.derived")) : "").append("</td>"));
            out.append("</tr>\n");
        }
        return out.append("</tbody>\n</table>\n").toString();
    }

    /** The picture of a comparison that the server draws; it is as high as its panels. */
    public String picture(Comparison comparison, Panels panels, int width) {
        return "<img src=\"" + escaped(root + Links.picture(comparison, words.language(), theme) + "&width=" + width) + "\" width=\"" + width
                + "\" alt=\"" + escaped(panels.reading()) + "\">\n";
    }

    /** A style sheet or a script of the program. */
    public String style(String path) {
        return "<link rel=\"stylesheet\" href=\"" + escaped(root + StaticFile.address(path)) + "\">\n";
    }

    /** A script module of the program. */
    public String module(String path) {
        return "<script type=\"module\" src=\"" + escaped(root + StaticFile.address(path)) + "\"></script>\n";
    }

    /** The theme that an address names; the reader's own where it names none. */
    public static Theme theme(Optional<String> named) {
        return named.map(text -> switch (barometer.chart.png.Theme.parse(text)) {
            case LIGHT, TRANSPARENT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
        }).orElse(Theme.SYSTEM);
    }
}
