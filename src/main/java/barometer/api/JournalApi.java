package barometer.api;

import barometer.domain.Access;
import barometer.domain.Entry;
import barometer.domain.EntryRef;
import barometer.domain.JournalLine;
import barometer.domain.JournalLine.Kind;
import barometer.domain.JournalLine.Wanted;
import barometer.domain.Unreadable;
import barometer.files.JournalCsv;
import barometer.ledger.Denied;
import barometer.ledger.Journal;
import barometer.ledger.Redactions;
import barometer.store.Accounts;
import barometer.ui.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/journal}: who did what and when, and {@code /api/v1/redactions}: what must not be kept. The administrator's. */
@RestController
class JournalApi {

    private static final Set<String> FILTER = Set.of("account", "kind", "indicator", "from", "to", "limit", "before");
    private static final Set<String> CSV = Set.of("account", "kind", "indicator", "from", "to");
    private static final int PART = 500;

    private final Journal journal;
    private final Redactions redactions;
    private final Accounts accounts;
    private final Access access;
    private final Visitor visitor;

    JournalApi(Journal journal, Redactions redactions, Accounts accounts, Access access, Visitor visitor) {
        this.journal = journal;
        this.redactions = redactions;
        this.accounts = accounts;
        this.access = access;
        this.visitor = visitor;
    }

    @GetMapping("/api/v1/journal")
    Map<String, Object> json(HttpServletRequest request) {
        requireRight();
        Parameters parameters = new Parameters(request, FILTER);
        Journal.Part part = journal.read(wanted(parameters), parameters.number("limit", 100, 1, 1000), visitor.viewer());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("lines", part.lines().stream().map(this::line).toList());
        answer.put("next", part.next().map(Instant::toString).orElse(null));
        return answer;
    }

    @GetMapping("/api/v1/journal.csv")
    ResponseEntity<byte[]> csv(HttpServletRequest request) throws IOException {
        requireRight();
        Wanted wanted = wanted(new Parameters(request, CSV));
        StringBuilder out = new StringBuilder();
        JournalCsv.header(out);
        Optional<Wanted> rest = Optional.of(wanted);
        while (rest.isPresent()) {
            Journal.Part part = journal.read(rest.get(), PART, visitor.viewer());
            JournalCsv.write(part.lines(), this::name, out);
            rest = part.next().map(rest.get()::before);
        }
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"journal.csv\"").body(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/api/v1/redactions")
    Map<String, Object> redact(HttpServletRequest request) throws IOException {
        requireRight();
        ActJson act = ActJson.read(request, Set.of("entry", "parts", "ground"));
        Redactions.Blanked blanked = redactions.redact(EntryRef.parse(act.text("entry").orElse("")), parts(act.text("parts").orElse("")),
                act.text("ground").orElse(""), visitor.viewer());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("revision", blanked.revision());
        answer.put("key", blanked.key());
        answer.put("redacted", blanked.entries().stream().map(e -> Map.of("entry", e.entry().toString(), "part", code(e.part()), "hash", e.hash()))
                .toList());
        return answer;
    }

    private static Set<Entry.Redacted.Part> parts(String text) {
        Set<Entry.Redacted.Part> parts = EnumSet.noneOf(Entry.Redacted.Part.class);
        for (String part : text.isBlank() ? new String[0] : text.split(",")) {
            parts.add(Arrays.stream(Entry.Redacted.Part.values()).filter(p -> code(p).equals(part.strip())).findFirst()
                    .orElseThrow(() -> new Unreadable("redacted-part", part.strip())));
        }
        return parts;
    }

    private Wanted wanted(Parameters parameters) {
        Optional<Long> account = parameters.get("account").map(name -> accounts.byName(name).map(held -> held.account().id())
                .orElseThrow(() -> new Unreadable("account", name)));
        Optional<Kind> kind = parameters.get("kind").map(text -> Arrays.stream(Kind.values()).filter(k -> code(k).equals(text)).findFirst()
                .orElseThrow(() -> new Unreadable("journal-kind", text)));
        Optional<Instant> to = day(parameters, "to").map(day -> start(day.plusDays(1)));
        Optional<Instant> before = parameters.get("before").map(JournalApi::instant);
        return new Wanted(account, kind, parameters.get("indicator"), day(parameters, "from").map(JournalApi::start),
                to.isPresent() && before.isPresent() ? before.filter(b -> b.isBefore(to.get())).or(() -> to) : before.or(() -> to));
    }

    private static Optional<LocalDate> day(Parameters parameters, String name) {
        return parameters.get(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new Unreadable("day", text);
            }
        });
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Unreadable("instant", text);
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    private Map<String, Object> line(JournalLine line) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("at", line.at().toString());
        out.put("account", line.account().map(this::name).orElse(null));
        out.put("kind", code(line.kind()));
        out.put("revision", line.revision().orElse(null));
        out.put("draft", line.draft().orElse(null));
        out.put("indicator", line.indicator().orElse(null));
        out.put("count", line.count());
        out.put("period", line.period());
        out.put("figure", line.figure());
        out.put("entry", line.entry().map(EntryRef::toString).orElse(null));
        out.put("code", line.code());
        out.put("reason", line.reason());
        return out;
    }

    private String name(long account) {
        return accounts.byId(account).map(held -> held.account().name()).orElse(account == Accounts.SHIPPED_DATA ? "shipped data" : "account " + account);
    }

    private void requireRight() {
        if (!access.may(visitor.viewer(), Access.Act.ADMINISTER)) {
            throw new Denied(Access.Act.ADMINISTER);
        }
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
