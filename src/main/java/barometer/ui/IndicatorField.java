package barometer.ui;

import barometer.domain.Indicator;
import barometer.domain.Viewer;
import barometer.ledger.Reading;
import barometer.ledger.Search;
import barometer.text.Words;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Map;

/** Chooses an indicator by words of its name, in any language, among as many as there are: the server searches, page by page. */
public final class IndicatorField extends ComboBox<Indicator> {

    private static final long serialVersionUID = 1L;

    /** @param label what is chosen */
    public IndicatorField(String label, Reading reading, Viewer viewer, Words words) {
        super(label);
        setItems(query -> reading.search().find(new Search.Query(query.getFilter().orElse(""), Map.of()), viewer, words.language(),
                query.getOffset() + query.getLimit()).first().stream().skip(query.getOffset()).limit(query.getLimit()));
        setItemLabelGenerator(words::name);
        setWidthFull();
    }
}
