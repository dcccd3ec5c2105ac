package barometer.importing;

import barometer.domain.Indicator;
import barometer.domain.Multiplier;
import barometer.domain.Unreadable;
import barometer.files.plan.Target;
import barometer.ledger.Denied;
import barometer.ledger.Imports;
import barometer.ledger.Progress;
import barometer.ledger.Reading;
import barometer.ledger.Receipt;
import barometer.ledger.Refused;
import barometer.ledger.Trial;
import barometer.ledger.Trial.SeriesSeen;
import barometer.ledger.Untried;
import barometer.store.ImportProfiles;
import barometer.ui.Links;
import barometer.ui.MainLayout;
import barometer.ui.Page;
import barometer.ui.Visitor;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.TemporaryFileUploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** A file of figures: how it was understood, what is open, where its series go, what would become of it; then it is recorded. */
@Route(value = Links.IMPORT, layout = MainLayout.class)
@StyleSheet("context://assets/import.css")
@RolesAllowed("RECORD")
public class ImportView extends Page {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST_FILE = 1_073_741_824;
    private static final long TOLD_EVERY_NANOS = 300_000_000;

    private final transient ImportDesk desk;
    private final Div notice = new Div();
    private final Div busy = new Div();
    private final Div body = new Div();
    private final PlanPanel plan;
    private final SamplePanel sample;
    private final SeriesPanel series;
    private final OutcomePanel outcome;
    private final RecordingPanel recording;
    private transient AtomicBoolean stop = new AtomicBoolean();

    public ImportView(Imports imports, Reading reading, ImportProfiles profiles, Visitor visitor) {
        super("import");
        desk = new ImportDesk(imports, reading, profiles, visitor::viewer);
        title(say("import.heading"));
        H1 heading = new H1(say("import.heading"));
        heading.addClassName("page-title");
        Span subtitle = new Span(say("import.subtitle"));
        subtitle.addClassName("muted");
        Div head = new Div(heading, subtitle);
        head.addClassName("entry-head");
        notice.addClassName("import-notice");
        notice.getElement().setAttribute("role", "status");
        busy.addClassNames("card", "import-busy");
        busy.setVisible(false);
        plan = new PlanPanel(words(), this::answer);
        sample = new SamplePanel(words(), (column, role) -> change(() -> desk.role(column, role)));
        series = new SeriesPanel(words(), new SeriesPanel.Mapper() {
            @Override
            public void map(String key, Target target) {
                change(() -> desk.map(key, target));
            }

            @Override
            public void unmap(String key) {
                change(() -> desk.unmap(key));
            }

            @Override
            public void define(String key, List<SeriesSeen> seen) {
                List<String> topics = desk.indicators().stream().map(Indicator::topic).distinct().toList();
                new NewIndicatorDialog(words(), key, seen, topics, i -> map(key, new Target.New(i))).open();
            }
        });
        outcome = new OutcomePanel(words());
        recording = new RecordingPanel(words(), this::record, said -> change(() -> desk.say(said)), name -> {
            desk.keep(name);
            tell(say("import.profile.kept", name), "done");
        });
        Div left = new Div(plan, sample, series, outcome);
        left.addClassName("import-left");
        body.add(left, recording);
        body.addClassName("import-body");
        body.setVisible(false);
        add(head, upload(), notice, busy, body);
        addDetachListener(e -> {
            stop.set(true);
            desk.forget();
        });
    }

