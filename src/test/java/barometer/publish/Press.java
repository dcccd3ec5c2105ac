package barometer.publish;

import barometer.chart.png.PictureRoom;
import barometer.chart.png.PngPage;
import barometer.domain.Access;
import barometer.domain.Role;
import barometer.domain.Viewer;
import barometer.files.TemplateJson;
import barometer.ledger.LedgerFile;
import barometer.store.Brandings;
import barometer.store.IssuedReports;
import barometer.store.Templates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Reports over a ledger in a real file that holds the shipped data. */
final class Press implements AutoCloseable {

    static final Viewer MANAGER = new Viewer(Optional.of(9L), "olga", Set.of(Role.MANAGER));

    final LedgerFile ledger;
    final Templates templates;
    final IssuedReports issues;
    final Brandings brandings;
    final Reports reports;

    Press(Path folder) {
        this(LedgerFile.in(folder).shipped());
        new ShippedTemplates(templates, reports).load();
    }

    Press(LedgerFile ledger) {
        this.ledger = ledger;
        templates = new Templates(ledger.tables.writing());
        issues = new IssuedReports(ledger.tables.writing());
        brandings = new Brandings(ledger.tables.writing());
        reports = again();
    }

    /** The same reports with nothing in memory, as after a start. */
    Reports again() {
        return new Reports(templates, issues, brandings, ledger.reading, new Access(false), new PngPage(), new PictureRoom(), LedgerFile.NOON,
                "https://barometer.example", "test");
    }

    /** Saves a template of one sheet and these blocks, written as JSON. */
    Reports.Kept save(String name, String blocks) {
        return save(name, "A4 landscape", "A page", blocks);
    }

    Reports.Kept save(String name, String page, String title, String blocks) {
        String json = """
                {"title": "%s", "page": "%s", "blocks": [%s]}""".formatted(title, page, blocks);
        return reports.save(TemplateJson.read(json.getBytes(StandardCharsets.UTF_8), Optional.of(name), ledger.reading.head()),
                Optional.empty(), MANAGER).orElseThrow();
    }

    /** The codes of what is found on the page of a template, each with its block. */
    java.util.List<String> found(Reports.Kept kept) {
        return reports.page(kept.template(), Optional.empty(), MANAGER).findings().stream()
                .map(f -> f.severity().name().toLowerCase() + " " + f.block() + " " + f.code()).distinct().toList();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
