package no.mandat.web.shared;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.text.DateFormatSymbols;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** A day to choose or type, in the page's language. */
public final class DateField extends DatePicker {

    private static final long serialVersionUID = 1L;

    /** An empty one. */
    public DateField() {
        setClearButtonVisible(true);
        // Whoever types needs no calendar over the page; its button and the arrow keys open it.
        setAutoOpen(false);
    }

    /** Takes the language of the page. */
    public void speak() {
        var locale = Say.words().locale();
        var symbols = DateFormatSymbols.getInstance(locale);
        var texts = new DatePickerI18n();
        texts.setMonthNames(Arrays.asList(symbols.getMonths()).subList(0, 12).stream()
                .map(Say::sentence)
                .toList());
        texts.setWeekdays(days(symbols.getWeekdays()));
        texts.setWeekdaysShort(days(symbols.getShortWeekdays()));
        texts.setFirstDayOfWeek(1);
        texts.setDateFormats(Say.t("date.input"), "d.M.yyyy", "d.M.yy", "yyyy-MM-dd", "d/M/yyyy");
        texts.setToday(Say.t("date.today"));
        texts.setCancel(Say.t("dialog.cancel"));
        texts.setBadInputErrorMessage(Say.t("rule.date", example()));
        texts.setMinErrorMessage(Say.t("rule.periodReversed"));
        texts.setRequiredErrorMessage(Say.t("rule.required"));
        setI18n(texts);
        setLocale(locale);
    }

    private static String example() {
        return Say.t("date.input.example");
    }

    private static List<String> days(String[] fromSunday) {
        return Arrays.asList(fromSunday).subList(1, 8);
    }

    /** Refuses days before the given one. */
    public void notBefore(LocalDate day) {
        setMin(day);
    }
}
