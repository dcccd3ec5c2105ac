package barometer.api;

import barometer.domain.KeptDraft;
import barometer.domain.Row;
import barometer.domain.Statement;
import barometer.domain.Viewer;
import barometer.ledger.Checked;
import barometer.ledger.Desk;
import barometer.store.Accounts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A kept draft as it leaves: what it is, and for one alone its rows, old and new of each figure, findings and what was done. */
@Component
class DraftJson {

    private final Desk desk;
    private final Accounts accounts;

    DraftJson(Desk desk, Accounts accounts) {
        this.desk = desk;
        this.accounts = accounts;
    }

    Map<String, Object> head(KeptDraft draft) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", draft.id());
        out.put("version", draft.version());
        out.put("state", code(draft.state()));
        out.put("author", name(draft.author()));
        out.put("reviewer", draft.reviewer().map(this::name).orElse(null));
        out.put("indicator", draft.indicator().orElse(null));
        out.put("lines", draft.lines());
        out.put("basedOn", draft.basedOn().orElse(null));
        out.put("note", draft.note());
        out.put("overrule", draft.overrule().orElse(null));
        out.put("release", draft.release().map(Instant::toString).orElse(null));
        out.put("comment", draft.remark());
        out.put("revision", draft.revision().orElse(null));
        out.put("changed", draft.changedAt().toString());
        return out;
    }

    Map<String, Object> whole(KeptDraft draft, Viewer viewer) {
        Map<String, Object> out = head(draft);
        Checked checked = desk.check(draft, viewer);
        out.put("rows", desk.rows(draft).stream().map(DraftJson::row).toList());
        out.put("figures", checked.rows().stream().flatMap(row -> row.reads().stream().map(read -> figure(row, read))).toList());
        out.put("findings", Problems.findings(checked.findings()));
        List<Object> acts = new ArrayList<>();
        desk.done(draft).forEach(done -> {
            Map<String, Object> act = new LinkedHashMap<>();
            act.put("act", code(done.act()));
            act.put("account", done.account().map(this::name).orElse(null));
            act.put("at", done.at().toString());
            act.put("comment", done.remark());
            acts.add(act);
        });
        out.put("acts", acts);
        return out;
    }

    private static Map<String, Object> row(Row row) {
        Map<String, Object> out = new LinkedHashMap<>();
        row.fields().forEach((field, text) -> out.put(field.header(), text));
        return out;
    }

    private static Map<String, Object> figure(Checked.CheckedRow row, Checked.Reads read) {
        Statement statement = read.statement();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("row", row.row().number());
        out.put("indicator", statement.indicator());
        out.put("period", statement.period().toString());
        out.put("kind", statement.key().kind());
        out.put("base", statement.key().base().map(Object::toString).orElse(null));
        out.put("before", read.before().filter(b -> b.withdrawn().isEmpty()).map(b -> b.statement().claim().toString()).orElse(null));
        out.put("after", statement.claim().toString());
        out.put("outcome", code(read.outcome()));
        Optional<Statement> newer = row.conflict().map(c -> c.statement());
        out.put("conflict", newer.map(n -> n.claim().toString()).orElse(null));
        return out;
    }

    private String name(long account) {
        return accounts.byId(account).map(held -> held.account().name()).orElse("account " + account);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
