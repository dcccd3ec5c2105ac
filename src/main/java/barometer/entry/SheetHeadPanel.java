package barometer.entry;

import barometer.domain.Frequency;
import barometer.domain.Indicator;
import barometer.domain.Unreadable;
import barometer.text.Words;
import barometer.ui.Icon;
import barometer.ui.Links;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What the sheet is about: its periods, which way it lies, and the indicators beside the first. Its state is its address. */
final class SheetHeadPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Consumer<Ask> go;

    /**
     * What a sheet is to show.
     *
     * @param codes  its indicators
     * @param scale  its periods; empty: those that have figures
     * @param across whether the periods are columns
     * @param whole  whether all periods are shown, not the last ones
     */
    record Ask(List<String> codes, Optional<Scale> scale, boolean across, boolean whole) {

        private static final String INDICATOR = "indicator";

        /** Reads an address; what is not understood is left out. */
        static Ask of(Map<String, List<String>> parameters) {
            List<String> codes = parameters.getOrDefault(INDICATOR, List.of()).stream().flatMap(c -> List.of(c.split(",")).stream())
                    .filter(c -> !c.isBlank()).toList();
            return new Ask(codes, first(parameters, "freq").flatMap(Ask::scale), first(parameters, "across").isPresent(),
                    first(parameters, "all").isPresent());
        }

        /** The address of the sheet of one indicator. */
        static String of(Indicator indicator) {
            return new Ask(List.of(indicator.code()), Optional.empty(), false, false).address();
        }

        private static Optional<String> first(Map<String, List<String>> parameters, String name) {
            return parameters.getOrDefault(name, List.of()).stream().findFirst();
        }

        private static Optional<Scale> scale(String text) {
            try {
                return Optional.of(Scale.parse(text));
            } catch (Unreadable unreadable) {
                return Optional.empty();
            }
        }

        String address() {
            Map<String, String> all = new LinkedHashMap<>();
            all.put(INDICATOR, String.join(",", codes));
            scale.ifPresent(s -> all.put("freq", s.toString()));
            if (across) {
                all.put("across", "");
            }
            if (whole) {
                all.put("all", "");
            }
            return Links.page(Links.ENTRY, all);
        }
    }

    /** @param go leads to another sheet */
    SheetHeadPanel(Words words, Consumer<Ask> go) {
        this.words = words;
        this.go = go;
        addClassName("sheet-head");
    }

    /** @param offered the indicators that can stand beside @param scale the one that is shown @param more how many earlier periods are not shown */
    void show(Ask ask, List<Indicator> shown, List<Indicator> offered, Scale scale, int more) {
        removeAll();
        Div scales = new Div();
        scales.addClassName("segments");
        scales.getElement().setAttribute("role", "group").setAttribute("aria-label", words.say("entry.sheet.periods"));
        Scale.of(shown).forEach(s -> {
            NativeButton segment = new NativeButton(name(s), e -> go.accept(new Ask(ask.codes(), Optional.of(s), ask.across(), ask.whole())));
            segment.getElement().setAttribute("aria-pressed", String.valueOf(s.equals(scale)));
            scales.add(segment);
        });
        NativeButton turn = button(words.say(ask.across() ? "entry.sheet.down" : "entry.sheet.across"),
                () -> go.accept(new Ask(ask.codes(), Optional.of(scale), !ask.across(), ask.whole())));
        add(scales, turn);
        if (more > 0) {
            add(button(words.say("entry.history.more", more), () -> go.accept(new Ask(ask.codes(), Optional.of(scale), ask.across(), true))));
        }
        if (shown.size() > 1) {
            shown.forEach(i -> add(chip(ask, i)));
        }
        add(beside(ask, offered.stream().filter(i -> !shown.contains(i)).toList()), one(shown.getFirst()));
    }

    private String name(Scale scale) {
        String frequency = words.say("frequency." + scale.frequency());
        return scale.toDate() ? words.say(scale.frequency() == Frequency.MONTHLY ? "entry.sheet.to-date.months" : "entry.sheet.to-date") : frequency;
    }

    private NativeButton button(String label, Runnable act) {
        NativeButton button = new NativeButton(label, e -> act.run());
        button.addClassName("button");
        return button;
    }

    private NativeButton chip(Ask ask, Indicator indicator) {
        NativeButton chip = new NativeButton("", e -> go.accept(new Ask(ask.codes().stream().filter(c -> !c.equals(indicator.code())).toList(),
                ask.scale(), ask.across(), ask.whole())));
        chip.add(new Span(words.shortName(indicator)), Icon.CROSS.draw());
        chip.setAriaLabel(words.say("entry.sheet.remove", words.name(indicator)));
        chip.addClassName("sheet-chip");
        return chip;
    }

    private ComboBox<Indicator> beside(Ask ask, List<Indicator> offered) {
        ComboBox<Indicator> box = new ComboBox<>();
        box.setId("entry-beside");
        box.setAriaLabel(words.say("entry.sheet.beside"));
        box.setPlaceholder(words.say("entry.sheet.beside"));
        box.setItemLabelGenerator(words::name);
        box.getStyle().set("--vaadin-combo-box-overlay-width", "min(480px, 92vw)");
        box.setItems((indicator, typed) -> (indicator.code() + " " + words.name(indicator)).toLowerCase(Locale.ROOT)
                .contains(typed.strip().toLowerCase(Locale.ROOT)), offered);
        box.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                List<String> codes = new ArrayList<>(ask.codes());
                codes.add(e.getValue().code());
                go.accept(new Ask(codes, ask.scale(), ask.across(), ask.whole()));
            }
        });
        return box;
    }

    /** The way to all that can be said of a single figure. */
    private Anchor one(Indicator indicator) {
        Anchor one = Links.to(Links.page(Links.ONE_FIGURE, Map.of(Ask.INDICATOR, indicator.code())), words.say("entry.one"));
        one.addClassName("sheet-one");
        return one;
    }
}
