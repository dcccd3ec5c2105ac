package barometer.publish;

import barometer.chart.Imprint;
import barometer.chart.PageComposer;
import barometer.chart.PageSpec;
import barometer.chart.png.PictureRoom;
import barometer.chart.png.PngPage;
import barometer.chart.png.Provenance;
import barometer.chart.png.Theme;
import barometer.domain.Access;
import barometer.domain.Branding;
import barometer.domain.Hash;
import barometer.domain.IssuedReport;
import barometer.domain.Language;
import barometer.domain.LocalText;
import barometer.domain.Paper;
import barometer.domain.PeriodRule;
import barometer.domain.Role;
import barometer.domain.Template;
import barometer.domain.Unreadable;
import barometer.domain.View;
import barometer.domain.Viewer;
import barometer.files.TemplateJson;
import barometer.ledger.Denied;
import barometer.ledger.Reading;
import barometer.store.Brandings;
import barometer.store.IssuedReports;
import barometer.store.Newest;
import barometer.store.Templates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reports: templates, the pages they make now, and issues. Asks {@code Access} each time. */
public final class Reports {

    /** A template as it is kept. */
    public record Kept(Template template, int version, long account, Instant at) {
    }

    /** A page as it comes out. @param indicators the codes of all that it tells of, totals and inputs included */
    public record Page(PageSpec spec, List<PageSpec.Place> places, List<ReportFinding> findings, Set<String> indicators, Provenance provenance) {

        /** Whether something stands in the way of issuing it. */
        public boolean blocked() {
            return findings.stream().anyMatch(f -> f.severity() == ReportFinding.Severity.ERROR);
        }
    }

    private final Templates templates;
    private final IssuedReports issues;
    private final Brandings brandings;
    private final Reading reading;
    private final Access access;
    private final PngPage png;
    private final Pages pages;
    private final PictureRoom room;
    private final Clock clock;
    private final String address;
    private final String program;
    private final Newest<Drawing, byte[]> drawings = new Newest<>(8);
    private final Newest<Since, Differences> since = new Newest<>(64);

    /** What has changed since an issue, up to a head. */
    private record Since(long number, long head) {
    }

    /** A page of a saved version at a revision; the same page is drawn once. */
    private record Drawing(String name, int version, long revision, Language language, int width, int branding) {
    }

    /**
     * @param address where readers find the program, without a slash at its end; may be blank
     * @param program its version, as kept with each issue
     */
    public Reports(Templates templates, IssuedReports issues, Brandings brandings, Reading reading, Access access, PngPage png, PictureRoom room,
                   Clock clock, String address, String program) {
        this.templates = templates;
        this.issues = issues;
        this.brandings = brandings;
        this.reading = reading;
        this.access = access;
        this.png = png;
        this.pages = new Pages(reading, png);
        this.room = room;
        this.clock = clock;
        this.address = address;
        this.program = program;
    }

    // ── Templates ────────────────────────────────────────────────────────────────────────────────────────────────────

    /** The newest version of each template. @throws Denied who may not report sees none */
    public List<Kept> templates(Viewer viewer) {
        require(viewer);
        return templates.newest().stream().map(Reports::kept).toList();
    }

    /** The newest version of one. */
    public Optional<Kept> template(String name, Viewer viewer) {
        require(viewer);
        return templates.newest(name).map(Reports::kept);
    }

    /** All versions of a template, newest first. */
    public List<Kept> versions(String name, Viewer viewer) {
        require(viewer);
        return templates.versions(name).stream().map(Reports::kept).toList();
    }

    /**
     * Keeps a template as its next version; one that says nothing new stays as it is.
     *
     * @param basedOn the version it was made from; empty: whatever stands now
     * @return empty where somebody else has saved a newer one meanwhile
     */
    public Optional<Kept> save(Template template, Optional<Integer> basedOn, Viewer viewer) {
        require(viewer);
        Optional<Kept> standing = templates.newest(template.name()).map(Reports::kept);
        if (standing.filter(kept -> kept.template().equals(template)).isPresent()) {
            return standing;
        }
        return templates.save(template.name(), TemplateJson.write(template), viewer.account().orElseThrow(), clock.instant(), basedOn)
                .map(Reports::kept);
    }

