package barometer.ledger;

import barometer.domain.Access;
import barometer.domain.Indicator;
import barometer.domain.Row;
import barometer.domain.Row.Field;
import barometer.domain.Viewer;
import barometer.files.plan.Item;
import barometer.files.plan.Multiplied;
import barometer.files.plan.Plan;
import barometer.files.plan.Reader;
import barometer.files.plan.Understanding;
import barometer.files.raw.RawFile;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Files of figures on their way in: tried by a plan, and recorded through the same door as everything else. The file is read
 * once, as a stream; its rows are put in order of their indicators and checked one indicator after the other, so memory does
 * not grow with the file.
 */
public final class Imports {

    private static final int TOLD_EVERY = 5_000;

    private final Ledger ledger;
    private final Reading reading;
    private final Access access;

    public Imports(Ledger ledger, Reading reading, Access access) {
        this.ledger = ledger;
        this.reading = reading;
        this.access = access;
    }

    /**
     * A file that somebody brings.
     *
     * @param name    the name it came with
     * @param plan    how it is to be read; what is open in it is guessed
     * @param basedOn the revision the bringer had before the eyes, as in {@link Draft}
     */
    public record Brought(RawFile file, String name, Plan plan, Optional<Long> basedOn, Optional<String> overrule, String note) {
    }

    /**
     * What would become of a file; nothing is written.
     *
     * @param rowLimit how many rows of each series are listed
     * @throws barometer.domain.Unreadable where it holds no time series
     * @throws Denied without the right to record
     */
    public Trial trial(Brought brought, int rowLimit, Progress progress, Viewer viewer) {
        require(viewer);
        try (Read read = read(brought, rowLimit, progress, viewer)) {
            ManyDrafts drafts = ledger.drafts(read.bulk(), brought.basedOn(), viewer);
            Iterator<List<Spool.Waiting>> groups = read.spool.groups();
            long done = 0;
            while (groups.hasNext()) {
                List<Spool.Waiting> group = groups.next();
                read.seen.add(drafts.check(rows(group, read)).rows(), group);
                done += group.size();
                progress.tell(Progress.Step.CHECKING, done);
            }
            return read.seen.trial();
        }
    }

    /**
     * Records a file, all of it or nothing.
     *
     * @throws Untried where it cannot be: something is open, a series goes nowhere, a figure is refused, or a warning stands
     * @throws Refused where somebody else has recorded the same meanwhile, or a definition is refused
     * @throws Progress.Stopped
     */
    public Receipt record(Brought brought, Progress progress, Viewer viewer) {
        require(viewer);
        try (Read read = read(brought, 0, progress, viewer)) {
            Trial sofar = read.seen.trial();
            if (!sofar.questions().isEmpty() || !sofar.unmapped().isEmpty() || sofar.refused() > 0) {
                throw new Untried(sofar);
            }
            Draft about = new Draft(Optional.empty(), List.of(), brought.basedOn(), brought.overrule(), brought.note());
            return ledger.commit(read.bulk(), about, progress, viewer);
        } catch (Refused e) {
            boolean ofRows = !e.conflict() && e.checked().rows().stream().anyMatch(r -> r.row().number() > 0);
            throw ofRows ? new Untried(trial(brought, 0, progress, viewer)) : e;
        }
    }

    private void require(Viewer viewer) {
        if (viewer.account().isEmpty() || !access.may(viewer, Access.Act.RECORD)) {
            throw new Denied(Access.Act.RECORD);
        }
    }

    // ── Reading ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /** A file that has been read, its rows put in order. */
    private static final class Read implements AutoCloseable {

        private final Plan plan;
        private final Mapping mapping;
        private final Seen seen;
        private final Spool spool = new Spool();
        private final Map<String, Integer> groups = new HashMap<>();
        private final Balances balances;
        private final Set<String> codes = new LinkedHashSet<>();

        private Read(Understanding understanding, Mapping mapping, int rowLimit) {
            this.plan = understanding.plan();
            this.mapping = mapping;
            this.seen = new Seen(understanding, mapping, rowLimit);
            this.balances = new Balances(mapping.indicators());
        }

        private void take(Item item) {
            switch (item) {
                case Item.Refused refused -> seen.add(refused);
                case Item.Read read -> {
                    seen.add(read);
                    mapping.indicator(read.key()).ifPresent(indicator -> {
                        counted(read, indicator);
                        read.fields().put(Field.INDICATOR, indicator.code());
                        spool.add(group(indicator.code()), read.row(), read.column(), read.fields());
                    });
                }
            }
        }

        /** What has to add up is checked together. */
        private int group(String code) {
            codes.add(code);
            Integer known = groups.get(code);
            if (known == null) {
                int next = groups.size();
                balances.family(code).forEach(member -> groups.put(member, next));
                known = next;
            }
            return known;
        }

        /** Where the file counts otherwise than the indicator, the figure says so itself. */
        private static void counted(Item.Read read, Indicator indicator) {
            read.multiplier().filter(m -> m != indicator.multiplier() && !indicator.unit().isPercent()).ifPresent(m ->
                    read.fields().computeIfPresent(Field.FIGURE, (field, text) -> Multiplied.figure(text, m)));
        }

        /** What is to be recorded; its rows can be taken once. */
        private Bulk bulk() {
            return new Bulk(mapping.definitions(), List.copyOf(codes), spool.size(), new Iterator<>() {
                private Iterator<List<Spool.Waiting>> waiting;

                @Override
                public boolean hasNext() {
                    waiting = waiting == null ? spool.groups() : waiting;
                    return waiting.hasNext();
                }

                @Override
                public List<Row> next() {
                    return rows(waiting.next(), Read.this);
                }
            });
        }

        @Override
        public void close() {
            spool.close();
        }
    }

    private Read read(Brought brought, int rowLimit, Progress progress, Viewer viewer) {
        Understanding understanding = Understanding.of(brought.file(), brought.name(), brought.plan());
        Read read = new Read(understanding, new Mapping(reading.indicators(viewer), understanding.plan()), rowLimit);
        try (Reader reader = new Reader(brought.file(), understanding.plan())) {
            for (long done = 1; reader.hasNext(); done++) {
                read.take(reader.next());
                if (done % TOLD_EVERY == 0) {
                    progress.tell(Progress.Step.READING, done);
                }
            }
            read.seen.absent(reader.absent());
            return read;
        } catch (RuntimeException | Error e) {
            read.close();
            throw e;
        }
    }

    /** The rows of a group, as the ledger reads them. */
    private static List<Row> rows(List<Spool.Waiting> group, Read read) {
        return group.stream().map(waiting -> {
            Map<Field, String> fields = new EnumMap<>(Field.class);
            fields.putAll(read.plan.said());
            fields.putAll(waiting.fields());
            return new Row(waiting.row(), fields);
        }).toList();
    }
}
