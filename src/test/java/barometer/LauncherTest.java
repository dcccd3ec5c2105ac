package barometer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher on machines that lack something: one sentence with the remedy, and an exit code that is not 0. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {

    private static final List<String> TOOLS = List.of("sh", "dirname", "readlink", "sed", "head", "find", "sort",
            "cksum", "tr", "mkdir", "rm", "mv", "cat", "grep", "true", "id");

    /** The launcher's copy has a tree of its own, so that nothing here builds or starts the real one. */
    @TempDir
    private Path machine;

    private Path tree;
    private Path tools;

    @BeforeEach
    void aMachineWithoutJavaOrMaven() throws IOException {
        tree = Files.createDirectories(machine.resolve("a tree with spaces"));
        Files.createDirectories(tree.resolve("src/main"));
        Files.writeString(tree.resolve("pom.xml"), "<project/>");
        Files.copy(Path.of("barometer"), tree.resolve("barometer"));
        tools = Files.createDirectories(machine.resolve("bin"));
        for (var tool : TOOLS) {
            var real = Stream.of("/bin", "/usr/bin").map(bin -> Path.of(bin, tool)).filter(Files::exists).findFirst();
            script(tools.resolve(tool), "exec " + real.orElseThrow() + " \"$@\"");
        }
    }

    @Test
    void withoutJdk() throws Exception {
        refused(launch(Map.of(), "start"), 1, "needs a JDK 21 or later");
    }

    @Test
    void anOlderJdkIsNoJdk() throws Exception {
        refused(launch(Map.of("JAVA_HOME", jdk("jdk-17", "17.0.15").toString()), "start"), 1, "needs a JDK 21 or later");
    }

    @Test
    void aRuntimeWithoutCompilerIsNoJdk() throws Exception {
        var runtime = jdk("jre-25", "25.0.3");
        Files.delete(runtime.resolve("bin/javac"));
        refused(launch(Map.of("JAVA_HOME", runtime.toString()), "start"), 1, "needs a JDK 21 or later");
    }

    @Test
    void withoutMaven() throws Exception {
        jdk("jdk-17", "17.0.15");
        jdk("jdk-21", "21.0.2");
        refused(launch(Map.of(), "start"), 1, "built with Maven");
    }

    @Test
    void theNewestJdkIsTakenUnlessJavaHomeWillDo() throws Exception {
        jdk("jdk-21", "21.0.2");
        jdk("jdk-25", "25.0.3");
        var home = jdk("jdk-22", "22");
        script(tools.resolve("mvn"), "exit 1");
        assertThat(launch(Map.of(), "start").output()).contains("jdk-25");
        assertThat(launch(Map.of("JAVA_HOME", home.toString()), "start").output()).contains("jdk-22");
    }

    @Test
    void aBuildThatFailsShowsItsErrorsAndLeavesNothingBehind() throws Exception {
        jdk("jdk-21", "21.0.2");
        script(tools.resolve("mvn"), "echo '[ERROR] no such symbol'; exit 1");
        var run = launch(Map.of(), "start");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.output()).contains("[ERROR] no such symbol").contains("The build failed");
        assertThat(tree.resolve("target")).isEmptyDirectory();
    }

    @Test
    void everythingWrittenLiesInTheDataFolderTemporaryFilesToo() throws Exception {
        script(jdk("jdk-21", "21.0.2").resolve("bin/java"), """
                case "$*" in
                    *jarmode*) for last; do :; done; mkdir -p "$last"; : >"$last/barometer.jar" ;;
                    *) printf '<%s>' "$@" ;;
                esac""");
        script(tools.resolve("mvn"), "exit 0");
        var data = machine.resolve("my data");
        var run = launch(Map.of(), "start", "--data", data.toString());
        assertThat(run.output()).contains("<-Djava.io.tmpdir=" + data.resolve("tmp") + ">").contains("<--barometer.data=" + data + ">");
        assertThat(data.resolve("tmp")).isDirectory();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            start --colour         | does not know the option '--colour'
            start --port           | option --port needs a value
            start --port=          | option --port needs a value
            start --port eighty    | not 'eighty'
            start --port 0         | not '0'
            start --port 65536     | not '65536'
            start --port 123456789 | not '123456789'
            start --data           | option --data needs a value
            test --fast            | takes no options
            stop                   | does not know 'stop'
            """)
    void aBadWord(String words, String reason) throws Exception {
        refused(launch(Map.of(), words.split(" +")), 2, reason);
    }

    @Test
    void helpIsNoError() throws Exception {
        var run = launch(Map.of(), "help");
        assertThat(run.code()).isZero();
        assertThat(run.output()).contains("--port N").contains("--data DIR");
    }

    private static void refused(Run run, int code, String reason) {
        assertThat(run.output().lines()).as(run.output()).singleElement().asString().contains(reason);
        assertThat(run.code()).isEqualTo(code);
    }

    /** A folder that looks like a JDK of that version. */
    private Path jdk(String name, String version) throws IOException {
        var home = Files.createDirectories(machine.resolve("jdks").resolve(name));
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/java"), "exit 0");
        script(home.resolve("bin/javac"), "exit 0");
        return home;
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("Not executable: " + file);
        }
    }

    private Run launch(Map<String, String> environment, String... words) throws Exception {
        var command = new ProcessBuilder(
                Stream.concat(Stream.of("/bin/sh", tree.resolve("barometer").toString()), Stream.of(words)).toList());
        command.environment().clear();
        command.environment().putAll(Map.of("PATH", tools.toString(), "HOME", machine.toString(),
                "BAROMETER_JDKS", machine.resolve("jdks").toString()));
        command.environment().putAll(environment);
        var process = command.directory(machine.toFile()).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output);
    }

    private record Run(int code, String output) { }
}