    private static Kept kept(Templates.Version version) {
        return new Kept(TemplateJson.read(version.text()), version.version(), version.account(), version.at());
    }

    // ── Pages ────────────────────────────────────────────────────────────────────────────────────────────────────────

    /** The page of a template as it would be issued now, saved or not. */
    public Page page(Template template, Optional<Language> language, Viewer viewer) {
        require(viewer);
        Language spoken = language.orElse(template.language());
        return pages.make(template, viewer, spoken, new PageComposer.Foot(Optional.empty(), "", reading.head(), template.knownOn(),
                Imprint.of(brandings.current(), spoken)));
    }

    /** A page as PDF, its text selectable. */
    public byte[] pdf(Page page) {
        return room.during(4_000_000, () -> png.pdf(page.spec(), page.provenance()));
    }

    /** An issue as PDF, made again from the ledger. */
    public byte[] pdf(IssuedReport issue, Viewer viewer) {
        return sees(viewer, issue) ? pdf(again(issue)) : new byte[0];
    }

    /** The picture of a page. @param width in pixels @throws PictureRoom.Full where too many are drawn at once */
    public byte[] png(Page page, int width) {
        int height = Math.toIntExact(Math.round((double) page.spec().paper().height() * width / page.spec().paper().width()));
        return room.during((long) width * height, () -> png.draw(page.spec(), Theme.LIGHT, width, page.provenance()));
    }

    private byte[] png(Page page) {
        return png(page, page.spec().paper().width());
    }

    /** The picture of the newest version of a template as of the newest revision. */
    public byte[] png(Kept kept, Optional<Language> language, Optional<Integer> width, Viewer viewer) {
        require(viewer);
        int across = width.orElse(kept.template().paper().width());
        Drawing key = new Drawing(kept.template().name(), kept.version(), reading.head(), language.orElse(kept.template().language()), across,
                brandings.newest());
        return drawings.get(key, k -> png(page(kept.template(), language, viewer), across));
    }

    // ── Issues ───────────────────────────────────────────────────────────────────────────────────────────────────────

    /**
     * Issues the newest version of a template on the newest figures: picture and record, both or neither.
     *
     * @param reason why warnings are overruled; blank: they stand in the way
     * @throws NotIssued where something stands in the way
     */
    public IssuedReport issue(String name, Optional<Language> language, String reason, Viewer viewer) {
        return issue(name, language, reason, viewer, issued -> { });
    }

    /** The same, and what is to become of it: written in one act with the issue. */
    public IssuedReport issue(String name, Optional<Language> language, String reason, Viewer viewer, Consumer<IssuedReport> together) {
        require(viewer);
        Kept kept = template(name, viewer).orElseThrow(() -> new Unreadable("unknown-template", name));
        Template template = kept.template();
        Language spoken = language.orElse(template.language());
        while (true) {
            long number = issues.last() + 1;
            long revision = reading.head();
            Branding branding = brandings.current();
            String shortAddress = address.replaceFirst("^https?://", "") + "/r/" + number;
            Page made = pages.make(template, viewer, spoken,
                    new PageComposer.Foot(Optional.of(number), shortAddress, revision, template.knownOn(), Imprint.of(branding, spoken)));
            boolean warning = made.findings().stream().anyMatch(f -> f.severity() == ReportFinding.Severity.WARNING);
            if (made.blocked() || warning && reason.isBlank()) {
                throw new NotIssued(made.findings());
            }
            byte[] picture = png(made);
            Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            IssuedReport issue = new IssuedReport(number, name, kept.version(), made.spec().title(), at, viewer.account().orElseThrow(),
                    spoken, revision, template.knownOn(), shortAddress,
                    template.file(number, spoken, LocalDate.ofInstant(at, clock.getZone()), revision) + ".png", made.indicators(),
                    template.internal(), program, Hash.sha256(picture), picture.length, warning ? reason.strip() : "",
                    branding.version());
            if (issues.add(issue, picture, () -> together.accept(issue))) {
                return issue;
            }
        }
    }

    /** The number that the next issue will have. */
    public long nextNumber() {
        return issues.last() + 1;
    }

    /** The issues that are wanted and that a viewer may see. Who issued them is a question for those alone who issue. */
    public IssuedReport.Part issues(IssuedReport.Wanted wanted, int most, Viewer viewer) {
        wanted.account().ifPresent(account -> require(viewer));
        return issues.find(wanted, issue -> sees(viewer, issue), most);
    }

