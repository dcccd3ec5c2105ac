package barometer.browser;

import barometer.chart.ChartSpec;
import barometer.chart.ChartSpec.Axis;
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
import barometer.chart.Gallery;
import barometer.ui.Chart;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A page that only tests have: one chart by name and what the server hears from it, or all of the gallery. */
@AnonymousAllowed
@PageTitle("Gallery")
@Route(value = "test-gallery", autoLayout = false)
public class GalleryView extends Main implements BeforeEnterObserver {

    /** Words as a person with bad intentions would type them. */
    static final String MARKUP = "<img src=x onerror=\"document.title='owned'\">";

    private static final Map<String, ChartSpec> OWN = Map.of("hostile", hostile(), "thinned", thinned(), "two", two());

    private final Div heard = new Div();
    private final Chart chart = new Chart();

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        String name = entering.getLocation().getQueryParameters().getSingleParameter("chart").orElse("pair");
        if (name.equals("all")) {
            add(new H1("Every picture"));
            Gallery.all().forEach((id, picture) -> {
                var one = new Chart();
                one.setId(id);
                one.show(picture);
                add(one);
            });
            return;
        }
        ChartSpec spec = Optional.ofNullable(OWN.get(name)).orElseGet(() -> Gallery.all().get(name));
        heard.setId("heard");
        chart.show(spec);
        entering.getLocation().getQueryParameters().getSingleParameter("first").map(Integer::valueOf)
                .ifPresent(first -> chart.zoom(first, spec.places() - 1));
        chart.addPickListener(pick -> heard.setText("pick " + pick.place()));
        chart.addZoomListener(zoom -> heard.setText("zoom " + zoom.first() + " " + zoom.last()));
        chart.addStepListener(step -> chart.say("the figure at " + (step.place() + step.delta()), step.place() + step.delta()));
        var move = new NativeButton("Move", click -> {
            remove(chart);
            add(chart);
        });
        var fresh = new NativeButton("Fresh", click -> chart.fresh(List.of(1)));
        add(new H1(spec.title()), chart, heard, move, fresh);
    }

    private static ChartSpec hostile() {
        var dot = new Dot(0, 5, 5, Mark.PLAIN, false, false, false, MARKUP, MARKUP, List.of(MARKUP, MARKUP, MARKUP), "2023");
        return new ChartSpec(Picture.COLUMNS, MARKUP, MARKUP, MARKUP, MARKUP, List.of(new Key(Mark.PLAIN, false, false, MARKUP)), 2,
                List.of(new Label(0, MARKUP, MARKUP), new Label(1, MARKUP, "")), new Axis(0, 10, List.of(new Tick(0, MARKUP), new Tick(10, "10")), true),
                List.of(new Trace(MARKUP, Role.SERIES_1, List.of(dot)), new Trace(MARKUP, Role.SERIES_2, List.of(dot))),
                List.of(new Gap(1, "–", MARKUP)), List.of(),
                List.of(new EventMark(Optional.empty(), Optional.empty(), MARKUP, MARKUP, false, MARKUP)), List.of(MARKUP), List.of(MARKUP), MARKUP, MARKUP);
    }

    private static ChartSpec thinned() {
        return lines(1000, IntStream.of(0, 10, 500, 999), "One");
    }

    private static ChartSpec two() {
        return lines(20, IntStream.range(0, 20), "One", "Two");
    }

    private static ChartSpec lines(int places, IntStream at, String... names) {
        int[] all = at.toArray();
        List<Trace> traces = Stream.of(names).map(name -> new Trace(name, Role.values()[List.of(names).indexOf(name)],
                IntStream.of(all).mapToObj(place -> dot(place, place > 0, 2 + name.length() % 3 + place % 5)).toList())).toList();
        return new ChartSpec(Picture.LINE, "Lines", "Sample", "Sample lines.", "bn USD", List.of(), places, List.of(new Label(0, "First", "")),
                new Axis(0, 10, List.of(new Tick(0, "0"), new Tick(10, "10")), true), traces, List.of(), List.of(), List.of(), List.of(),
                List.of(), "", "");
    }

    private static Dot dot(int place, boolean joined, double value) {
        return new Dot(place, value, value, Mark.PLAIN, false, false, joined, "", "", List.of("place " + place, String.valueOf(value)), "");
    }
}
