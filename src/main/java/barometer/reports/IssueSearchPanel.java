package barometer.reports;

import barometer.domain.Code;
import barometer.domain.IssuedReport;
import barometer.domain.Period;
import barometer.domain.Unreadable;
import barometer.domain.Viewer;
import barometer.ledger.Reading;
import barometer.publish.Reports;
import barometer.store.Accounts;
import barometer.text.Words;
import barometer.ui.IndicatorField;
import barometer.ui.Links;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What was issued, looked for by number, report, account, indicator and day, page by page; the address is the search. */
final class IssueSearchPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 20;
    private static final List<String> PARAMETERS = List.of("number", "report", "account", "indicator", "from", "to", "before");

    private final transient Words words;
    private final transient Map<String, String> asked = new LinkedHashMap<>();

    /** @param manager whether it may be asked who issued what */
    IssueSearchPanel(QueryParameters query, Reports reports, Accounts accounts, Reading reading, Viewer viewer, boolean manager, Words words) {
        this.words = words;
        addClassName("issue-search");
        PARAMETERS.forEach(name -> query.getSingleParameter(name).filter(v -> !v.isBlank()).ifPresent(v -> asked.put(name, v.strip())));
        Div fields = new Div(text("number", "reports.column.number", "[1-9][0-9]{0,17}"), text("report", "reports.record.template", Code.PATTERN));
        fields.addClassName("issue-fields");
        IndicatorField indicator = new IndicatorField(words.say("reports.series"), reading, viewer, words);
        indicator.setId("find-indicator");
        indicator.setClearButtonVisible(true);
        Optional.ofNullable(asked.get("indicator")).flatMap(code -> reading.indicator(code, viewer)).ifPresent(indicator::setValue);
        indicator.addValueChangeListener(e -> lead("indicator", e.getValue() == null ? "" : e.getValue().code()));
        fields.add(indicator);
        if (manager) {
            fields.add(text("account", "reports.account", ".{1,100}"));
        }
        fields.add(day("from"), day("to"));
        add(fields);
        try {
            IssuedReport.Part part = reports.issues(wanted(accounts), MOST, viewer);
            add(new IssuesPanel(part.issues(), !asked.isEmpty(), reports, viewer, words));
            Div ways = new Div();
            ways.addClassName("issue-ways");
            if (asked.containsKey("before")) {
                ways.add(way("reports.newest", ""));
            }
            part.next().ifPresent(next -> ways.add(way("reports.older", String.valueOf(next))));
            add(ways);
        } catch (Unreadable e) {
            add(new Paragraph(words.find("unreadable." + e.code(), e.text()).orElse(e.getMessage())));
        }
        if (!asked.isEmpty()) {
            fields.add(new Button(words.say("reports.find.all"), e -> Links.go(Links.page(Links.REPORTS))));
        }
    }

    private IssuedReport.Wanted wanted(Accounts accounts) {
        return new IssuedReport.Wanted(number("number"), Optional.ofNullable(asked.get("report")),
                Optional.ofNullable(asked.get("account")).map(name -> accounts.byName(name).map(held -> held.account().id()).orElse(-1L)),
                Optional.ofNullable(asked.get("indicator")).map(Code::check), instant("from", 0), instant("to", 1), number("before"));
    }

    private Optional<Long> number(String name) {
        return Optional.ofNullable(asked.get(name)).map(text -> {
            if (!text.matches("\\d{1,18}")) {
                throw new Unreadable("parameter", name + "=" + text);
            }
            return Long.valueOf(text);
        });
    }

    private Optional<Instant> instant(String name, int later) {
        return Optional.ofNullable(asked.get(name)).map(Period::day).map(day -> day.plusDays(later).atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    private TextField text(String name, String key, String pattern) {
        TextField field = new TextField(words.say(key), asked.getOrDefault(name, ""), "");
        field.setId("find-" + name);
        field.setClearButtonVisible(true);
        field.addValueChangeListener(e -> {
            String text = e.getValue().strip();
            field.setInvalid(!text.isEmpty() && !text.matches(pattern));
            if (!field.isInvalid()) {
                lead(name, text);
            }
        });
        return field;
    }

    private DatePicker day(String name) {
        DatePicker field = new DatePicker(words.say("reports." + name));
        field.setId("find-" + name);
        field.setClearButtonVisible(true);
        field.setLocale(words.language() == barometer.domain.Language.EN ? Locale.UK : words.language().locale());
        Optional.ofNullable(asked.get(name)).filter(day -> day.matches("\\d{4}-\\d{2}-\\d{2}")).map(LocalDate::parse).ifPresent(field::setValue);
        field.addValueChangeListener(e -> lead(name, e.getValue() == null ? "" : e.getValue().toString()));
        return field;
    }

    private void lead(String name, String value) {
        Links.go(Links.page(Links.REPORTS, with(name, value)));
    }

    /** The search with another value, from its newest issue. */
    private Map<String, String> with(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(asked);
        all.remove("before");
        all.put(name, value);
        all.values().removeIf(String::isEmpty);
        return all;
    }

    private Anchor way(String key, String before) {
        Anchor way = Links.to(Links.page(Links.REPORTS, with("before", before)), words.say(key));
        way.addClassName("button");
        return way;
    }
}