    /** An issue; empty where there is none, or none for this viewer. */
    public Optional<IssuedReport> issue(long number, Viewer viewer) {
        return issues.issue(number).filter(issue -> sees(viewer, issue));
    }

    /** The picture of an issue as it left the house; drawn again where something that it may show was redacted since. */
    public byte[] picture(IssuedReport issue, Viewer viewer) {
        return reading.redactedSince(issue.revision(), issue.indicators()) ? drawnAgain(issue, viewer)
                : sees(viewer, issue) ? issues.picture(issue.number()) : new byte[0];
    }

    /** The page of an issue, made again from the ledger; the caller has asked whether he may see it. */
    private Page again(IssuedReport issue) {
        Imprint imprint = Imprint.of(brandings.version(issue.branding()).orElse(Branding.NONE), issue.language());
        return pages.make(template(issue), press(issue), issue.language(),
                new PageComposer.Foot(Optional.of(issue.number()), issue.address(), issue.revision(), issue.knownOn(), imprint));
    }

    /** The picture of an issue, drawn again from the ledger: the same bytes with the same version of program, fonts and JDK. */
    public byte[] drawnAgain(IssuedReport issue, Viewer viewer) {
        return drawnAgain(issue, template(issue).paper().width(), viewer);
    }

    /** The picture of an issue in another width, made again from the ledger; empty for who may not see it. */
    public byte[] drawnAgain(IssuedReport issue, int width, Viewer viewer) {
        return sees(viewer, issue) ? png(again(issue), width) : new byte[0];
    }

    /** What has changed of the figures on an issue, and what came after them, up to the newest revision. */
    public Differences since(IssuedReport issue, Viewer viewer) {
        if (!sees(viewer, issue)) {
            return new Differences(List.of(), 0);
        }
        return since.get(new Since(issue.number(), reading.head()), key -> Differences.between(List.of(template(issue)),
                Differences.Clocks.of(issue), new Differences.Clocks(key.head(), Optional.empty()), true, pages, reading, press(issue)));
    }

    /** What has changed of views, each since the revision that it names, as far as the viewer may see it. */
    public Differences since(List<View> views, Viewer viewer) {
        long revision = views.stream().flatMap(v -> v.selections().getFirst().revision().stream()).min(Long::compare).orElse(reading.head());
        Template shown = new Template("picture", LocalText.EMPTY, LocalText.EMPTY, Paper.A4_LANDSCAPE, Language.EN, Optional.empty(), false,
                Template.FILE_NAME, views.stream().limit(Template.MOST_BLOCKS).map(v -> (Template.Block)
                        new Template.Chart(v, new PeriodRule.Extend(), Optional.empty(), false)).toList());
        return Differences.between(List.of(shown), new Differences.Clocks(revision, views.getFirst().knownOn()),
                new Differences.Clocks(reading.head(), Optional.empty()), true, pages, reading, viewer);
    }

    /** Which points two issues tell differently. */
    public Differences between(IssuedReport one, IssuedReport other, Viewer viewer) {
        return !sees(viewer, one) || !sees(viewer, other) ? new Differences(List.of(), 0)
                : Differences.between(List.of(template(one), template(other)), Differences.Clocks.of(one), Differences.Clocks.of(other), false, pages, reading, press(one));
    }

    private Template template(IssuedReport issue) {
        return kept(templates.version(issue.template(), issue.version()).orElseThrow()).template();
    }

    /** Whoever issues may see all that it shows; who looks at an issue has been asked for before. */
    private static Viewer press(IssuedReport issue) {
        return new Viewer(Optional.of(issue.account()), "", Set.of(Role.MANAGER));
    }

    private boolean sees(Viewer viewer, IssuedReport issue) {
        return access.may(viewer, issue.internal() ? Access.Act.VIEW_INTERNAL : Access.Act.VIEW_PUBLIC)
                && issue.indicators().stream().allMatch(code -> reading.indicator(code, viewer).isPresent());
    }

    private void require(Viewer viewer) {
        if (!access.may(viewer, Access.Act.REPORT)) {
            throw new Denied(Access.Act.REPORT);
        }
    }
}
