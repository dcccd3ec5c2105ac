package barometer.define;

import barometer.domain.Definition;
import barometer.domain.Indicator;
import barometer.domain.Selection;
import barometer.domain.Unreadable;
import barometer.files.DefinitionFields.Kind;
import barometer.ledger.Ledger;
import barometer.ledger.Reading;
import barometer.ui.Address;
import barometer.ui.Links;
import barometer.ui.Page;
import barometer.ui.Visitor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.component.notification.Notification;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One definition as a form, and every version that it had; without a code, a new one. */
@Route("entry/definitions/:kind/:code?")
@StyleSheet("context://assets/define.css")
@RolesAllowed("DEFINE")
public class DefinitionView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient DefinitionDesk desk;
    private transient Kind kind;
    private transient FieldsPanel fields;
    private transient Map<String, String> begun = Map.of();
    private transient Optional<Definition> seen = Optional.empty();
    private TextField note;
    private Paragraph trouble;

    public DefinitionView(Reading reading, Ledger ledger, Visitor visitor) {
        super("definition");
        desk = new DefinitionDesk(reading, ledger, visitor::viewer, words());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> code = event.getRouteParameters().get("code");
        Optional<Definition> definition;
        try {
            kind = Kind.parse(event.getRouteParameters().get("kind").orElse(""));
            definition = code.flatMap(c -> desk.find(kind, c));
        } catch (Unreadable unreadable) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        if (code.isPresent() && definition.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        try {
            Map<String, String> parameters = new Address(event.getLocation(), Set.of(Links.FORMULA, Links.LIKE)).single();
            begun = kind == Kind.INDICATORS && code.isEmpty() && parameters.containsKey(Links.FORMULA)
                    ? desk.made(parameters.getOrDefault(Links.LIKE, ""), parameters.get(Links.FORMULA)) : Map.of();
        } catch (Unreadable unreadable) {
            message(say("error.address"), words().find("unreadable." + unreadable.code(), unreadable.text()).orElse(unreadable.text()),
                    Links.to(Links.page(Links.DEFINITIONS + "/" + kind), say("define.new." + kind)));
            return;
        }
        show(definition);
    }

    private void show(Optional<Definition> definition) {
        removeAll();
        seen = definition;
        String headline = definition.map(desk::name).orElseGet(() -> say("define.new." + kind));
        title(headline);
        fields = new FieldsPanel(kind, definition, begun, desk, words());
        Div body = new Div(new Div(fields, recording()));
        body.addClassName("define-body");
        definition.ifPresent(d -> body.add(new VersionsPanel(desk.versions(d), desk, words(), () -> again(d.code()))));
        add(head(headline, definition), body);
    }

    private Component head(String headline, Optional<Definition> definition) {
        Anchor back = Links.to(Links.page(Links.DEFINITIONS, Map.of("kind", kind.toString())), say("define.kind." + kind));
        back.addClassName("define-back");
        H1 title = new H1(headline);
        title.addClassName("page-title");
        Div words = new Div(back, title);
        Div head = new Div(words);
        head.addClassName("page-head");
        definition.filter(Indicator.class::isInstance).ifPresent(d -> {
            Anchor look = Links.to(Links.explore(Selection.of(d.code())), say("define.look"));
            look.addClassName("button");
            head.add(look);
        });
        return head;
    }

    private Component recording() {
        note = new TextField(say("define.note"));
        note.setHelperText(say("define.note.help"));
        note.setMaxLength(2000);
        trouble = new Paragraph();
        trouble.addClassName("trouble");
        trouble.getElement().setAttribute("role", "alert");
        trouble.setVisible(false);
        Button record = new Button(say("define.record"), e -> record());
        record.addThemeName("primary");
        Div recording = new Div(note, trouble, record);
        recording.addClassNames("card", "define-recording");
        return recording;
    }

    private void record() {
        trouble.setVisible(false);
        Map<String, String> texts = fields.texts();
        switch (desk.record(kind, texts, seen, note.getValue())) {
            case DefinitionDesk.Outcome.Recorded(var receipt) -> {
                Notification.show(receipt.added() + receipt.revised() == 0 ? say("define.unchanged")
                        : say("define.recorded", receipt.revision()));
                again(texts.get("code"));
            }
            case DefinitionDesk.Outcome.Not(var field, var why) -> {
                List<String> moved = seen.map(desk::moved).orElse(List.of());
                if (!moved.isEmpty()) {
                    seen = desk.find(kind, texts.get("code"));
                    trouble.setText(say("define.moved", String.join(", ", moved)));
                    trouble.setVisible(true);
                    return;
                }
                field.ifPresent(name -> fields.complain(name, why));
                trouble.setText(field.map(name -> say("define.field." + name) + ": " + why).orElse(why));
                trouble.setVisible(true);
            }
        }
    }

    /** What was recorded is read again: the form shows what stands now. */
    private void again(String code) {
        desk.find(kind, code.strip()).ifPresentOrElse(d -> {
            show(Optional.of(d));
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, Links.page(Links.DEFINITIONS + "/" + kind + "/" + d.code())));
        }, () -> Links.go(Links.page(Links.DEFINITIONS, Map.of("kind", kind.toString()))));
    }
}
