package barometer.ledger;

import barometer.domain.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The findings of one row, as they are made. */
final class Findings {

    private final int row;
    private final List<Finding> list = new ArrayList<>();

    Findings(int row) {
        this.row = row;
    }

    void error(Row.Field field, String code, Object... arguments) {
        add(Finding.Severity.ERROR, field, code, arguments);
    }

    void warning(Row.Field field, String code, Object... arguments) {
        add(Finding.Severity.WARNING, field, code, arguments);
    }

    void information(Row.Field field, String code, Object... arguments) {
        add(Finding.Severity.INFORMATION, field, code, arguments);
    }

    private void add(Finding.Severity severity, Row.Field field, String code, Object... arguments) {
        list.add(new Finding(severity, row, Optional.of(field), code, Stream.of(arguments).map(Object::toString).toList()));
    }

    List<Finding> list() {
        return list;
    }
}
