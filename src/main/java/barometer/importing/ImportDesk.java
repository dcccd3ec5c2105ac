package barometer.importing;

import barometer.domain.Indicator;
import barometer.domain.Row.Field;
import barometer.domain.Unreadable;
import barometer.domain.Viewer;
import barometer.files.plan.Column;
import barometer.files.plan.Layout;
import barometer.files.plan.Plan;
import barometer.files.plan.PlanJson;
import barometer.files.plan.Target;
import barometer.files.raw.Opener;
import barometer.files.raw.RawFile;
import barometer.ledger.Imports;
import barometer.ledger.Progress;
import barometer.ledger.Reading;
import barometer.ledger.Receipt;
import barometer.ledger.Trial;
import barometer.store.ImportProfiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One file on the desk: how it is read so far, what was tried last, and what recording it comes to. */
final class ImportDesk {

    private static final int ROWS_LISTED = 5;
    private static final int LONGEST_SIGNATURE = 4_000;

    private final Imports imports;
    private final Reading reading;
    private final ImportProfiles profiles;
    private final Supplier<Viewer> viewer;
    private Path path;
    private RawFile file;
    private String name = "";
    private Plan plan = Plan.GUESSED;
    private Trial trial;
    private Optional<String> profile = Optional.empty();
    private long seen;

    ImportDesk(Imports imports, Reading reading, ImportProfiles profiles, Supplier<Viewer> viewer) {
        this.imports = imports;
        this.reading = reading;
        this.profiles = profiles;
        this.viewer = viewer;
    }

    /** Takes a file; the one before is forgotten. @throws Unreadable where it holds no table */
    void take(Path brought, String called) {
        forget();
        path = brought;
        name = called;
        file = Opener.open(brought);
    }

    /** Forgets the file. */
    void forget() {
        if (path != null) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                path.toFile().deleteOnExit();
            }
        }
        path = null;
        file = null;
        trial = null;
        plan = Plan.GUESSED;
        profile = Optional.empty();
    }

    boolean holdsFile() {
        return file != null;
    }

    String name() {
        return name;
    }

    RawFile file() {
        return file;
    }

    /** What was tried last. */
    Trial trial() {
        return trial;
    }

    /** The name of the profile by which the file is read. */
    Optional<String> profile() {
        return profile;
    }

    /** Tries the file; the first time a profile for files of its kind is looked for. @throws Unreadable @throws Progress.Stopped */
    Trial tryOut(Progress progress) {
        boolean first = trial == null && plan.equals(Plan.GUESSED);
        seen = reading.head();
        Trial tried = imports.trial(brought(""), ROWS_LISTED, progress, viewer.get());
        if (first) {
            Optional<ImportProfiles.Profile> known = profiles.of(signature(tried.plan()));
            if (known.isPresent()) {
                profile = known.map(ImportProfiles.Profile::name);
                plan = like(PlanJson.read(known.get().plan()));
                tried = imports.trial(brought(""), ROWS_LISTED, progress, viewer.get());
            }
        }
        trial = tried;
        return tried;
    }

    /** What a profile says of every file of its kind; where columns and headers stand is told by the file. */
    private static Plan like(Plan kept) {
        return new Plan(RawFile.Opening.GUESSED, kept.decimalMark(), kept.periodPattern(), Optional.empty(), Optional.empty(), java.util.Set.of(),
                Optional.empty(), kept.footnotes(), kept.multiplier(), kept.said().entrySet().stream()
                .filter(e -> e.getKey() == Field.SOURCE || e.getKey() == Field.SAID_BY || e.getKey() == Field.PLACE)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)), kept.series());
    }

    /** Records it. */
    Receipt record(String overrule, String note, Progress progress) {
        return imports.record(new Imports.Brought(file, name, plan, Optional.of(seen), Optional.of(overrule).filter(o -> !o.isBlank()), note),
                progress, viewer.get());
    }

    private Imports.Brought brought(String note) {
        return new Imports.Brought(file, name, plan, Optional.empty(), Optional.empty(), note);
    }

    // ── Correcting the plan ──────────────────────────────────────────────────────────────────────────────────────────

    /** Gives an answer, or another way to read. Where columns stand is guessed anew. @throws Unreadable */
    void answer(String about, String value) {
        plan = plan.answered(about, value);
    }

    void open(Optional<String> encoding, Optional<String> separator, Optional<String> sheet) {
        plan = new Plan(new RawFile.Opening(encoding, separator, sheet), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                java.util.Set.of(), Optional.empty(), Optional.empty(), plan.multiplier(), plan.said(), plan.series());
    }

    /** Another role for a column. */
    void role(int column, String role) {
        Plan whole = trial.plan();
        List<Column> columns = whole.columns().orElseThrow().stream().map(c -> c.number() == column ? c.as(role) : c).toList();
        long figures = columns.stream().filter(c -> c.role() == Column.Role.FIGURE).count();
        Layout layout = whole.layout().orElseThrow() == Layout.WIDE ? Layout.WIDE : figures == 1 ? Layout.LONG : Layout.CROSS;
        plan = new Plan(whole.opening(), plan.decimalMark(), whole.periodPattern(), Optional.of(layout), whole.headerRows(), whole.skippedRows(),
                Optional.of(columns), plan.footnotes(), whole.multiplier(), plan.said(), plan.series());
    }

    void multiplier(Optional<barometer.domain.Multiplier> multiplier) {
        plan = new Plan(plan.opening(), plan.decimalMark(), plan.periodPattern(), plan.layout(), plan.headerRows(), plan.skippedRows(),
                plan.columns(), plan.footnotes(), multiplier, plan.said(), plan.series());
    }

    void say(Map<Field, String> said) {
        plan = plan.saying(said);
    }

    void map(String key, Target target) {
        plan = plan.with(Map.of(key, target));
    }

    void unmap(String key) {
        Map<String, Target> rest = new LinkedHashMap<>(plan.series());
        rest.remove(key);
        plan = new Plan(plan.opening(), plan.decimalMark(), plan.periodPattern(), plan.layout(), plan.headerRows(), plan.skippedRows(),
                plan.columns(), plan.footnotes(), plan.multiplier(), plan.said(), rest);
    }

    /** The indicators that figures may be recorded of. */
    List<Indicator> indicators() {
        return reading.indicators(viewer.get()).stream().filter(i -> !i.calculated()).toList();
    }

    // ── Profiles ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /** Keeps how this file is read, for the next of its kind. */
    void keep(String profileName) {
        Plan whole = trial.plan();
        Map<String, Target> known = new LinkedHashMap<>();
        trial.series().forEach(s -> s.target().filter(t -> !(t instanceof Target.New)).ifPresent(t -> known.put(s.key(), t)));
        profiles.save(new ImportProfiles.Profile(profileName.strip(), signature(whole), PlanJson.text(whole.with(known))),
                viewer.get().account().orElseThrow());
        profile = Optional.of(profileName.strip());
    }

    /** What tells files of one kind from others: their layout, and what those columns are called that are no period. */
    private String signature(Plan whole) {
        String names = whole.columns().orElseThrow().stream().filter(c -> c.period().isEmpty()).map(c -> c.name() + ":" + c.roleText())
                .collect(Collectors.joining("|"));
        String text = file.format() + "/" + whole.layout().orElseThrow() + "/" + names;
        return text.length() > LONGEST_SIGNATURE ? text.substring(0, LONGEST_SIGNATURE) : text;
    }
}
