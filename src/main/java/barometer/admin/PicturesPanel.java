package barometer.admin;

import barometer.domain.Comparison;
import barometer.domain.Indicator;
import barometer.domain.PictureTaken;
import barometer.domain.PictureTaken.Subject;
import barometer.domain.PictureTaken.Wanted;
import barometer.domain.Selection;
import barometer.domain.Unreadable;
import barometer.domain.View;
import barometer.domain.Viewer;
import barometer.ledger.Reading;
import barometer.publish.PictureJournal;
import barometer.store.Accounts;
import barometer.text.Words;
import barometer.ui.Links;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The pictures that were taken, newest first, with a filter that stands in the address. */
final class PicturesPanel extends Div {

    private static final long serialVersionUID = 1L;
    static final List<String> PARAMETERS = List.of("account", "subject", "indicator", "from", "to");
    private static final int LINES = 100;

    private final transient PictureJournal journal;
    private final transient Reading reading;
    private final transient Accounts accounts;
    private final transient Viewer viewer;
    private final transient Words words;
    private final transient Map<String, String> filter;
    private final String page;
    private final boolean all;

    /** @param page where the filter leads @param all those of everybody, which is the administrator's; else one's own */
    PicturesPanel(PictureJournal journal, Reading reading, Accounts accounts, Viewer viewer, Words words, Map<String, String> filter, String page,
                  boolean all) {
        this.journal = journal;
        this.reading = reading;
        this.accounts = accounts;
        this.viewer = viewer;
        this.words = words;
        this.filter = filter;
        this.page = page;
        this.all = all;
        addClassName("pictures-panel");
        OrderedList list = new OrderedList();
        list.addClassNames("journal-list", "picture-list");
        Paragraph none = new Paragraph(words.say("pictures.none"));
        none.addClassName("muted");
        Div card = new Div(list, none);
        card.addClassNames("card", "journal-card");
        NativeButton older = new NativeButton(words.say("journal.older"));
        older.addClassName("button");
        add(fields(), card, older);
        Optional<Wanted> wanted = wanted();
        if (wanted.isEmpty()) {
            none.setText(words.say("journal.unreadable"));
            older.setVisible(false);
            return;
        }
        Wanted[] rest = {wanted.get()};
        Runnable more = () -> {
            PictureJournal.Part part = journal.read(rest[0], LINES, viewer);
            part.pictures().forEach(picture -> list.add(item(picture)));
            part.next().ifPresent(next -> rest[0] = rest[0].before(next));
            older.setVisible(part.next().isPresent());
            none.setVisible(list.getChildren().findAny().isEmpty());
        };
        older.addClickListener(e -> more.run());
        more.run();
    }

