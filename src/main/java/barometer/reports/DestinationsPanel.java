package barometer.reports;

import barometer.domain.Destination;
import barometer.text.Words;
import barometer.ui.Icon;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The places that a report is taken to, each with its fields. */
final class DestinationsPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final Div list = new Div();
    private final transient List<Supplier<Destination>> places = new ArrayList<>();

    DestinationsPanel(Words words, List<Destination> destinations) {
        this.words = words;
        addClassName("destinations");
        H3 heading = new H3(words.say("schedules.destinations"));
        heading.addClassName("panel-title");
        Div add = new Div(more("schedules.add.mail", () -> mail(Optional.empty())), more("schedules.add.folder", () -> folder("")),
                more("schedules.add.web", () -> web("")));
        add.addClassName("choices");
        add(heading, list, add);
        destinations.forEach(d -> {
            switch (d) {
                case Destination.Mail mail -> mail(Optional.of(mail));
                case Destination.Folder folder -> folder(folder.path());
                case Destination.Web web -> web(web.address().toString());
            }
        });
    }

    /** What is written now. @throws barometer.domain.Unreadable where a place is none */
    List<Destination> written() {
        return places.stream().map(Supplier::get).toList();
    }

    private NativeButton more(String key, Runnable add) {
        NativeButton button = new NativeButton(words.say(key), e -> add.run());
        button.setId(key.replace('.', '-'));
        return button;
    }

    private void mail(Optional<Destination.Mail> held) {
        TextField to = field("schedules.mail.to", "schedules.mail.to.hint", held.map(m -> String.join(", ", m.recipients())).orElse(""));
        TextField subject = field("schedules.mail.subject", "schedules.mail.subject.hint", held.map(Destination.Mail::subject).orElse(""));
        TextArea text = new TextArea(words.say("schedules.mail.words"));
        text.setValue(held.map(Destination.Mail::words).orElse(""));
        text.setMaxLength(4000);
        text.setMinRows(2);
        place("schedules.add.mail", () -> new Destination.Mail(Stream.of(to.getValue().split("[\\s,;]+")).filter(a -> !a.isBlank()).toList(),
                subject.getValue(), text.getValue()), to, subject, text);
    }

    private void folder(String path) {
        TextField folder = field("schedules.folder", "schedules.folder.hint", path);
        place("schedules.add.folder", () -> new Destination.Folder(folder.getValue()), folder);
    }

    private void web(String address) {
        TextField web = field("schedules.web", "schedules.web.hint", address);
        place("schedules.add.web", () -> Destination.Web.parse(web.getValue()), web);
    }

    private TextField field(String key, String hint, String value) {
        TextField field = new TextField(words.say(key), value, "");
        field.setHelperText(words.say(hint));
        field.setMaxLength(4000);
        return field;
    }

    private void place(String key, Supplier<Destination> reads, Component... fields) {
        Div inputs = new Div(fields);
        inputs.addClassName("destination-fields");
        NativeButton away = new NativeButton();
        away.add(Icon.CROSS.draw());
        away.addClassNames("button", "square");
        String kind = words.say(switch (key) {
            case "schedules.add.mail" -> "schedules.mark.mail";
            case "schedules.add.folder" -> "schedules.mark.folder";
            default -> "schedules.mark.web";
        });
        away.getElement().setAttribute("aria-label", words.say("schedules.take-away", kind));
        Div place = new Div(inputs, away);
        place.addClassName("destination");
        away.addClickListener(e -> {
            list.remove(place);
            places.remove(reads);
        });
        places.add(reads);
        list.add(place);
    }
}
