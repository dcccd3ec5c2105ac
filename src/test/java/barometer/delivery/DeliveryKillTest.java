package barometer.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Branding;
import barometer.domain.Delivery;
import barometer.domain.Delivery.State;
import barometer.domain.Destination;
import barometer.domain.Language;
import barometer.domain.Schedule;
import barometer.domain.ScheduleRule;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process that delivers is killed as by {@code kill -9}: nothing is lost, and nothing comes twice. */
class DeliveryKillTest {

    private static final String DUE = "2024-06-03T06:00:00Z";

    @TempDir
    private Path folder;
    @TempDir
    private Path root;

    /** The child process: delivers what is due, on this thread, and says so. */
    static final class Sender {

        private Sender() {
        }

        public static void main(String[] to) {
            House house = House.again(Path.of(to[0]), new House.Hand(DUE), couriers(Path.of(to[1]), Integer.parseInt(to[2]), to[3]));
            house.scheduling.begin();
            System.out.println("ready");
            System.out.flush();
            house.round();
            System.out.println("done");
            System.out.flush();
            Runtime.getRuntime().halt(0);
        }
    }

    private static Couriers couriers(Path root, int mailPort, String origin) {
        MailServer server = new MailServer("localhost", mailPort, MailServer.Safety.NONE, "", "", "reports@barometer.example", "", Duration.ofSeconds(20));
        return new Couriers(new FolderCourier(Optional.of(root)), new MailCourier(Optional.of(server), new Letters("", new House.Hand(DUE), () -> Branding.NONE)),
                new WebCourier(Hosts.of("", origin), WebCourier.Patience.USUAL));
    }

    private Process child(int mailPort, String origin) throws IOException {
        return new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xshare:auto", "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path"), Sender.class.getName(), folder.toString(), root.toString(),
                String.valueOf(mailPort), origin).redirectErrorStream(true).start();
    }

    /** A kill before the dot of a mail has sent nothing, so it is sent; one after it may have, so it is told and not sent again. */
    @ParameterizedTest
    @CsvSource({"DATA, SENT, 1", "., UNSURE, 1"})
    @Timeout(120)
    void a_mail_is_sent_once_or_said_to_be_unsure(String at, State after, int letters) throws Exception {
        try (OddServer hanging = new OddServer(at, ""); OddServer good = new OddServer("none", "")) {
            try (House house = House.in(folder, new House.Hand("2024-06-03T05:00:00Z"), couriers(root, 1, ""))) {
                house.scheduling.save(house.schedule("daily", new Destination.Mail(List.of("a@b.example"), "", "")), house.manager);
            }
            Process child = child(hanging.port(), "");
            hanging.awaitHanging();
            child.destroyForcibly().waitFor();
            try (House house = House.again(folder, new House.Hand(DUE), couriers(root, good.port(), ""))) {
                assertThat(house.only().parcels().getFirst().state()).isEqualTo(at.equals(".") ? State.HANDED : State.WAITING);
                house.scheduling.begin();
                house.round();
                house.round();
                assertThat(house.only().parcels().getFirst().state()).isEqualTo(after);
                assertThat(hanging.letters() + good.letters()).isEqualTo(letters);
                assertThat(house.issues.last()).isEqualTo(1);
            }
        }
    }

    @Test
    @Timeout(300)
    void folders_and_web_addresses_get_each_report_once_whenever_the_process_dies() throws Exception {
        Map<String, Integer> received = new ConcurrentHashMap<>();
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 10);
        receiver.createContext("/", exchange -> {
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            exchange.getRequestBody().readAllBytes();
            received.merge(key, 1, Integer::sum);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
        String origin = "http://localhost:" + receiver.getAddress().getPort();
        int schedules = 12;
        try (House house = House.in(folder, new House.Hand("2024-06-03T05:00:00Z"), couriers(root, 1, origin))) {
            for (int i = 0; i < schedules; i++) {
                house.scheduling.save(new Schedule("brief", "plan-" + i, ScheduleRule.parse("daily"), LocalTime.of(9, 0), House.MINSK, Schedule.File.PNG,
                        Language.EN, List.of(new Destination.Folder("out"), Destination.Web.parse(origin + "/hook")), house.manager.account().orElseThrow(),
                        true, ""), house.manager);
            }
        }
        Random random = new Random(20240603);
        for (int kill = 0; kill < 4; kill++) {
            run(child(1, origin), random.nextInt(200, 1500));
        }
        run(child(1, origin), 200_000);
        receiver.stop(0);
        try (House house = House.again(folder, new House.Hand(DUE), couriers(root, 1, origin))) {
            List<Delivery> all = house.all();
            assertThat(all).extracting(Delivery::schedule).hasSize(schedules).doesNotHaveDuplicates();
            assertThat(all).allMatch(d -> d.state() == State.SENT);
            assertThat(house.issues.last()).as("an issue for each and none besides").isEqualTo(schedules);
            assertThat(received.keySet()).as("a key for each, however often it came").hasSize(schedules)
                    .isEqualTo(all.stream().map(d -> d.parcels().get(1).key()).collect(Collectors.toSet()));
            Set<String> expected = house.issues.find(barometer.domain.IssuedReport.Wanted.ALL, i -> true, 1000).issues().stream().map(i -> i.fileName()).collect(Collectors.toCollection(TreeSet::new));
            try (var files = Files.list(root.resolve("out"))) {
                assertThat(files.map(f -> f.getFileName().toString()).filter(f -> !f.endsWith(".part"))).containsExactlyInAnyOrderElementsOf(expected);
            }
            for (var issue : house.issues.find(barometer.domain.IssuedReport.Wanted.ALL, i -> true, 1000).issues()) {
                assertThat(Files.readAllBytes(root.resolve("out").resolve(issue.fileName()))).isEqualTo(house.issues.picture(issue.number()));
            }
        }
    }

    private static void run(Process process, int millis) throws Exception {
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.equals("ready")) {
                    process.onExit().completeOnTimeout(process, millis, TimeUnit.MILLISECONDS).join();
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
