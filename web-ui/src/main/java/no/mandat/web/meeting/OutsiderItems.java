package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.workflow.meeting.AttendeeRow;
import no.mandat.workflow.meeting.ItemForm;
import no.mandat.workflow.meeting.ItemRow;
import no.mandat.workflow.meeting.MeetingDetails;
import org.jspecify.annotations.Nullable;

/** For which items somebody from outside comes, and for how long they have the floor. */
record OutsiderItems(CheckboxGroup<ItemRow> items, IntegerField minutes) {

    static OutsiderItems of(MeetingDetails meeting) {
        var items = new CheckboxGroup<ItemRow>(t("people.form.items"));
        items.setItems(meeting.agenda());
        items.setItemLabelGenerator(item -> t("people.form.item", item.number(), item.title()));
        items.addClassName("stacked");
        var minutes = ItemForms.minutes();
        minutes.setLabel(t("people.form.minutes"));
        minutes.setHelperText(t("people.form.minutes.help"));
        minutes.setMin(1);
        minutes.setMax(ItemForm.LONGEST);
        return new OutsiderItems(items, minutes);
    }

    /** As it was filled in before. */
    OutsiderItems read(MeetingDetails meeting, AttendeeRow person) {
        items.setValue(meeting.agenda().stream()
                .filter(item -> person.items().contains(item.id()))
                .collect(Collectors.toSet()));
        Optional.ofNullable(person.speakingMinutes()).ifPresent(minutes::setValue);
        return this;
    }

    List<AgendaItemId> chosen() {
        return items.getValue().stream().map(ItemRow::id).toList();
    }

    @Nullable Integer speaking() {
        return minutes.getValue();
    }
}
