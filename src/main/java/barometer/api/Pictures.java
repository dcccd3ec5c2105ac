package barometer.api;

import barometer.chart.Imprint;
import barometer.chart.Panels;
import barometer.chart.png.PanelGrid;
import barometer.chart.png.PictureRoom;
import barometer.chart.png.PngChart;
import barometer.chart.png.PngSize;
import barometer.chart.png.Provenance;
import barometer.chart.png.Style;
import barometer.chart.png.Theme;
import barometer.domain.Form;
import barometer.domain.Language;
import barometer.domain.PictureTaken.Subject;
import barometer.domain.Series;
import barometer.domain.View;
import barometer.store.Brandings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** How pictures are asked for and answered, whatever they show: size, colours, what stands around them, kind of file, where they come from. */
@Component
class Pictures {

    /** The parameters of drawing. */
    static final String[] PARAMETERS = {"width", "height", "scale", "theme", "style", "lang"};

    private final PngChart png;
    private final PictureRoom room;
    private final Brandings brandings;
    private final Takings takings;
    private final String address;

    Pictures(PngChart png, PictureRoom room, Brandings brandings, Takings takings, @Value("${barometer.address:}") String address) {
        this.png = png;
        this.room = room;
        this.brandings = brandings;
        this.takings = takings;
        this.address = address;
    }

    /** A kind of file. */
    enum Kind {
        PNG("png", MediaType.IMAGE_PNG), SVG("svg", MediaType.valueOf("image/svg+xml")), PDF("pdf", MediaType.APPLICATION_PDF);

        private final String suffix;
        private final MediaType type;

        Kind(String suffix, MediaType type) {
            this.suffix = suffix;
            this.type = type;
        }
    }

    /** What is asked for. @param tall whether a height was asked for too */
    record Asked(Kind kind, PngSize size, boolean tall, Theme theme, Style style, Language language) {

        private String form(PngSize drawn) {
            return drawn.width() + "×" + drawn.height() + "×" + drawn.scale() + " " + theme + " " + style.name().toLowerCase(Locale.ROOT) + " "
                    + language.tag();
        }
    }

    /** Reads the parameters of drawing. @throws BadRequest for a table, which is no picture */
    static Asked asked(Parameters parameters, Kind kind, Form form) {
        if (form == Form.TABLE) {
            throw new BadRequest("table-is-no-picture");
        }
        return new Asked(kind, PngSize.parse(parameters.get("width").orElse(""), parameters.get("height").orElse(""), parameters.get("scale").orElse("")),
                parameters.get("height").isPresent(), parameters.get("theme").map(Theme::parse).orElse(Theme.LIGHT),
                parameters.get("style").map(Style::parse).orElse(Style.FULL), parameters.words().language());
    }

    /**
     * The answer with the picture as the house shows it, drawn as soon as there is room, and noted down.
     *
     * @param name   of the file, without its ending
     * @param shown  what it shows, pinned to its revision
     * @param page   the address of the page that shows the same, beneath that of the program
     */
    ResponseEntity<byte[]> answer(Asked asked, Panels plain, String name, View shown, String page, List<Series> series, String tag, HttpServletRequest request) {
        Panels panels = plain.with(Imprint.of(brandings.current(), asked.language()));
        PngSize size = PanelGrid.sized(panels, asked.size(), asked.tall());
        Set<String> indicators = new TreeSet<>(shown.indicators());
        series.forEach(s -> s.inputs().forEach(input -> indicators.add(input.code())));
        Provenance provenance = new Provenance(List.of(shown), indicators, Optional.empty(), address + page, "");
        return Conditional.ok(tag).contentType(asked.kind().type)
                .header("Content-Disposition", "inline; filename=\"" + name + "." + asked.kind().suffix + "\"")
                .body(takings.taken(room.during(size, () -> switch (asked.kind()) {
                    case PNG -> png.draw(panels, size, asked.theme(), asked.style(), provenance);
                    case SVG -> png.svg(panels, size, asked.theme(), asked.style(), provenance);
                    case PDF -> png.pdf(panels, size, asked.theme(), asked.style(), provenance);
                }), asked.kind().suffix, request, new Takings.Shown(shown instanceof View.One ? Subject.CHART : Subject.COMPARISON, indicators,
                        shown.toString(), Takings.span(series), series.stream().mapToLong(Series::revision).max().orElse(0),
                        shown.knownOn(), asked.form(size), Optional.empty(), Optional.empty())));
    }
}
