package barometer.api;

import barometer.chart.ChartComposer;
import barometer.chart.ChartSpec;
import barometer.chart.PictureChoice;
import barometer.chart.png.PictureRoom;
import barometer.chart.png.PngChart;
import barometer.chart.png.PngSize;
import barometer.chart.png.Theme;
import barometer.domain.Form;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.ledger.Reading;
import barometer.text.Words;
import barometer.ui.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** {@code GET /api/v1/indicators/{code}/chart.png}: the chart of a selection as a picture. */
@RestController
class ChartApi {

    private static final Set<String> KNOWN = ObservationsApi.with(Selection.PARAMETERS, "width", "height", "scale", "theme", "lang");

    private final Reading reading;
    private final PngChart png;
    private final Visitor visitor;
    private final Conditional conditional;
    private final PictureRoom room;

    ChartApi(Reading reading, PngChart png, PictureRoom room, Visitor visitor, Conditional conditional) {
        this.reading = reading;
        this.png = png;
        this.room = room;
        this.visitor = visitor;
        this.conditional = conditional;
    }

    @GetMapping("/api/v1/indicators/{code}/chart.png")
    ResponseEntity<byte[]> chart(@PathVariable String code, HttpServletRequest request, ServletWebRequest web) {
        Parameters parameters = new Parameters(request, KNOWN);
        Selection selection = parameters.selection(code);
        PngSize size = PngSize.parse(parameters.get("width").orElse(""), parameters.get("height").orElse(""),
                parameters.get("scale").orElse(""));
        Theme theme = parameters.get("theme").map(Theme::parse).orElse(Theme.LIGHT);
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
        return Conditional.ok(tag).contentType(MediaType.IMAGE_PNG)
                .header("Content-Disposition", "inline; filename=\"" + code + "-" + series.frequency().code() + ".png\"")
                .body(room.during(size, () -> png.draw(spec, size, theme)));
    }
}
