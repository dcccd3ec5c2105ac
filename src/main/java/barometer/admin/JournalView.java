package barometer.admin;

import barometer.domain.EntryRef;
import barometer.domain.Indicator;
import barometer.domain.JournalLine;
import barometer.domain.JournalLine.Kind;
import barometer.domain.JournalLine.Wanted;
import barometer.ledger.Journal;
import barometer.ledger.Reading;
import barometer.ledger.Redactions;
import barometer.store.Accounts;
import barometer.ui.Links;
import barometer.ui.Page;
import barometer.ui.Visitor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The journal: who did what and when. Its address is its filter. */
@Route(Links.JOURNAL)
@StyleSheet("context://assets/journal.css")
@RolesAllowed("ADMINISTER")
public class JournalView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int LINES = 100;
    private static final List<String> PARAMETERS = List.of("account", "kind", "indicator", "from", "to");

    private final transient Journal journal;
    private final transient Redactions redactions;
    private final transient Reading reading;
    private final transient Accounts accounts;
    private final transient Visitor visitor;
    private transient Map<String, String> filter = Map.of();

    public JournalView(Journal journal, Redactions redactions, Reading reading, Accounts accounts, Visitor visitor) {
        super("journal");
        this.journal = journal;
        this.redactions = redactions;
        this.reading = reading;
        this.accounts = accounts;
        this.visitor = visitor;
        title(say("journal.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        Map<String, String> given = new LinkedHashMap<>();
        PARAMETERS.forEach(name -> query.getSingleParameter(name).filter(v -> !v.isBlank()).ifPresent(v -> given.put(name, v)));
        filter = given;
        show();
    }

    private void show() {
        removeAll();
        H1 title = new H1(say("journal.title"));
        title.addClassName("page-title");
        Paragraph text = new Paragraph(say("journal.text"));
        text.addClassName("page-subtitle");
        Anchor csv = new Anchor(Links.journalCsv(filter), say("journal.csv"));
        csv.addClassName("button");
        csv.getElement().setAttribute("download", true);
        Div head = new Div(new Div(title, text), csv);
        head.addClassName("page-head");
        JournalPanel lines = new JournalPanel(words(), new JournalPanel.Names(this::name, this::indicator), this::open);
        NativeButton older = new NativeButton(say("journal.older"));
        older.addClassName("button");
        add(head, fields(), lines, older);
        Optional<Wanted> wanted = wanted();
        if (wanted.isEmpty()) {
            lines.nothing(say("journal.unreadable"));
            older.setVisible(false);
            return;
        }
        Instant[] next = new Instant[1];
        Runnable more = () -> {
            Journal.Part part = journal.read(next[0] == null ? wanted.get() : wanted.get().before(next[0]), LINES, visitor.viewer());
            lines.add(part.lines());
            next[0] = part.next().orElse(null);
            older.setVisible(part.next().isPresent());
        };
        older.addClickListener(e -> more.run());
        more.run();
    }

    private Optional<Wanted> wanted() {
        try {
            Optional<Long> account = Optional.ofNullable(filter.get("account")).map(name -> accounts.byName(name).orElseThrow().account().id());
            return Optional.of(new Wanted(account, Optional.ofNullable(filter.get("kind")).map(k -> Kind.valueOf(k.toUpperCase(java.util.Locale.ROOT))),
                    Optional.ofNullable(filter.get("indicator")), day("from").map(JournalView::start), day("to").map(d -> start(d.plusDays(1)))));
        } catch (DateTimeException | IllegalArgumentException | java.util.NoSuchElementException unreadable) {
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
        ComboBox<String> account = new ComboBox<>(say("journal.account"));
        account.setItems(accounts.all().stream().map(held -> held.account().name()).toList());
        account.setClearButtonVisible(true);
        account.setValue(filter.get("account"));
        account.addValueChangeListener(e -> filtered("account", e.getValue()));
        Select<Kind> kind = new Select<>();
        kind.setLabel(say("journal.kind"));
        kind.setItems(Kind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(say("journal.any"));
        kind.setItemLabelGenerator(k -> k == null ? say("journal.any") : JournalPanel.kind(k, words()));
        Stream.of(Kind.values()).filter(k -> JournalPanel.code(k).equals(filter.get("kind"))).findFirst().ifPresent(kind::setValue);
        kind.addValueChangeListener(e -> filtered("kind", e.getValue() == null ? null : JournalPanel.code(e.getValue())));
        ComboBox<Indicator> indicator = new ComboBox<>(say("journal.indicator"));
        List<Indicator> all = reading.indicators(visitor.viewer());
        indicator.setItems(all);
        indicator.setItemLabelGenerator(words()::name);
        indicator.setClearButtonVisible(true);
        all.stream().filter(i -> i.code().equals(filter.get("indicator"))).findFirst().ifPresent(indicator::setValue);
        indicator.addValueChangeListener(e -> filtered("indicator", e.getValue() == null ? null : e.getValue().code()));
        Div fields = new Div(account, kind, indicator, dayField("from"), dayField("to"));
        fields.addClassName("journal-filter");
        return fields;
    }

    /** The browser's own field: it writes the day as its owner is used to, and hands it over as 2024-05-28. */
    private Component dayField(String name) {
        Input day = new Input();
        day.setType("date");
        day.setId("journal-" + name);
        day.setValue(filter.getOrDefault(name, ""));
        day.addValueChangeListener(e -> filtered(name, e.getValue()));
        NativeLabel label = new NativeLabel(say("journal." + name));
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
        Links.go(Links.page(Links.JOURNAL, changed));
    }

    // ── The lines ────────────────────────────────────────────────────────────────────────────────────────────────────

    private String name(long account) {
        return account == Accounts.SHIPPED_DATA ? say("entry.by.shipped") : accounts.byId(account).map(held -> held.account().name())
                .orElseGet(() -> say("review.account", String.valueOf(account)));
    }

    private Optional<Indicator> indicator(String code) {
        return reading.indicator(code, visitor.viewer());
    }

    private void open(JournalLine line) {
        journal.revision(line.revision().orElseThrow(), visitor.viewer()).ifPresent(revision ->
                new RevisionDialog(words(), revision, line, this::indicator, this::redact).open());
    }

    private void redact(EntryRef entry, java.util.Set<barometer.domain.Entry.Redacted.Part> held) {
        new RedactDialog(words(), entry, held, (parts, ground) -> redactions.redact(entry, parts, ground, visitor.viewer()), this::show).open();
    }
}
