package barometer.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.domain.Branding;
import barometer.domain.Delivery.Parcel;
import barometer.domain.Delivery.State;
import barometer.domain.Destination;
import barometer.domain.Language;
import barometer.domain.LocalText;
import barometer.domain.Trouble;
import barometer.domain.Trouble.Kind;
import barometer.text.Words;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real mail servers, real folders, real web receivers: those that take a report, those that refuse it and those that hang. */
class CouriersTest {

    /** For servers that answer, however busy the machine is, and for those that never do. */
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(1500);

    private static final Branding HOUSE = new Branding(1, LocalText.parse("Trade & Co"), LocalText.parse("A house of figures"), LocalText.parse("CC BY 4.0"),
            Optional.empty(), Optional.empty());

    @TempDir
    private Path folder;
    @TempDir
    private Path root;

    private final House.Hand clock = new House.Hand("2024-06-03T05:00:00Z");
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    private <T extends AutoCloseable> T closing(T closeable) {
        open.add(closeable);
        return closeable;
    }

    private Couriers couriers(int mailPort, Hosts hosts, FolderCourier.Opening opening) {
        return couriers(mailPort, hosts, opening, LONG);
    }

    private Couriers couriers(int mailPort, Hosts hosts, FolderCourier.Opening opening, Duration patience) {
        MailServer server = new MailServer("localhost", mailPort, MailServer.Safety.NONE, "", "", "reports@barometer.example", "Barometer", patience);
        return closing(new Couriers(new FolderCourier(Optional.of(root), opening),
                new MailCourier(Optional.of(server), new Letters("https://barometer.example", clock, () -> HOUSE)),
                new WebCourier(hosts, new WebCourier.Patience(patience, patience))));
    }

    private House house(Couriers couriers) {
        return closing(House.in(folder, clock, couriers));
    }

    private House house(int mailPort) {
        return house(couriers(mailPort, Hosts.of("", ""), java.nio.channels.Channels::newOutputStream));
    }

    private House impatient(int mailPort, Hosts hosts) {
        return house(couriers(mailPort, hosts, java.nio.channels.Channels::newOutputStream, SHORT));
    }

    private static void leave(House house, Destination... destinations) {
        house.scheduling.save(house.schedule("daily", destinations), house.manager);
        house.clock.set("2024-06-03T06:00:00Z");
        house.round();
    }

    private GreenMail mails() {
        GreenMail mails = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        open.add(mails::stop);
        return mails;
    }

    // ── Mail ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void a_mail_has_the_page_in_words_as_a_picture_and_as_a_file() throws Exception {
        GreenMail mails = mails();
        House house = house(mails.getSmtp().getPort());
        leave(house, new Destination.Mail(List.of("anna@news.example", "boris@news.example"), "Квартал № {number}: {title}", "Добры дзень <b>\n\nДругі абзац"));
        MimeMessage[] received = mails.getReceivedMessages();
        assertThat(received).hasSize(2);
        MimeMessage letter = received[0];
        assertThat(letter.getSubject()).isEqualTo("Квартал № 1: Trade <in> brief");
        assertThat(letter.getAllRecipients()).as("each recipient has a mail of his own").hasSize(1);
        assertThat(letter.getFrom()[0].toString()).isEqualTo("Barometer <reports@barometer.example>");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        Parcel parcel = house.only().parcels().getFirst();
        assertThat(letter.getMessageID()).isEqualTo("<" + parcel.key() + "@barometer.example>");
        MimeMultipart mixed = (MimeMultipart) letter.getContent();
        MimeMultipart related = (MimeMultipart) mixed.getBodyPart(0).getContent();
        MimeMultipart alternative = (MimeMultipart) related.getBodyPart(0).getContent();
        assertThat((String) alternative.getBodyPart(0).getContent()).contains("Добры дзень <b>").contains("https://barometer.example/r/1")
                .contains("Issue no. 1").contains("brief-1-en.png").contains("Trade & Co").contains("CC BY 4.0");
        assertThat((String) alternative.getBodyPart(1).getContent()).contains("Trade &lt;in&gt; brief").contains("Добры дзень &lt;b&gt;")
                .contains("Trade &amp; Co").contains("A house of figures").contains("cid:page").contains("alt=\"The page of the report").doesNotContain("<b>");
        byte[] preview = related.getBodyPart(1).getInputStream().readAllBytes();
        assertThat(preview.length).isBetween(1000, 200_000);
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("brief-1-en.png");
        assertThat(mixed.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(house.issues.picture(1));
        house.round();
        clock.wind(Duration.ofHours(5));
        house.round();
        assertThat(mails.getReceivedMessages()).as("never twice").hasSize(2);
    }

