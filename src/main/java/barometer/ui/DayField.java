package barometer.ui;

import barometer.domain.Language;
import barometer.text.Words;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.List;
import java.util.stream.IntStream;

/** A day, written and chosen in the language of the page; 2024-05-28 is understood in each. */
public final class DayField extends DatePicker {

    private static final long serialVersionUID = 1L;

    public DayField(String label, Words words) {
        super(label);
        DatePickerI18n texts = new DatePickerI18n();
        if (words.language() == Language.EN) {
            texts.setDateFormats("d MMM yyyy", "yyyy-MM-dd", "d MMMM yyyy", "dd/MM/yyyy", "d.M.yyyy");
        } else {
            texts.setDateFormats("dd.MM.yyyy", "yyyy-MM-dd", "d.M.yyyy");
        }
        texts.setMonthNames(IntStream.rangeClosed(1, 12).mapToObj(m -> words.say("month.name", m)).toList());
        texts.setWeekdays(List.of(words.say("entry.weekdays").split(",")));
        texts.setWeekdaysShort(List.of(words.say("entry.weekdays.short").split(",")));
        texts.setFirstDayOfWeek(1);
        texts.setToday(words.say("entry.today"));
        texts.setCancel(words.say("entry.cancel"));
        texts.setBadInputErrorMessage(words.say("entry.day.unreadable"));
        setI18n(texts);
        setClearButtonVisible(true);
    }
}
