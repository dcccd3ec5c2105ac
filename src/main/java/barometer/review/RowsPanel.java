package barometer.review;

import barometer.domain.Row;
import barometer.domain.Row.Field;
import barometer.text.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The rows of a draft as they were written, for its author to change. A row without period, figure and change goes. */
final class RowsPanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int MOST_ROWS = 40;
    private static final List<Field> FIELDS = List.of(Field.PERIOD, Field.FIGURE, Field.CHANGE, Field.SOURCE, Field.DOCUMENT, Field.PUBLISHED);

    private final transient Map<Row, Map<Field, TextField>> written = new LinkedHashMap<>();

    RowsPanel(Words words, List<Row> rows, Consumer<List<Row>> save) {
        addClassNames("card", "review-rows");
        H2 heading = new H2(words.say("review.written"));
        heading.addClassName("card-title");
        add(heading);
        if (rows.size() > MOST_ROWS) {
            Paragraph many = new Paragraph(words.say("review.written.many", MOST_ROWS));
            many.addClassName("muted");
            add(many);
            return;
        }
        for (Row row : rows) {
            Div line = new Div();
            line.addClassName("review-row");
            Map<Field, TextField> fields = new LinkedHashMap<>();
            for (Field field : FIELDS) {
                TextField text = new TextField(words.say("review.field." + field.header()));
                text.setValue(row.get(field).orElse(""));
                fields.put(field, text);
                line.add(text);
            }
            written.put(row, fields);
            add(line);
        }
        NativeButton button = new NativeButton(words.say("review.save"), e -> save.accept(rows()));
        button.addClassName("button");
        add(button);
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        written.forEach((row, fields) -> {
            Row now = row;
            for (Field field : FIELDS) {
                now = now.with(field, fields.get(field).getValue());
            }
            Row kept = now;
            if (List.of(Field.PERIOD, Field.FIGURE, Field.CHANGE, Field.VALUE).stream().anyMatch(f -> kept.get(f).isPresent())) {
                rows.add(kept);
            }
        });
        return rows;
    }
}
