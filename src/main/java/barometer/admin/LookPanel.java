package barometer.admin;

import barometer.chart.png.AccentCheck;
import barometer.chart.png.LogoFile;
import barometer.domain.Accent;
import barometer.domain.Branding;
import barometer.domain.Colour;
import barometer.domain.Language;
import barometer.domain.LocalText;
import barometer.domain.Logo;
import barometer.domain.Unreadable;
import barometer.text.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The fields of a look. Each change is read at once; what cannot be is told where it stands, and nothing else is lost. */
final class LookPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Function<byte[], Logo> reader;
    private final transient Runnable changed;
    private final transient Map<Language, TextField> house = new EnumMap<>(Language.class);
    private final transient Map<Language, TextField> footer = new EnumMap<>(Language.class);
    private final transient Map<Language, TextField> licence = new EnumMap<>(Language.class);
    private final Input picker = new Input();
    private final TextField accent = new TextField();
    private final Div measures = new Div();
    private final Div logoShown = new Div();
    private transient Optional<Logo> logo;

    /** @param reader makes a logo of a file, or refuses it @param changed hears of each change */
    LookPanel(Branding standing, Words words, Function<byte[], Logo> reader, Runnable changed) {
        this.words = words;
        this.reader = reader;
        this.changed = changed;
        this.logo = standing.logo();
        addClassName("branding-look");
        add(texts("house", house, standing.house(), Branding.LONGEST_NAME), logo(), accent(standing),
                texts("footer", footer, standing.footer(), Branding.LONGEST_LINE), texts("licence", licence, standing.licence(), Branding.LONGEST_LINE));
        measure();
        showLogo("");
    }

    /** The look as the fields have it; empty where one of them cannot be read or the colour does not serve. */
    Optional<Branding> branding() {
        try {
            Branding branding = new Branding(0, text(house), text(footer), text(licence), colour(), logo);
            return branding.accent().map(AccentCheck::of).filter(check -> !check.holds()).isPresent() ? Optional.empty() : Optional.of(branding);
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    private Optional<Accent> colour() {
        return accent.getValue().isBlank() ? Optional.empty() : Optional.of(Accent.parse(accent.getValue()));
    }

    private static LocalText text(Map<Language, TextField> fields) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        fields.forEach((language, field) -> texts.put(language, field.getValue()));
        return new LocalText(texts);
    }

    private Component texts(String name, Map<Language, TextField> fields, LocalText standing, int longest) {
        Section section = section(name);
        for (Language language : Language.values()) {
            TextField field = new TextField(Words.of(language).say("language.name"));
            field.setMaxLength(longest);
            field.setWidthFull();
            field.setValue(standing.texts().getOrDefault(language, ""));
            field.addValueChangeListener(e -> changed.run());
            fields.put(language, field);
            section.add(field);
        }
        return section;
    }

    private Section section(String name) {
        H2 heading = new H2(words.say("branding." + name));
        heading.addClassName("panel-title");
        Paragraph hint = new Paragraph(words.say("branding." + name + ".hint"));
        hint.addClassNames("muted", "small");
        Section section = new Section(heading, hint);
        section.addClassNames("card", "branding-section");
        return section;
    }

    // ── The logo ─────────────────────────────────────────────────────────────────────────────────────────────────────

    private Component logo() {
        Section section = section("logo");
        Upload upload = new Upload(UploadHandler.inMemory((about, bytes) -> taken(bytes)));
        upload.setAcceptedFileTypes("image/png", "image/svg+xml", ".png", ".svg");
        upload.setMaxFileSize(LogoFile.MOST_BYTES);
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button(words.say("branding.logo.choose")));
        upload.setDropLabel(new Span(words.say("branding.logo.drop")));
        upload.addFileRejectedListener(e -> showLogo(words.say("branding.logo.rejected")));
        logoShown.addClassName("branding-logo");
        logoShown.getElement().setAttribute("aria-live", "polite");
        section.add(logoShown, upload);
        return section;
    }

    private void taken(byte[] file) {
        try {
            logo = Optional.of(reader.apply(file));
            showLogo("");
            changed.run();
        } catch (Unreadable e) {
            showLogo(words.find("unreadable." + e.code(), e.text()).orElse(e.getMessage()));
        }
    }

    /** @param trouble why the last file was refused; blank where it was not. The one before stays. */
    private void showLogo(String trouble) {
        logoShown.removeAll();
        logo.ifPresent(own -> {
            Image image = new Image("data:image/png;base64," + Base64.getEncoder().encodeToString(own.png()), words.say("branding.logo"));
            Span plate = new Span(image);
            plate.addClassName("plate");
            Button away = new Button(words.say("branding.logo.remove"), e -> {
                logo = Optional.empty();
                showLogo("");
                changed.run();
            });
            Span size = new Span(own.width() + " × " + own.height());
            size.addClassNames("muted", "small");
            logoShown.add(plate, size, away);
        });
        if (!trouble.isBlank()) {
            Paragraph refused = new Paragraph(trouble + (logo.isPresent() ? " " + words.say("branding.logo.stays") : ""));
            refused.addClassName("trouble");
            logoShown.add(refused);
        }
    }

    // ── The colour ───────────────────────────────────────────────────────────────────────────────────────────────────

    private Component accent(Branding standing) {
        Section section = section("accent");
        accent.setLabel(words.say("branding.accent.field"));
        accent.setPlaceholder("#0D2C4A");
        accent.setMaxLength(7);
        accent.setClearButtonVisible(true);
        accent.setValue(standing.accent().map(Accent::toString).orElse(""));
        picker.setType("color");
        picker.setId("branding-colour");
        picker.setValue(accent.getValue().isBlank() ? "#0D2C4A" : accent.getValue());
        NativeLabel label = new NativeLabel(words.say("branding.accent.pick"));
        label.setFor(picker);
        accent.addValueChangeListener(e -> {
            measure();
            changed.run();
        });
        picker.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                accent.setValue(e.getValue().toUpperCase(java.util.Locale.ROOT));
            }
        });
        Div pick = new Div(label, picker);
        pick.addClassName("branding-pick");
        Div row = new Div(accent, pick);
        row.addClassName("branding-row");
        measures.addClassName("branding-measures");
        measures.getElement().setAttribute("aria-live", "polite");
        section.add(row, measures);
        return section;
    }

    private void measure() {
        measures.removeAll();
        accent.setInvalid(false);
        try {
            colour().ifPresent(own -> {
                picker.setValue(own.toString());
                AccentCheck check = AccentCheck.of(own);
                UnorderedList list = new UnorderedList();
                check.told().forEach(m -> list.add(line(m)));
                measures.add(list);
                check.proposed().ifPresent(darker -> measures.add(proposal(darker)));
            });
        } catch (Unreadable e) {
            accent.setErrorMessage(words.find("unreadable." + e.code(), e.text()).orElse(e.getMessage()));
            accent.setInvalid(true);
        }
    }

    private ListItem line(AccentCheck.Measured measured) {
        Span what = new Span(words.say("branding.measure." + measured.measure().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
        String key = measured.measure().contrast() ? "branding.contrast" : "branding.difference";
        Span value = new Span(words.say(key, number(measured.value()), number(measured.least())));
        Span verdict = new Span(words.say(measured.holds() ? "branding.holds" : "branding.fails"));
        verdict.addClassNames("badge", measured.holds() ? "added" : "refused");
        ListItem line = new ListItem(what, value, verdict);
        line.addClassName("branding-measure");
        return line;
    }

    /** Rounded down: what does not suffice must not look as if it did. */
    private String number(double value) {
        return words.number(BigDecimal.valueOf(value).setScale(1, RoundingMode.DOWN).toPlainString());
    }

    private Component proposal(Colour darker) {
        Span swatch = new Span();
        swatch.addClassName("branding-swatch");
        swatch.getStyle().set("background", darker.toString());
        Button use = new Button(words.say("branding.accent.use", darker.toString()), e -> accent.setValue(darker.toString()));
        use.addThemeName("primary");
        Div row = new Div(swatch, use);
        row.addClassName("branding-row");
        return row;
    }
}
