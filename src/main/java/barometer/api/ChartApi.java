package barometer.api;

import barometer.chart.ChartComposer;
import barometer.chart.ChartSpec;
import barometer.chart.Panels;
import barometer.chart.PictureChoice;
import barometer.chart.png.PictureRoom;
import barometer.chart.png.PngChart;
import barometer.chart.png.PngSize;
import barometer.chart.png.Provenance;
import barometer.chart.png.Style;
import barometer.chart.png.Theme;
import barometer.domain.Form;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.ledger.Reading;
import barometer.text.Words;
import barometer.ui.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** {@code GET /api/v1/indicators/{code}/chart.png}, {@code .svg}, {@code .pdf}: the chart of a selection as a picture. */
@RestController
class ChartApi {

    private static final Set<String> KNOWN = ObservationsApi.with(Selection.PARAMETERS, "width", "height", "scale", "theme", "style", "lang");

    private final Reading reading;
    private final PngChart png;
    private final Visitor visitor;
    private final Conditional conditional;
    private final PictureRoom room;
    private final String address;

    ChartApi(Reading reading, PngChart png, PictureRoom room, Visitor visitor, Conditional conditional,
             @Value("${barometer.address:}") String address) {
        this.address = address;
        this.reading = reading;
        this.png = png;
        this.room = room;
        this.visitor = visitor;
        this.conditional = conditional;
    }

    @GetMapping("/api/v1/indicators/{code}/chart.png")
    ResponseEntity<byte[]> chart(@PathVariable String code, HttpServletRequest request, ServletWebRequest web) {
        return chart(code, request, web, MediaType.IMAGE_PNG, "png");
    }

    @GetMapping("/api/v1/indicators/{code}/chart.svg")
    ResponseEntity<byte[]> svg(@PathVariable String code, HttpServletRequest request, ServletWebRequest web) {
        return chart(code, request, web, MediaType.valueOf("image/svg+xml"), "svg");
    }

    @GetMapping("/api/v1/indicators/{code}/chart.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String code, HttpServletRequest request, ServletWebRequest web) {
        return chart(code, request, web, MediaType.APPLICATION_PDF, "pdf");
    }

    private ResponseEntity<byte[]> chart(String code, HttpServletRequest request, ServletWebRequest web, MediaType type, String suffix) {
        Parameters parameters = new Parameters(request, KNOWN);
        Selection selection = parameters.selection(code);
        PngSize size = PngSize.parse(parameters.get("width").orElse(""), parameters.get("height").orElse(""),
                parameters.get("scale").orElse(""));
        Theme theme = parameters.get("theme").map(Theme::parse).orElse(Theme.LIGHT);
        Style style = parameters.get("style").map(Style::parse).orElse(Style.FULL);
        Words words = parameters.words();
        if (selection.form() == Form.TABLE) {
            throw new BadRequest("table-is-no-picture");
        }
        reading.indicator(code, visitor.viewer()).orElseThrow(() -> new NotFound(code));
        String tag = conditional.tag(reading.head(), visitor.viewer());
        if (conditional.isKnown(web, tag)) {
            return null;
        }
        Series series = reading.series(selection, visitor.viewer()).orElseThrow(() -> new NotFound(code));
        PictureChoice.refusal(series, selection.form()).ifPresent(key -> {
            throw new BadRequest("form-refused", selection.form().toString(), Words.of(barometer.domain.Language.EN).say(key));
        });
        ChartSpec spec = new ChartComposer(words).compose(series, size.width());
        Selection shown = selection.with(series.frequency()).atRevision(Optional.of(series.revision()).filter(r -> r > 0));
        Provenance provenance = new Provenance(List.of(shown), Optional.empty(), address + "/indicators/" + shown, "");
        return Conditional.ok(tag).contentType(type)
                .header("Content-Disposition", "inline; filename=\"" + code + "-" + series.frequency().code() + "." + suffix + "\"")
                .body(room.during(size, () -> switch (suffix) {
                    case "svg" -> png.svg(Panels.of(spec), size, theme, style, provenance);
                    case "pdf" -> png.pdf(Panels.of(spec), size, theme, style, provenance);
                    default -> png.draw(Panels.of(spec), size, theme, style, provenance);
                }));
    }
}
