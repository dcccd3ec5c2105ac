package barometer.api;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Language;
import barometer.domain.Role;
import barometer.domain.Viewer;
import barometer.files.plan.Plan;
import barometer.files.raw.Opener;
import barometer.ledger.Imports;
import barometer.ledger.Progress;
import barometer.store.Accounts;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class ImportsApiTest {

    private static final String IMPORTS = "/api/v1/imports";
    private static final String DRY = IMPORTS + "?dryRun=true&rowLimit=2";

    @LocalServerPort
    private int port;
    @Autowired
    private Accounts accounts;
    @Autowired
    private PasswordEncoder encoder;
    @Autowired
    private Imports imports;
    @TempDir
    private Path folder;

    private ApiClient anybody;
    private ApiClient staff;

    @BeforeEach
    void clients() {
        anybody = ApiClient.anybody(port);
        staff = anybody.as("staff", accounts, encoder, Role.STAFF);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode dry(String name, String file, String plan) {
        HttpResponse<byte[]> answer = staff.upload(DRY, name, bytes(file), plan);
        assertThat(answer.statusCode()).as(ApiClient.text(answer)).isEqualTo(200);
        return ApiClient.json(answer);
    }

    private long head() {
        return anybody.json("/api/v1/indicators").get("head").asLong();
    }

    @Test
    void parts_and_their_total_are_held_against_each_other_within_a_file() {
        String plan = "{\"series\":{\"All\":{\"code\":\"cargo\",\"topic\":\"transport\",\"name\":\"Cargo\",\"unit\":\"TONNE\",\"multiplier\":\"mn\",\"flow\":\"turnover\"},"
                + "\"Out\":{\"code\":\"cargo-out\",\"topic\":\"transport\",\"name\":\"Cargo out\",\"unit\":\"TONNE\",\"multiplier\":\"mn\",\"flow\":\"exports\"},"
                + "\"In\":{\"code\":\"cargo-in\",\"topic\":\"transport\",\"name\":\"Cargo in\",\"unit\":\"TONNE\",\"multiplier\":\"mn\",\"flow\":\"imports\"}}}";
        String file = "Series;2019;2020\nAll;44.8;47.9\nOther;1;2\nOut;14.2;15.1\nIn;30.6;31.9\n";
        JsonNode answer = dry("cargo.csv", file, plan.replace("}}}", "},\"Other\":false}}"));
        assertThat(answer.get("warnings").toString()).contains("Cargo: 47.9 for 2020 does not fit Cargo out 15.1", "Cargo in 31.9").doesNotContain("for 2019");
    }

    @Test
    void a_dry_run_tells_how_a_file_reads_and_writes_nothing() {
        long head = head();
        JsonNode answer = dry("bulletin.csv", """
                Показатель;2019;2020;2021
                Взаимный товарооборот Беларуси и России;35,5;29,4;40,1
                Грузы;1 234,5;1 300,0;…
                """, "");
        JsonNode plan = answer.get("plan");
        assertThat(plan.get("format").asString()).isEqualTo("csv");
        assertThat(plan.get("encoding").asString()).isEqualTo("UTF-8");
        assertThat(plan.get("separator").asString()).isEqualTo(";");
        assertThat(plan.get("decimalMark").asString()).isEqualTo(",");
        assertThat(plan.get("layout").asString()).isEqualTo("wide");
        assertThat(plan.get("headerRows").toString()).isEqualTo("[1]");
        assertThat(answer.get("questions").size()).isZero();
        JsonNode trade = answer.get("series").get(0);
        assertThat(trade.get("key").asString()).isEqualTo("Взаимный товарооборот Беларуси и России");
        assertThat(trade.get("indicator").asString()).isEqualTo("trade");
        assertThat(trade.get("freq").asString()).isEqualTo("A");
        assertThat(trade.get("count").asInt()).isEqualTo(3);
        assertThat(trade.get("rows").size()).isEqualTo(2);
        assertThat(trade.get("rows").get(0).toString())
                .isEqualTo("{\"period\":\"2019\",\"figure\":\"35.5\",\"status\":\"A\",\"row\":2,\"column\":2}");
        assertThat(answer.get("series").get(1).get("indicator").isNull()).isTrue();
        assertThat(answer.get("series").get(1).get("count").asInt()).isEqualTo(2);
        assertThat(answer.get("added").asInt()).isEqualTo(3);
        assertThat(answer.get("refused").asInt()).isZero();
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void a_file_is_recorded_once_every_series_goes_somewhere_and_the_same_file_again_is_unchanged() {
        String file = "when,Trade,Cargo\n2019,35.5,10.1\n2020,29.4,10.2\n";
        HttpResponse<byte[]> refused = staff.upload(IMPORTS, "b.csv", bytes(file), "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(ApiClient.json(refused).get("unmapped").toString()).isEqualTo("[\"Trade\",\"Cargo\"]");
        String plan = """
                {"source": "Statistics office", "document": "Bulletin 1", "published": "2021-02-01", "series": {"Trade": "trade",
                 "Cargo": {"code": "cargo", "topic": "transport", "name": {"en": "Cargo", "ru": "Грузы"}, "unit": "TONNE", "multiplier": "mn",
                           "aggregation": "sum", "frequencies": ["A"]}}}""";
        long head = head();
        HttpResponse<byte[]> recorded = staff.upload(IMPORTS, "b.csv", bytes(file), plan);
        assertThat(recorded.statusCode()).as(ApiClient.text(recorded)).isEqualTo(200);
        assertThat(ApiClient.json(recorded).get("revision").asLong()).isEqualTo(head + 1);
        assertThat(ApiClient.json(recorded).get("added").asInt()).isEqualTo(5);
        JsonNode cargo = anybody.json("/api/v1/indicators/cargo/observations").get("observations");
        assertThat(cargo.get(0).get("figure").asString()).isEqualTo("10.1");
        assertThat(cargo.get(0).get("citation").get("document").asString()).isEqualTo("Bulletin 1");
        String known = plan.replaceFirst("\"Cargo\": \\{(?s:.*?)\\[\"A\"\\]\\}", "\"Cargo\": \"cargo\"");
        JsonNode again = ApiClient.json(staff.upload(DRY, "b.csv", bytes(file), known));
        assertThat(again.get("unchanged").asInt()).as(again.toString()).isEqualTo(4);
        assertThat(again.get("added").asInt()).isZero();
    }

    @Test
    void what_is_ambiguous_is_asked_and_nothing_is_recorded_before_it_is_answered() {
        String file = "period;trade\n2019;1.234\n2020;1.301\n";
        JsonNode question = dry("q.csv", file, "").get("questions").get(0);
        assertThat(question.get("about").asString()).isEqualTo("decimalMark");
        assertThat(question.get("choices").toString())
                .contains("\"reads\":\"1.234\"").contains("\"reads\":\"1234\"");
        HttpResponse<byte[]> open = staff.upload(IMPORTS, "q.csv", bytes(file), "");
        assertThat(open.statusCode()).isEqualTo(422);
        assertThat(ApiClient.json(open).get("code").asString()).isEqualTo("import-questions");
        JsonNode answered = dry("q.csv", file, "{\"decimalMark\": \",\"}");
        assertThat(answered.get("questions").size()).isZero();
        assertThat(answered.get("series").get(0).get("rows").get(0).get("figure").asString()).isEqualTo("1234");
    }

    @Test
    void the_plan_of_an_answer_can_be_sent_back_as_it_is() {
        String file = "period,indicator,value\n2019,trade,35.5\n2020-Q1,trade,7.5\n";
        JsonNode first = dry("p.csv", file, "");
        JsonNode second = dry("p.csv", file, first.get("plan").toString());
        assertThat(second).isEqualTo(first);
    }

    @Test
    void a_refusal_names_row_column_reason_and_remedy_and_nothing_is_recorded() {
        long head = head();
        String file = "period,indicator,value\n2019,trade,35.5\n2020,trade,3l.5\n2021-13,trade,40.1\n";
        JsonNode answer = dry("r.csv", file, "");
        assertThat(answer.get("refused").asInt()).isEqualTo(2);
        assertThat(answer.get("refusals").toString()).contains("\"row\":3,\"column\":3", "\"row\":4,\"column\":1");
        answer.get("refusals").forEach(r -> assertThat(r.get("reason").asString()).isNotBlank());
        assertThat(staff.upload(IMPORTS, "r.csv", bytes(file), "").statusCode()).isEqualTo(422);
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void what_was_exported_is_unchanged_and_what_was_derived_is_skipped() {
        for (String code : new String[] {"trade", "trade-share", "rail-transit", "currency-share"}) {
            HttpResponse<byte[]> csv = anybody.get("/api/v1/indicators/" + code + "/observations.csv");
            JsonNode answer = dry(code + ".csv", ApiClient.text(csv), "");
            assertThat(answer.get("added").asInt()).as(code + answer).isZero();
            assertThat(answer.get("revised").asInt()).as(code).isZero();
            assertThat(answer.get("refused").asInt()).as(code).isZero();
            assertThat(answer.get("unchanged").asInt()).as(code).isPositive();
        }
    }

    @Test
    void nobody_without_the_right_to_record_gets_as_far_as_the_file() {
        assertThat(anybody.upload(IMPORTS, "x.csv", bytes("x"), "").statusCode()).isEqualTo(401);
        ApiClient analyst = anybody.as("analyst", accounts, encoder, Role.ANALYST);
        assertThat(analyst.upload(IMPORTS, "x.csv", bytes("x"), "").statusCode()).isEqualTo(403);
        HttpResponse<byte[]> otherKind = staff.post(IMPORTS, "{}");
        assertThat(otherKind.statusCode()).isEqualTo(415);
        assertThat(ApiClient.json(otherKind).get("detail").asString()).contains("multipart/form-data", "file");
    }

    @Test
    void who_records_amid_a_large_import_is_told_who_it_is_how_far_and_when_to_ask_again() throws Exception {
        StringBuilder text = new StringBuilder("period,indicator,value,source\n");
        for (int i = 0; i < 21_000; i++) {
            text.append(1000 + i % 5000).append("-Q").append(i / 5000 % 4 + 1).append(",trade,10.5,office ").append(i / 20_000).append('\n');
        }
        Path file = Files.writeString(folder.resolve("big.csv"), text);
        long bringer = accounts.add("bringer", encoder.encode("Amber-Tram-2207"), Set.of(Role.STAFF), false, Language.EN).orElseThrow();
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Thread importing = Thread.ofPlatform().start(() -> imports.record(new Imports.Brought(Opener.open(file), "big.csv", Plan.GUESSED, Optional.empty(),
                Optional.of("test"), ""), (step, done) -> {
                    if (step == Progress.Step.RECORDING) {
                        writing.countDown();
                        join(goOn);
                    }
                    return true;
                }, new Viewer(Optional.of(bringer), "bringer", Set.of(Role.STAFF))));
        join(writing);
        String figures = "/api/v1/indicators/trade/observations?overrule=test";
        String row = "[{\"period\":\"2018\",\"figure\":\"35.7\",\"source\":\"office\"}]";
        HttpResponse<byte[]> told = staff.post(figures, row);
        assertThat(told.statusCode()).isEqualTo(503);
        assertThat(told.headers().firstValue("Retry-After")).contains("5");
        JsonNode problem = ApiClient.json(told);
        assertThat(problem.get("code").asString()).isEqualTo("recording-under-way");
        assertThat(problem.get("recording").get("by").asString()).isEqualTo("bringer");
        assertThat(problem.get("recording").get("of").asLong()).isEqualTo(21_000);
        goOn.countDown();
        importing.join();
        assertThat(staff.post(figures, row).statusCode()).isEqualTo(200);
    }

    private static void join(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
