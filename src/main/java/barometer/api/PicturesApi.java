package barometer.api;

import barometer.domain.Access;
import barometer.domain.PictureTaken;
import barometer.domain.PictureTaken.Subject;
import barometer.domain.PictureTaken.Wanted;
import barometer.domain.Unreadable;
import barometer.files.PicturesTable;
import barometer.ledger.Denied;
import barometer.publish.PictureJournal;
import barometer.store.Accounts;
import barometer.ui.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/pictures}: who took which picture; everybody's for the administrator, one's own for who has signed in. */
@RestController
class PicturesApi {

    private static final Set<String> FILTER = Set.of("account", "own", "subject", "indicator", "from", "to");
    private static final int PART = 1000;
    private static final int MOST = 100_000;

    private final PictureJournal journal;
    private final Accounts accounts;
    private final Access access;
    private final Visitor visitor;

    PicturesApi(PictureJournal journal, Accounts accounts, Access access, Visitor visitor) {
        this.journal = journal;
        this.accounts = accounts;
        this.access = access;
        this.visitor = visitor;
    }

    @GetMapping("/api/v1/pictures")
    Map<String, Object> json(HttpServletRequest request) {
        Parameters parameters = new Parameters(request, ObservationsApi.with(FILTER, "limit", "before"));
        Wanted wanted = wanted(parameters);
        PictureJournal.Part part = journal.read(parameters.revision("before").map(wanted::before).orElse(wanted),
                parameters.number("limit", 100, 1, PART), visitor.viewer());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("pictures", part.pictures().stream().map(this::json).toList());
        answer.put("next", part.next().orElse(null));
        return answer;
    }

    @GetMapping("/api/v1/pictures.csv")
    ResponseEntity<byte[]> csv(HttpServletRequest request) throws IOException {
        StringBuilder out = new StringBuilder();
        PicturesTable.header(out);
        PicturesTable.write(all(request), this::name, out);
        return file("csv", "text/csv;charset=UTF-8", out.toString().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/api/v1/pictures.xlsx")
    ResponseEntity<byte[]> xlsx(HttpServletRequest request) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PicturesTable.xlsx(all(request), this::name, out);
        return file("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", out.toByteArray());
    }

    private static ResponseEntity<byte[]> file(String suffix, String type, byte[] body) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type))
                .header("Content-Disposition", "attachment; filename=\"pictures." + suffix + "\"").body(body);
    }

    private List<PictureTaken> all(HttpServletRequest request) {
        List<PictureTaken> all = new ArrayList<>();
        Optional<Wanted> rest = Optional.of(wanted(new Parameters(request, FILTER)));
        while (rest.isPresent() && all.size() < MOST) {
            PictureJournal.Part part = journal.read(rest.get(), PART, visitor.viewer());
            all.addAll(part.pictures());
            rest = part.next().map(rest.get()::before);
        }
        return all;
    }

    private Wanted wanted(Parameters parameters) {
        Optional<Long> own = parameters.get("own").filter("true"::equals).flatMap(yes -> visitor.viewer().account());
        return new Wanted(own.or(() -> parameters.get("account").map(this::account)), parameters.get("subject").map(PicturesApi::subject),
                parameters.get("indicator"), day(parameters, "from").map(PicturesApi::start),
                day(parameters, "to").map(day -> start(day.plusDays(1))), Optional.empty());
    }

    /** Only the administrator may ask for others, so nobody else learns here which accounts there are. */
    private long account(String name) {
        if (!access.may(visitor.viewer(), Access.Act.ADMINISTER)) {
            throw new Denied(Access.Act.ADMINISTER);
        }
        return accounts.byName(name).map(held -> held.account().id()).orElseThrow(() -> new Unreadable("account", name));
    }

    private static Subject subject(String text) {
        return Arrays.stream(Subject.values()).filter(s -> s.code().equals(text)).findFirst().orElseThrow(() -> new Unreadable("picture-subject", text));
    }

    private static Optional<LocalDate> day(Parameters parameters, String name) {
        return parameters.get(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new Unreadable("day", text);
            }
        });
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    private String name(long account) {
        return accounts.byId(account).map(held -> held.account().name()).orElse("account " + account);
    }

    private Map<String, Object> json(PictureTaken picture) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", picture.id());
        out.put("at", picture.at().toString());
        out.put("account", picture.account().map(this::name).orElse(null));
        out.put("subject", picture.subject().code());
        out.put("format", picture.format());
        out.put("way", picture.way().code());
        out.put("indicators", picture.indicators());
        out.put("state", picture.state());
        out.put("span", picture.span());
        out.put("revision", picture.revision());
        out.put("knownOn", picture.knownOn().map(Object::toString).orElse(null));
        out.put("form", picture.form());
        out.put("issue", picture.issue().orElse(null));
        out.put("report", picture.template().orElse(null));
        out.put("sha256", picture.sha256());
        out.put("bytes", picture.bytes());
        return out;
    }
}