    private Section upload() {
        Upload upload = new Upload(new TemporaryFileUploadHandler((about, file) -> taken(about.fileName(), file.toPath())) {
            private static final long serialVersionUID = 1L;

            @Override
            public long getFileSizeMax() {
                return LARGEST_FILE;
            }

            @Override
            public long getRequestSizeMax() {
                return LARGEST_FILE;
            }
        });
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST_FILE);
        upload.addFileRejectedListener(e -> tell(say("api.too-large-file"), "wrong"));
        Button choose = new Button(say("import.choose"));
        choose.addThemeName("primary");
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(say("import.drop")));
        upload.addAllFinishedListener(e -> upload.clearFileList());
        Paragraph kinds = new Paragraph(say("import.kinds"));
        kinds.addClassNames("muted", "small");
        Section card = new Section(upload, kinds);
        card.addClassNames("card", "import-upload");
        return card;
    }

    private void taken(String name, Path brought) {
        try {
            Path own = Files.createTempFile("import-", ".page");
            Files.move(brought, own, StandardCopyOption.REPLACE_EXISTING);
            desk.take(own, name);
            tryOut(true);
        } catch (Unreadable e) {
            trouble(e);
        } catch (IOException e) {
            tell(say("import.lost"), "wrong");
        }
    }

    // ── Trying ───────────────────────────────────────────────────────────────────────────────────────────────────────

    private void answer(String field, String value) {
        var opening = desk.trial().plan().opening();
        change(() -> {
            switch (field) {
                case "encoding" -> desk.open(Optional.of(value), Optional.empty(), opening.sheet());
                case "separator" -> desk.open(opening.encoding(), Optional.of(value), opening.sheet());
                case "sheet" -> desk.open(opening.encoding(), opening.separator(), Optional.of(value));
                case "multiplier" -> desk.multiplier(Optional.of(Multiplier.parse(value)));
                default -> desk.answer(field, value);
            }
        });
    }

    private void change(Runnable correction) {
        try {
            correction.run();
            tryOut(false);
        } catch (Unreadable e) {
            trouble(e);
        }
    }

    private void tryOut(boolean fresh) {
        work(desk::tryOut, trial -> {
            notice.removeAll();
            show(trial, fresh);
        });
    }

    private void show(Trial trial, boolean fresh) {
        body.setVisible(true);
        plan.show(trial, desk.file().sheets(), desk.profile());
        sample.show(trial);
        series.show(trial.series(), desk.indicators());
        outcome.show(trial);
        recording.show(trial, desk.name(), fresh);
    }

    // ── Recording ────────────────────────────────────────────────────────────────────────────────────────────────────

    private void record(String overrule, String note) {
        work(progress -> desk.record(overrule, note, progress), this::recorded);
    }

    private void recorded(Receipt receipt) {
        body.setVisible(false);
        desk.forget();
        tell(say("import.recorded", receipt.revision(), receipt.added(), receipt.revised(), receipt.unchanged()), "done");
        notice.add(new Anchor(Links.page(Links.OVERVIEW), say("import.recorded.look")));
    }

    /** Does long work beside the page, which shows how far it is and can stop it. */
    private <T> void work(Function<Progress, T> work, java.util.function.Consumer<T> done) {
        UI ui = UI.getCurrent();
        stop.set(true);
        stop = new AtomicBoolean();
        AtomicBoolean mine = stop;
        Span how = new Span(say("import.busy"));
        NativeButton cancel = new NativeButton(say("import.cancel"), e -> mine.set(true));
        cancel.addClassNames("button", "compact");
        busy.removeAll();
        busy.add(how, cancel);
        busy.setVisible(true);
        body.getElement().setAttribute("inert", true);
        var security = org.springframework.security.core.context.SecurityContextHolder.getContext();
        long[] told = {System.nanoTime()};
        Progress progress = (step, count) -> {
            if (System.nanoTime() - told[0] > TOLD_EVERY_NANOS) {
                told[0] = System.nanoTime();
                ui.access(() -> how.setText(say("import.busy." + step.name().toLowerCase(java.util.Locale.ROOT), count)));
            }
            return !mine.get();
        };
        Thread.ofVirtual().start(new org.springframework.security.concurrent.DelegatingSecurityContextRunnable(() -> {
            Runnable end;
            try {
                T result = work.apply(progress);
                end = () -> done.accept(result);
            } catch (Unreadable e) {
                end = () -> trouble(e);
            } catch (Progress.Stopped e) {
                end = () -> tell(say("import.stopped"), "wrong");
            } catch (Untried e) {
                end = () -> {
                    outcome.show(e.trial());
                    tell(say("import.not-recorded"), "wrong");
                };
            } catch (Refused e) {
                end = () -> tell(e.conflict() ? say("import.conflict") : e.checked().findings().stream().findFirst()
                        .map(f -> f.reason(words()) + " " + f.remedy(words())).orElse(""), "wrong");
            } catch (Denied e) {
                end = () -> tell(say("entry.denied"), "wrong");
            } catch (RuntimeException e) {
                org.slf4j.LoggerFactory.getLogger(ImportView.class).error("An import failed", e);
                end = () -> tell(say("error.failure"), "wrong");
            }
            Runnable shown = end;
            ui.access(() -> {
                busy.setVisible(stop != mine);
                if (stop == mine) {
                    body.getElement().setAttribute("inert", false);
                    shown.run();
                }
            });
        }, security));
    }

    private void trouble(Unreadable e) {
        tell(words().find("unreadable." + e.code(), e.text()).orElse(e.getMessage()), "wrong");
        body.setVisible(desk.trial() != null);
    }

    private void tell(String sentence, String kind) {
        Span text = new Span(sentence);
        notice.removeAll();
        Div box = new Div(text);
        box.addClassNames("notice", kind);
        notice.add(box);
    }
}