    private Optional<Wanted> wanted() {
        try {
            Optional<Long> account = !all ? viewer.account() : Optional.ofNullable(filter.get("account"))
                    .map(name -> accounts.byName(name).orElseThrow(() -> new Unreadable("account", name)).account().id());
            Optional<Subject> subject = Optional.ofNullable(filter.get("subject")).map(text -> Stream.of(Subject.values())
                    .filter(s -> s.code().equals(text)).findFirst().orElseThrow(() -> new Unreadable("picture-subject", text)));
            return Optional.of(new Wanted(account, subject, Optional.ofNullable(filter.get("indicator")), day("from").map(PicturesPanel::start),
                    day("to").map(d -> start(d.plusDays(1))), Optional.empty()));
        } catch (DateTimeException | Unreadable e) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> day(String name) {
        return Optional.ofNullable(filter.get(name)).map(LocalDate::parse);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    // ── The filter ───────────────────────────────────────────────────────────────────────────────────────────────────

    private Component fields() {
        Div fields = new Div();
        fields.addClassNames("journal-filter", all ? "pictures-all" : "pictures-own");
        if (all) {
            ComboBox<String> account = new ComboBox<>(words.say("journal.account"));
            account.setItems(accounts.all().stream().map(held -> held.account().name()).toList());
            account.setClearButtonVisible(true);
            account.setValue(filter.get("account"));
            account.addValueChangeListener(e -> filtered("account", e.getValue()));
            fields.add(account);
        }
        Select<Subject> subject = new Select<>();
        subject.setLabel(words.say("pictures.subject"));
        subject.setItems(Subject.values());
        subject.setEmptySelectionAllowed(true);
        subject.setEmptySelectionCaption(words.say("journal.any"));
        subject.setItemLabelGenerator(s -> words.say(s == null ? "journal.any" : "pictures.subject." + s.code()));
        Stream.of(Subject.values()).filter(s -> s.code().equals(filter.get("subject"))).findFirst().ifPresent(subject::setValue);
        subject.addValueChangeListener(e -> filtered("subject", e.getValue() == null ? null : e.getValue().code()));
        ComboBox<Indicator> indicator = new ComboBox<>(words.say("journal.indicator"));
        List<Indicator> known = reading.indicators(viewer);
        indicator.setItems(known);
        indicator.setItemLabelGenerator(words::name);
        indicator.setClearButtonVisible(true);
        known.stream().filter(i -> i.code().equals(filter.get("indicator"))).findFirst().ifPresent(indicator::setValue);
        indicator.addValueChangeListener(e -> filtered("indicator", e.getValue() == null ? null : e.getValue().code()));
        fields.add(subject, indicator, dayField("from"), dayField("to"));
        return fields;
    }

    private Component dayField(String name) {
        Input day = new Input();
        day.setType("date");
        day.setId("pictures-" + name);
        day.setValue(filter.getOrDefault(name, ""));
        day.addValueChangeListener(e -> filtered(name, e.getValue()));
        NativeLabel label = new NativeLabel(words.say("journal." + name));
        label.setFor(day);
        Div field = new Div(label, day);
        field.addClassName("journal-day");
        return field;
    }

    private void filtered(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(filter);
        if (value == null || value.isBlank()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        Links.go(Links.page(page, changed));
    }

    // ── The lines ────────────────────────────────────────────────────────────────────────────────────────────────────

    private ListItem item(PictureTaken picture) {
        Span when = new Span(words.time(picture.at()));
        when.addClassName("journal-when");
        Span who = new Span(picture.account().map(this::name).orElseGet(() -> words.say("pictures.anonymous")));
        who.addClassName("journal-who");
        Span kind = new Span(words.say("pictures.subject." + picture.subject().code()));
        kind.addClassNames("badge", "stated");
        Div what = new Div(kind, new Span(what(picture)));
        what.addClassName("journal-what");
        Span state = new Span(state(picture));
        state.addClassNames("muted", "small");
        Span hash = new Span("SHA-256 " + picture.sha256().substring(0, 16) + "…");
        hash.addClassNames("muted", "small");
        hash.getElement().setAttribute("title", picture.sha256());
        Div text = new Div(what, state, hash);
        text.addClassName("journal-text");
        Div way = new Div();
        way.addClassName("journal-way");
        link(picture).ifPresent(way::add);
        return new ListItem(when, who, text, way);
    }

    private String what(PictureTaken picture) {
        return switch (picture.subject()) {
            case CHART, COMPARISON -> String.join(", ", picture.indicators().stream().map(this::indicator).toList());
            case REPORT -> picture.template().orElse("");
            case ISSUE -> words.say("page.number", picture.issue().map(Object::toString).orElse("")) + picture.template().map(t -> " · " + t).orElse("");
        };
    }

    private String state(PictureTaken picture) {
        return Stream.of(picture.format().toUpperCase(java.util.Locale.ROOT), picture.span(), words.say("page.revision", String.valueOf(picture.revision())),
                picture.knownOn().map(day -> words.say("chart.known-on", words.day(day))).orElse(""), picture.form(),
                words.say("pictures.way." + picture.way().code())).filter(part -> !part.isBlank()).collect(java.util.stream.Collectors.joining(" · "));
    }

    /** To the figures as they were. */
    private Optional<Anchor> link(PictureTaken picture) {
        return switch (picture.subject()) {
            case CHART, COMPARISON -> view(picture.state()).filter(v -> v.indicators().stream().allMatch(code -> reading.indicator(code, viewer).isPresent()))
                    .map(view -> switch (view) {
                        case View.One(Selection selection) -> Links.explore(selection);
                        case View.Several(Comparison comparison) -> Links.compare(comparison);
                    }).map(href -> Links.to(href, words.say("pictures.open")));
            case ISSUE -> picture.issue().map(n -> Links.to(Links.page(Links.REPORTS + "/issues/" + n), words.say("pictures.open")));
            case REPORT -> Optional.empty();
        };
    }

    private static Optional<View> view(String state) {
        try {
            return Optional.of(View.parse(state));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    private String indicator(String code) {
        return reading.indicator(code, viewer).map(words::shortName).orElse(code);
    }

    private String name(long account) {
        return accounts.byId(account).map(held -> held.account().name()).orElseGet(() -> words.say("review.account", String.valueOf(account)));
    }
}
