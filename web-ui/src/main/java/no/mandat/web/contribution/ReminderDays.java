package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.LinkedHashSet;
import java.util.List;
import no.mandat.web.shared.Say;
import no.mandat.workflow.contribution.ChooseReminders;

/** How many days before a call closes those are reminded who haven't answered: to choose, and in words. */
final class ReminderDays {

    private ReminderDays() {}

    static CheckboxGroup<Integer> field(List<Integer> chosen) {
        var days = new CheckboxGroup<Integer>(t("callReminder.days"));
        days.setItems(ChooseReminders.OFFERED);
        days.setItemLabelGenerator(day -> t("callReminder.day", day));
        days.setHelperText(t("callReminder.days.help"));
        days.setValue(new LinkedHashSet<>(chosen));
        return days;
    }

    /** "De som ikke har svart, får en påminnelse 7, 3 og 1 dag før runden lukker." */
    static String words(List<Integer> days) {
        return days.isEmpty()
                ? t("callReminder.none")
                : t(
                        "callReminder.chosenDays",
                        Say.words().list(days.stream().map(String::valueOf).toList()),
                        days.getLast());
    }
}
