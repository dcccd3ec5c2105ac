package barometer.api;

import barometer.chart.ChartComposer;
import barometer.chart.Panels;
import barometer.chart.PictureChoice;
import barometer.domain.Language;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.View;
import barometer.ledger.Reading;
import barometer.text.Words;
import barometer.ui.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** {@code GET /api/v1/indicators/{code}/chart.png}, {@code .svg}, {@code .pdf}: the chart of a selection as a picture. */
@RestController
class ChartApi {

    private static final Set<String> KNOWN = ObservationsApi.with(Selection.PARAMETERS, Pictures.PARAMETERS);

    private final Reading reading;
    private final Visitor visitor;
    private final Conditional conditional;
    private final Pictures pictures;

    ChartApi(Reading reading, Pictures pictures, Visitor visitor, Conditional conditional) {
        this.reading = reading;
        this.pictures = pictures;
        this.visitor = visitor;
        this.conditional = conditional;
    }

    @GetMapping("/api/v1/indicators/{code}/chart.png")
    ResponseEntity<byte[]> chart(@PathVariable String code, HttpServletRequest request, ServletWebRequest web) {
        return chart(code, request, web, Pictures.Kind.PNG);
    }

    @GetMapping("/api/v1/indicators/{code}/chart.svg")
    ResponseEntity<byte[]> svg(@PathVariable String code, HttpServletRequest request, ServletWebRequest web) {
        return chart(code, request, web, Pictures.Kind.SVG);
    }

    @GetMapping("/api/v1/indicators/{code}/chart.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String code, HttpServletRequest request, ServletWebRequest web) {
        return chart(code, request, web, Pictures.Kind.PDF);
    }

    private ResponseEntity<byte[]> chart(String code, HttpServletRequest request, ServletWebRequest web, Pictures.Kind kind) {
        Parameters parameters = new Parameters(request, KNOWN);
        Selection selection = parameters.selection(code);
        Pictures.Asked asked = Pictures.asked(parameters, kind, selection.form());
        Words words = parameters.words();
        reading.indicator(code, visitor.viewer()).orElseThrow(() -> new NotFound(code));
        String tag = conditional.tag(reading.head(), visitor.viewer());
        if (conditional.isKnown(web, tag)) {
            return null;
        }
        Series series = reading.series(selection, visitor.viewer()).orElseThrow(() -> new NotFound(code));
        PictureChoice.refusal(series, selection.form()).ifPresent(key -> {
            throw new BadRequest("form-refused", selection.form().toString(), Words.of(Language.EN).say(key));
        });
        Panels panels = Panels.of(new ChartComposer(words).compose(series, asked.size().width()));
        Selection shown = selection.with(series.frequency()).atRevision(Optional.of(series.revision()).filter(r -> r > 0));
        return pictures.answer(asked, panels, code + "-" + series.frequency().code(), View.of(shown), "/indicators/" + shown, List.of(series), tag, request);
    }
}
