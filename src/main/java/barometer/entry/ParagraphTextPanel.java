package barometer.entry;

import barometer.domain.Language;
import barometer.prose.Found;
import barometer.prose.Prose;
import barometer.prose.Span;
import barometer.text.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** The pasted text: first a field to paste into, then the text with its figures marked. Marks differ in shape, not in colour alone. */
final class ParagraphTextPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient IntConsumer lead;
    private final TextField byHand = new TextField();
    private final Div hand = new Div();
    private transient String shown = "";
    private final TextArea field = new TextArea();
    private final Select<Language> language = new Select<>();
    private final NativeButton read = new NativeButton();
    private final NativeButton edit = new NativeButton();
    private final com.vaadin.flow.component.html.Span recognised = new com.vaadin.flow.component.html.Span();
    private final Div marked = new Div();
    private final Div key = new Div();
    private final Div typing;
    private final List<Component> marks = new ArrayList<>();

    /**
     * @param onRead told the text and its language
     * @param lead   told the number of the mark that was pressed
     * @param onMark told which words were selected and the language of the text; empty where none are
     */
    ParagraphTextPanel(Words words, BiConsumer<String, Language> onRead, IntConsumer lead, BiConsumer<Optional<Span>, Language> onMark) {
        this.words = words;
        this.lead = lead;
        addClassNames("card", "paragraph-text");
        H2 heading = new H2(words.say("paragraph.title"));
        heading.setId("paragraph-text-title");
        heading.addClassName("card-title");
        getElement().setAttribute("aria-labelledby", "paragraph-text-title");
        recognised.addClassName("muted");
        edit.setText(words.say("paragraph.edit"));
        edit.addClassName("link");
        edit.addClickListener(e -> ask());
        Div head = new Div(heading, recognised, edit);
        head.addClassName("paragraph-head");
        field.setId("paragraph-field");
        field.setAriaLabel(words.say("paragraph.title"));
        field.setPlaceholder(words.say("paragraph.paste"));
        field.setMaxLength(Prose.MOST_CHARACTERS);
        field.setMinRows(8);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(e -> {
            if (e.isFromClient() && !e.getValue().isBlank()) {
                language.setValue(Prose.guess(e.getValue()));
            }
        });
        language.setId("paragraph-language");
        language.setLabel(words.say("paragraph.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(l -> words.say("paragraph.language." + l.tag()));
        language.setValue(words.language());
        read.setText(words.say("paragraph.read"));
        read.setId("paragraph-read");
        read.addClassNames("button", "primary");
        read.addClickListener(e -> {
            if (!field.getValue().isBlank()) {
                onRead.accept(field.getValue(), language.getValue());
            }
        });
        Div below = new Div(language, read);
        below.addClassName("paragraph-below");
        typing = new Div(field, below);
        typing.addClassName("paragraph-typing");
        marked.addClassName("paragraph-marked");
        marked.getElement().setAttribute("lang", words.language().tag());
        key.addClassNames("paragraph-key", "muted");
        key.add(sample("mark-figure", "paragraph.key.figure"), sample("mark-words", "paragraph.key.words"), sample("mark-change", "paragraph.key.change"),
                sample("mark-period", "paragraph.key.period"), new com.vaadin.flow.component.html.Span(words.say("paragraph.key.lead")));
        byHand.setId("paragraph-by-hand");
        byHand.setLabel(words.say("paragraph.by-hand"));
        byHand.setHelperText(words.say("paragraph.by-hand.help"));
        byHand.setMaxLength(300);
        NativeButton make = new NativeButton(words.say("paragraph.by-hand.make"), e -> selected(at -> onMark.accept(at, language.getValue())));
        make.setId("paragraph-mark");
        make.addClassName("button");
        make.getElement().executeJs("this.addEventListener('mousedown', e => e.preventDefault())"); // the selection has to stay
        hand.add(byHand, make);
        hand.addClassName("paragraph-hand");
        add(head, typing, marked, key, hand);
        ask();
    }

    /** The words that are selected in the text, else those that are typed; counted without blanks, which the page shows otherwise. */
    private void selected(Consumer<Optional<Span>> then) {
        marked.getElement().executeJs("""
                const s = getSelection();
                if (!s.rangeCount || s.isCollapsed || !this.contains(s.anchorNode) || !this.contains(s.focusNode)) return '';
                const count = range => { const part = range.cloneContents(); part.querySelectorAll('.mark-number, .spoken').forEach(x => x.remove());
                  return part.textContent.replace(/\\s/g, '').length; };
                const range = s.getRangeAt(0), before = document.createRange();
                before.selectNodeContents(this);
                before.setEnd(range.startContainer, range.startOffset);
                return count(before) + ' ' + count(range);""").then(String.class, counted -> {
            Optional<Span> at = counted.isBlank() ? typed() : counted(counted);
            byHand.clear();
            then.accept(at);
        });
    }

    private Optional<Span> typed() {
        String wanted = byHand.getValue().strip();
        int start = wanted.isEmpty() ? -1 : shown.indexOf(wanted);
        return start < 0 ? Optional.empty() : Optional.of(new Span(start, start + wanted.length()));
    }

    private Optional<Span> counted(String counted) {
        int before = Integer.parseInt(counted.split(" ")[0]);
        int many = Integer.parseInt(counted.split(" ")[1]);
        int start = -1;
        int end = -1;
        for (int i = 0, letters = 0; i < shown.length() && end < 0; i++) {
            if (!blank(shown.charAt(i))) {
                letters++;
                start = letters == before + 1 ? i : start;
                end = letters == before + many ? i + 1 : end;
            }
        }
        return start < 0 || end <= start ? Optional.empty() : Optional.of(new Span(start, end));
    }

    /** What the browser calls a blank. */
    private static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\u2007' || c == '\ufeff';
    }

    private com.vaadin.flow.component.html.Span sample(String mark, String key) {
        com.vaadin.flow.component.html.Span sample = new com.vaadin.flow.component.html.Span(words.say(key));
        sample.addClassName(mark);
        return sample;
    }

    /** Lets the text be pasted or mended. */
    void ask() {
        typing.setVisible(true);
        marked.setVisible(false);
        key.setVisible(false);
        edit.setVisible(false);
        hand.setVisible(false);
        recognised.setText("");
    }

    void clear() {
        field.clear();
        ask();
    }

    /** A piece of the text that is marked. @param number of the claim it leads to, 0 for none */
    private record Piece(Span at, String mark, int number, String spoken) {
    }

    /** Shows the text with its marks. */
    void show(String text, List<ParagraphClaim> claims) {
        typing.setVisible(false);
        marked.setVisible(true);
        key.setVisible(true);
        edit.setVisible(true);
        hand.setVisible(true);
        shown = text;
        recognised.setText(words.say("paragraph.recognised", words.say("paragraph.language." + language.getValue().tag())));
        marked.getElement().setAttribute("lang", language.getValue().tag());
        marked.removeAll();
        marks.clear();
        List<Piece> pieces = pieces(claims);
        Div paragraph = paragraph();
        int at = 0;
        for (Piece piece : pieces) {
            paragraph = plain(text, at, piece.at().start(), paragraph);
            paragraph.add(mark(piece, text));
            at = piece.at().end();
        }
        plain(text, at, text.length(), paragraph);
    }

    private Div paragraph() {
        Div paragraph = new Div();
        paragraph.addClassName("paragraph-one");
        marked.add(paragraph);
        return paragraph;
    }

    /** Text without marks; a blank line begins another paragraph. */
    private Div plain(String text, int from, int to, Div paragraph) {
        Div current = paragraph;
        String[] parts = text.substring(from, to).split("\\R\\s*\\R", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                current = paragraph();
            }
            if (!parts[i].isEmpty()) {
                current.add(new com.vaadin.flow.component.html.Span(parts[i]));
            }
        }
        return current;
    }

    /** Figures first; words and periods where they do not meet another mark. */
    private List<Piece> pieces(List<ParagraphClaim> claims) {
        List<Piece> pieces = new ArrayList<>();
        for (ParagraphClaim claim : claims) {
            put(pieces, new Piece(claim.found().at(), claim.change() ? "mark-change" : "mark-figure", claim.number(),
                    words.say("paragraph.mark", claim.number())));
        }
        for (ParagraphClaim claim : claims) {
            Found found = claim.found();
            found.qualifier().ifPresent(at -> put(pieces, new Piece(at, "mark-words", 0, "")));
            found.periodAt().ifPresent(at -> put(pieces, new Piece(at, "mark-period", 0, "")));
        }
        pieces.sort(Comparator.comparingInt(p -> p.at().start()));
        return pieces;
    }

    private static void put(List<Piece> pieces, Piece piece) {
        if (pieces.stream().noneMatch(p -> p.at().start() < piece.at().end() && piece.at().start() < p.at().end())) {
            pieces.add(piece);
        }
    }

    private Component mark(Piece piece, String text) {
        String written = piece.at().of(text);
        if (piece.number() == 0) {
            com.vaadin.flow.component.html.Span mark = new com.vaadin.flow.component.html.Span(written);
            mark.addClassName(piece.mark());
            return mark;
        }
        com.vaadin.flow.component.html.Span number = new com.vaadin.flow.component.html.Span(String.valueOf(piece.number()));
        number.addClassName("mark-number");
        number.getElement().setAttribute("aria-hidden", "true");
        com.vaadin.flow.component.html.Span spoken = new com.vaadin.flow.component.html.Span(" " + piece.spoken());
        spoken.addClassName("spoken");
        NativeButton mark = new NativeButton();
        mark.add(new com.vaadin.flow.component.html.Span(written), number, spoken);
        mark.addClassNames("mark", piece.mark());
        mark.setId("mark-" + piece.number());
        mark.addClickListener(e -> lead.accept(piece.number()));
        marks.add(mark);
        return mark;
    }

    /** Shows in the text what was decided about a claim. */
    void decided(ParagraphClaim claim) {
        marks.stream().filter(m -> m.getId().equals(java.util.Optional.of("mark-" + claim.number()))).forEach(m -> {
            m.getElement().getClassList().set("left-out", claim.decision() == ParagraphClaim.Decision.LEFT_OUT);
            m.getElement().getClassList().set("doubtful", claim.decision() == ParagraphClaim.Decision.OPEN && !claim.found().clear());
        });
    }
}
