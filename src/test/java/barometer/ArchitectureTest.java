package barometer;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The map of the tree, executed: which package may know which, and where each library lives. */
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src/main/java/barometer");
    private static final Path RESOURCES = Path.of("src/main/resources");

    private static final List<String> FEATURES =
            List.of("overview", "catalogue", "explore", "compare", "entry", "importing", "define", "review", "reports", "api",
                    "admin");

    /** Package by package, what it may know besides itself; imports point down this list. */
    private static final Map<String, Set<String>> MAY_KNOW = new TreeMap<>(Map.ofEntries(
            Map.entry("domain", Set.of()),
            Map.entry("text", Set.of("domain")),
            Map.entry("derive", Set.of("domain")),
            Map.entry("store", Set.of("domain")),
            Map.entry("prose", Set.of("domain", "text")),
            Map.entry("chart", Set.of("domain", "text", "derive")),
            Map.entry("files", Set.of("domain", "text")),
            Map.entry("ledger", Set.of("domain", "text", "derive", "store", "files")),
            Map.entry("publish", Set.of("domain", "text", "store", "chart", "files", "ledger")),
            Map.entry("ui", Set.of("domain", "text", "prose", "derive", "store", "chart", "files", "ledger")),
            Map.entry("explain", Set.of("domain", "text", "derive", "ledger", "ui"))));

    static {
        // Stands on the reports that it takes away.
        MAY_KNOW.put("delivery", Set.of("domain", "text", "store", "chart", "files", "ledger", "publish"));
        var ground = MAY_KNOW.keySet().stream().toList();
        FEATURES.forEach(feature -> MAY_KNOW.put(feature, Set.copyOf(ground)));
    }

    private static JavaClasses program;

    @BeforeAll
    static void read() {
        program = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("barometer");
        assertThat(program.size()).isGreaterThan(50);
    }

    // ── Layers ───────────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void everyPackageIsOnTheMap() throws IOException {
        assertThat(packages()).isNotEmpty().isSubsetOf(MAY_KNOW.keySet());
    }

    @Test
    void importsPointDown() throws IOException {
        for (var name : packages()) {
            var allowed = Stream.concat(Stream.of(name), MAY_KNOW.get(name).stream()).toList();
            noClasses().that().resideInAPackage("barometer." + name + "..")
                    .should().dependOnClassesThat(describe("stand beside or above " + name, other ->
                            other.getPackageName().startsWith("barometer") && !in(other, allowed)))
                    .check(program);
        }
    }

    @Test
    void noPackageKnowsOneThatKnowsIt() {
        slices().matching("barometer.(**)").should().beFreeOfCycles().check(program);
    }

    // ── What the ground stands on ────────────────────────────────────────────────────────────────────────────────────

    @Test
    void theDomainIsPureJava() throws IOException {
        onlyKnows("domain", "java..");
    }

    @Test
    void wordsAndWhatFollowsArePureToo() throws IOException {
        onlyKnows("text", "java..", "com.ibm.icu..");
        onlyKnows("derive", "java..", "jdplus..");
    }

    @Test
    void pictureModelsNeedNoFramework() throws IOException {
        onlyKnows("chart", "java..", "javax.imageio..", "org.jfree..", "com.pngencoder..", "tools.jackson..", "org.apache.pdfbox..",
                "de.rototor..", "org.apache.batik..", "org.apache.fontbox..", "org.w3c.dom..", "org.xml.sax..", "javax.xml..", "org.commonmark..");
    }

    // ── Each library has one home ────────────────────────────────────────────────────────────────────────────────────

    @Test
    void sqlLivesInStore() {
        // The root makes the beans of the store, hence knows a data source when it sees one.
        home(List.of("java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.flywaydb..", "org.h2.."),
                described("in store or the root", type -> in(type, List.of("store")) || isRoot(type)));
    }

    @Test
    void jfreechartAndAwtLiveInChartPng() {
        home(List.of("org.jfree..", "java.awt..", "javax.imageio..", "com.pngencoder..", "org.apache.pdfbox..", "de.rototor..",
                        "org.apache.batik.."),
                described("in chart.png", type -> in(type, List.of("chart.png"))));
    }

    @Test
    void spreadsheetsLiveInFiles() {
        home(List.of("org.apache.commons.csv..", "org.apache.poi..", "javax.xml.stream.."),
                described("in files", type -> in(type, List.of("files"))));
    }

    @Test
    void mailLivesInDelivery() {
        home(List.of("jakarta.mail..", "org.eclipse.angus.."), described("in delivery", type -> in(type, List.of("delivery"))));
    }

    @Test
    void icuLivesInText() {
        home(List.of("com.ibm.icu.."), described("in text", type -> in(type, List.of("text"))));
    }

    @Test
    void jsonLivesWhereItLeavesTheProgram() {
        home(List.of("tools.jackson..", "com.fasterxml.jackson.."),
                described("in api, files, chart.echarts, ui or the root",
                        type -> in(type, List.of("api", "files", "chart.echarts", "ui")) || isRoot(type)));
    }

    @Test
    void vaadinLivesInClassesWhoseNameSaysSo() {
        var names = List.of("View", "Dialog", "Grid", "Panel", "Tile", "Layout", "Field");
        home(List.of("com.vaadin.."), described("in ui, in the root, or called …" + String.join(", …", names), type ->
                in(type, List.of("ui")) || isRoot(type)
                        || (in(type, FEATURES) || in(type, List.of("explain"))) && names.stream().anyMatch(outermost(type).getSimpleName()::endsWith)));
    }

    // ── What must not be there at all ────────────────────────────────────────────────────────────────────────────────

    @Test
    void nothingAsksForABundleOfOurOwn() {
        // Each of these makes the build fetch Node and compile a bundle; ours is the prebuilt one.
        noClasses().should().dependOnClassesThat(describe("trigger a custom bundle", type ->
                        type.getPackageName().equals("com.vaadin.flow.component.dependency")
                                && Set.of("JsModule", "NpmPackage", "CssImport", "JavaScript")
                                        .contains(type.getSimpleName())))
                .check(program);
    }

    @Test
    void nothingCommercialIsUsed() {
        noClasses().should().dependOnClassesThat(resideInAnyPackage(Stream.of("charts", "gridpro", "crud", "board",
                        "richtexteditor", "spreadsheet", "cookieconsent", "dashboard", "map")
                        .map(part -> "com.vaadin.flow.component." + part + "..").toArray(String[]::new)))
                .check(program);
        noClasses().should().dependOnClassesThat().resideInAnyPackage("lombok..", "com.vaadin.collaborationengine..")
                .check(program);
    }

    @Test
    void namesSayWhatAThingIsNotWhatRoleItPlays() {
        classes().should().haveSimpleNameNotEndingWith("Impl")
                .andShould().haveSimpleNameNotEndingWith("Manager")
                .andShould().haveSimpleNameNotEndingWith("Helper")
                .andShould().haveSimpleNameNotEndingWith("Util")
                .andShould().haveSimpleNameNotEndingWith("Utils")
                .andShould().haveSimpleNameNotEndingWith("DTO")
                .check(program);
    }

    // ── The files themselves ─────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void everyPackageSaysWhatLivesInIt() throws IOException {
        var silent = new ArrayList<Path>();
        for (var file : files(Path.of("src/main/java"), ".java")) {
            if (!Files.exists(file.resolveSibling("package-info.java"))) {
                silent.add(file.getParent());
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void noSourceFileIsLong() throws IOException {
        // Word bundles and notices are lists, and as long as they need to be.
        var sources = files(Path.of("src/main"), ".java", ".js", ".css", ".sql");
        assertThat(sources).hasSizeGreaterThan(5);
        var tooLong = new TreeMap<Path, Integer>();
        for (var file : sources) {
            int lines = Files.readAllLines(file).size();
            if (lines > 300) {
                tooLong.put(file, lines);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void everyLanguageHasEveryWord() throws IOException {
        var english = words("en");
        assertThat(english).isNotEmpty();
        assertThat(words("ru")).containsExactlyInAnyOrderElementsOf(english);
        assertThat(words("be")).containsExactlyInAnyOrderElementsOf(english);
    }

    // ── ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

    private static void onlyKnows(String name, String... libraries) throws IOException {
        assertThat(packages()).contains(name);
        var allowed = Stream.concat(Stream.of(name), MAY_KNOW.get(name).stream()).toList();
        classes().that().resideInAPackage("barometer." + name + "..")
                .should().onlyDependOnClassesThat(resideInAnyPackage(libraries)
                        .or(described("in " + allowed, type -> in(type, allowed)))
                        .or(described("primitive", type -> type.getBaseComponentType().isPrimitive())))
                .check(program);
    }

    private static void home(List<String> library, DescribedPredicate<JavaClass> home) {
        noClasses().that(DescribedPredicate.not(home))
                .should().dependOnClassesThat().resideInAnyPackage(library.toArray(String[]::new))
                .check(program);
    }

    private static DescribedPredicate<JavaClass> described(String words, Predicate<JavaClass> test) {
        return describe(words, test);
    }

    private static boolean in(JavaClass type, Collection<String> packages) {
        var name = type.getPackageName() + ".";
        return packages.stream().anyMatch(one -> name.startsWith("barometer." + one + "."));
    }

    private static boolean isRoot(JavaClass type) {
        return type.getPackageName().equals("barometer");
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static List<String> packages() throws IOException {
        try (var folders = Files.list(SOURCES)) {
            return folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).sorted().toList();
        }
    }

    private static List<Path> files(Path root, String... endings) throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> Arrays.stream(endings).anyMatch(file.toString()::endsWith)).toList();
        }
    }

    private static Set<String> words(String language) throws IOException {
        var words = new Properties();
        try (InputStream file = Files.newInputStream(RESOURCES.resolve("words_" + language + ".properties"))) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return words.stringPropertyNames();
    }
}