    @Test
    void a_trial_says_that_it_is_one_and_issues_nothing() throws Exception {
        GreenMail mails = mails();
        House house = house(mails.getSmtp().getPort());
        house.scheduling.save(house.schedule("daily", new Destination.Folder("")), house.manager);
        house.scheduling.tryOut("brief", "plan", Optional.of("me@news.example"), house.manager);
        house.round();
        assertThat(mails.getReceivedMessages()[0].getSubject()).isEqualTo("Trial: Trade <in> brief");
        assertThat(house.issues.last()).isZero();
        assertThat(root).isEmptyDirectory();
        assertThat(house.only().trial()).isTrue();
    }

    @Test
    void a_mail_server_that_hangs_holds_no_other_delivery_and_is_asked_again_with_growing_pauses() throws Exception {
        ServerSocket silent = closing(new ServerSocket(0, 50, InetAddress.getByName("localhost")));
        House house = impatient(silent.getLocalPort(), Hosts.of("", ""));
        house.scheduling.save(house.schedule("daily", new Destination.Mail(List.of("a@b.example"), "", ""), new Destination.Folder("out")), house.manager);
        clock.set("2024-06-03T06:00:00Z");
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            house.scheduling.round(senders);
        }
        assertThat(root.resolve("out/brief-1-en.png")).exists();
        for (int attempt = 1; attempt <= 6; attempt++) {
            Parcel mail = house.only().parcels().getFirst();
            assertThat(mail.attempts()).isEqualTo(attempt);
            assertThat(mail.trouble().orElseThrow().kind()).isEqualTo(Kind.MAIL_SILENT);
            if (attempt < 6) {
                assertThat(mail.state()).isEqualTo(State.WAITING);
                assertThat(Duration.between(clock.instant(), mail.next().orElseThrow())).isEqualTo(Outbox.PAUSES.get(attempt - 1));
                clock.set(mail.next().orElseThrow().minusSeconds(1));
                house.round();
                clock.wind(Duration.ofSeconds(1));
                house.round();
            } else {
                assertThat(mail.state()).isEqualTo(State.FAILED);
            }
        }
        assertThat(house.scheduling.troubled(house.manager)).hasSize(1);
    }

    /** What each server does, told by how far it goes and what it says. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RCPT | 550 no such person        | FAILED  | MAIL_REFUSED
            RCPT | 451 later                 | WAITING | MAIL_LATER
            MAIL | 552 too large             | FAILED  | MAIL_REFUSED
            DATA | 452 no room               | WAITING | MAIL_LATER
            .    | 554 refused after all     | FAILED  | MAIL_REFUSED
            .    | 451 not now               | WAITING | MAIL_LATER
            .    |                           | UNSURE  | MAIL_UNSURE
            DATA |                           | WAITING | MAIL_SILENT
            EHLO |                           | WAITING | MAIL_SILENT
            """)
    void a_mail_server_that_says_no_or_nothing(String at, String answer, State state, Kind kind) throws Exception {
        OddServer server = closing(new OddServer(at, answer == null ? "" : answer));
        House house = answer == null ? impatient(server.port(), Hosts.of("", "")) : house(server.port());
        leave(house, new Destination.Mail(List.of("a@b.example"), "", ""));
        Parcel parcel = house.only().parcels().getFirst();
        assertThat(parcel.state()).isEqualTo(state);
        assertThat(parcel.trouble().orElseThrow().kind()).isEqualTo(kind);
        if (state == State.UNSURE) {
            clock.wind(Duration.ofDays(1).minusHours(1));
            house.round();
            assertThat(server.letters()).as("not sent again by itself").isEqualTo(1);
            house.scheduling.again(house.only().id(), house.manager);
            house.round();
            assertThat(server.letters()).as("but by a person's word").isEqualTo(2);
        }
    }

    @Test
    void a_mail_server_that_is_not_there_is_unreached() throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0)) {
            port = gone.getLocalPort();
        }
        House house = house(port);
        leave(house, new Destination.Mail(List.of("a@b.example"), "", ""));
        assertThat(house.only().parcels().getFirst().trouble().orElseThrow().kind()).isEqualTo(Kind.MAIL_UNREACHED);
    }

    // ── Folders ──────────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void a_full_disk_leaves_no_half_file_and_the_file_comes_when_there_is_room() throws Exception {
        boolean[] full = {true};
        House house = house(couriers(1, Hosts.of("", ""), file -> new java.io.OutputStream() {
            private final java.io.OutputStream out = java.nio.channels.Channels.newOutputStream(file);
            private int written;

            @Override
            public void write(int b) throws IOException {
                if (full[0] && written++ > 5000) {
                    throw new IOException("No space left on device");
                }
                out.write(b);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                if (full[0]) {
                    out.write(bytes, from, Math.min(5000, length));
                    throw new IOException("No space left on device");
                }
                out.write(bytes, from, length);
            }
        }));
        leave(house, new Destination.Folder("out"));
        Parcel parcel = house.only().parcels().getFirst();
        assertThat(new Told(Words.of(Language.EN)).why(parcel.trouble().orElseThrow())).contains("out").contains("full");
        assertThat(root.resolve("out")).isEmptyDirectory();
        full[0] = false;
        clock.set(parcel.next().orElseThrow());
        house.round();
        assertThat(Files.list(root.resolve("out")).map(p -> p.getFileName().toString())).containsExactly("brief-1-en.png");
    }

    @Test
    void a_file_of_the_same_name_and_content_has_been_delivered_and_another_is_left_alone() throws Exception {
        House house = house(House.toFolder(root));
        house.scheduling.save(house.schedule("daily", new Destination.Folder("")), house.manager);
        Files.writeString(root.resolve("brief-1-en.png"), "something else");
        clock.set("2024-06-03T06:00:00Z");
        house.round();
        assertThat(house.only().parcels().getFirst().trouble().orElseThrow().kind()).isEqualTo(Kind.NAME_TAKEN);
        assertThat(root.resolve("brief-1-en.png")).hasContent("something else");
        Files.write(root.resolve("brief-1-en.png"), house.issues.picture(1));
        house.scheduling.again(house.only().id(), house.manager);
        house.round();
        assertThat(house.only().state()).isEqualTo(State.SENT);
    }

    @Test
    void a_link_leads_nothing_out_of_the_operators_folder(@TempDir Path elsewhere) throws Exception {
        Files.createSymbolicLink(root.resolve("way"), elsewhere);
        House house = house(House.toFolder(root));
        leave(house, new Destination.Folder("way/deeper"));
        assertThat(house.only().parcels().getFirst().trouble().orElseThrow().kind()).isEqualTo(Kind.FOLDER_OUTSIDE);
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void a_folder_that_is_gone_is_told_and_not_made_anew() throws Exception {
        House house = house(House.toFolder(root.resolve("unmounted")));
        leave(house, new Destination.Folder(""));
        assertThat(house.only().parcels().getFirst().trouble().orElseThrow().kind()).isEqualTo(Kind.FOLDER_CLOSED);
        assertThat(root.resolve("unmounted")).doesNotExist();
    }

    // ── Web addresses ────────────────────────────────────────────────────────────────────────────────────────────────

    /** A receiver that keeps what it is sent and answers as it is told. */
    private static final class Receiver implements AutoCloseable {

        record Got(String key, String issue, String type, byte[] body) {
        }

        private final HttpServer server;
        private final List<Got> got = new CopyOnWriteArrayList<>();
        private volatile int status = 204;

        Receiver() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 10);
            server.createContext("/", exchange -> {
                got.add(new Got(exchange.getRequestHeaders().getFirst("Idempotency-Key"), exchange.getRequestHeaders().getFirst("Barometer-Issue"),
                        exchange.getRequestHeaders().getFirst("Content-Type"), exchange.getRequestBody().readAllBytes()));
                exchange.getResponseHeaders().add("Location", "http://localhost:1/elsewhere");
                exchange.sendResponseHeaders(status, -1);
                exchange.close();
            });
            server.start();
        }

        String origin() {
            return "http://localhost:" + server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    @Test
    void a_web_address_gets_the_file_under_a_key_that_stays_the_same() throws Exception {
        Receiver receiver = closing(new Receiver());
        House house = house(couriers(1, Hosts.of("", receiver.origin()), java.nio.channels.Channels::newOutputStream));
        receiver.status = 503;
        leave(house, Destination.Web.parse(receiver.origin() + "/hook?secret=7"));
        assertThat(house.only().parcels().getFirst().trouble().orElseThrow().kind()).isEqualTo(Kind.WEB_LATER);
        receiver.status = 201;
        clock.wind(Duration.ofMinutes(1));
        house.round();
        assertThat(house.only().state()).isEqualTo(State.SENT);
        assertThat(receiver.got).hasSize(2);
        assertThat(receiver.got).extracting(Receiver.Got::key).containsOnly(house.only().parcels().getFirst().key());
        assertThat(receiver.got.getLast().body()).isEqualTo(house.issues.picture(1));
        assertThat(receiver.got.getLast().issue()).isEqualTo("1");
        assertThat(receiver.got.getLast().type()).isEqualTo("image/png");
        assertThat(house.only().parcels().getFirst().destination().place()).as("a secret is not shown").doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({"302, FAILED, WEB_REFUSED", "404, FAILED, WEB_REFUSED", "429, WAITING, WEB_LATER", "500, WAITING, WEB_LATER"})
    void a_web_address_that_says_no(int status, State state, Kind kind) throws Exception {
        Receiver receiver = closing(new Receiver());
        receiver.status = status;
        House house = house(couriers(1, Hosts.of("", receiver.origin()), java.nio.channels.Channels::newOutputStream));
        leave(house, Destination.Web.parse(receiver.origin() + "/hook"));
        assertThat(house.only().parcels().getFirst().state()).isEqualTo(state);
        assertThat(house.only().parcels().getFirst().trouble().orElseThrow().kind()).isEqualTo(kind);
        assertThat(receiver.got).as("no redirect is followed").hasSize(1);
    }

    @Test
    void a_web_address_that_hangs_is_given_up_and_asked_again() throws Exception {
        ServerSocket silent = closing(new ServerSocket(0, 50, InetAddress.getByName("localhost")));
        String origin = "http://localhost:" + silent.getLocalPort();
        House house = impatient(1, Hosts.of("", origin));
        leave(house, Destination.Web.parse(origin + "/hook"));
        assertThat(house.only().parcels().getFirst().state()).isEqualTo(State.WAITING);
        assertThat(house.only().parcels().getFirst().trouble().orElseThrow().kind()).isEqualTo(Kind.WEB_SILENT);
    }

    @Test
    void an_allowed_name_that_leads_inside_is_not_written_to_and_neither_is_one_that_is_not_allowed() throws Exception {
        Receiver receiver = closing(new Receiver());
        House house = house(couriers(1, Hosts.of(receiver.origin(), ""), java.nio.channels.Channels::newOutputStream));
        leave(house, Destination.Web.parse(receiver.origin() + "/hook"), Destination.Web.parse("https://other.example/"));
        assertThat(house.only().parcels()).extracting(p -> p.trouble().orElseThrow().kind()).containsExactly(Kind.HOST_INSIDE, Kind.HOST_NOT_ALLOWED);
        assertThat(receiver.got).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "192.168.0.9", "172.16.4.4", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1", "::1", "fe80::1",
        "fd00::7", "::ffff:10.0.0.1"})
    void the_inner_network_is_known(String address) throws Exception {
        assertThat(Hosts.inside(InetAddress.getByName(address))).isTrue();
        assertThat(Hosts.inside(InetAddress.getByName("93.184.216.34"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hooks.example/path", "ftp://a.example", "https://u:p@a.example", "https://"})
    void a_list_of_hosts_that_cannot_be_read_stops_the_start(String list) {
        assertThatThrownBy(() -> Hosts.of(list, "")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("write hooks.example");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            host         | port  | tls      | account | from              | names
            mail.example | 0     | starttls | ''      | a@b.example       | BAROMETER_MAIL_PORT
            mail.example | x     | starttls | ''      | a@b.example       | BAROMETER_MAIL_PORT
            mail.example | 25    | perhaps  | ''      | a@b.example       | BAROMETER_MAIL_TLS
            mail.example | 25    | none     | robot   | a@b.example       | BAROMETER_MAIL_TLS
            mail.example | ''    | ''       | ''      | ''                | BAROMETER_MAIL_FROM
            """, useHeadersInDisplayName = true)
    void a_mail_server_that_cannot_be_read_stops_the_start(String host, String port, String tls, String account, String from, String names) {
        assertThatThrownBy(() -> MailServer.of(host, port, tls, account, "", from, "")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(names);
        assertThat(MailServer.of("", port, tls, account, "", from, "")).isEmpty();
        assertThat(MailServer.of("mail.example", "", "", "robot", "word", "a@b.example", "").orElseThrow().port()).isEqualTo(587);
    }

    // ── Words ────────────────────────────────────────────────────────────────────────────────────────────────────────

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_trouble_and_every_state_has_words(Language language) {
        Told told = new Told(Words.of(language));
        assertThat(Arrays.stream(Kind.values()).map(kind -> told.why(Trouble.of(kind, "a", "b")))).allMatch(text -> text.length() > 10);
        assertThat(Arrays.stream(State.values()).map(told::state)).doesNotHaveDuplicates();
    }
}
