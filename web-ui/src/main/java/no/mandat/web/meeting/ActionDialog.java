package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.PersonId;
import no.mandat.web.shared.DateField;
import no.mandat.web.shared.FormDialog;
import no.mandat.workflow.meeting.ActionForm;
import no.mandat.workflow.meeting.ActionRow;
import no.mandat.workflow.meeting.AgreeAction;
import no.mandat.workflow.meeting.EditAction;

/** Asks what somebody is to do by when. */
final class ActionDialog extends FormDialog<ActionForm> {

    private static final long serialVersionUID = 1L;

    private final transient ActionDesk desk;
    private final transient Send send;
    private final TextField title = new TextField(t("hold.action.title"));
    private final ComboBox<PersonId> responsible = new ComboBox<>(t("hold.action.responsible"));
    private final DateField due = new DateField();

    private ActionDialog(String heading, String button, Map<PersonId, String> people, ActionDesk desk, Send send) {
        super(heading, button, ActionForm.class, desk.validator());
        this.desk = desk;
        this.send = send;
        responsible.setItems(people.keySet());
        responsible.setItemLabelGenerator(person -> Objects.requireNonNullElse(people.get(person), ""));
        due.setLabel(t("hold.action.due"));
        due.speak();
        title.setWidthFull();
        responsible.setWidthFull();
        show(title, responsible, due);
        required(title, "title");
        required(responsible, "responsible");
        required(due, "due");
        title.focus();
    }

    static ActionDialog agreeing(AgendaItemId item, ActionDesk desk) {
        return new ActionDialog(
                t("hold.action.add.title"), t("hold.action.add.button"), people(desk), desk, (key, form) -> {
                    var ignored = desk.holding().agree(new AgreeAction(key, item, form));
                });
    }

    static ActionDialog editing(ActionRow row, ActionDesk desk) {
        var people = people(desk);
        people.putIfAbsent(row.responsible(), row.responsibleName());
        var dialog = new ActionDialog(
                t("hold.action.edit.title"), t("hold.action.save"), people, desk, (key, form) -> desk.holding()
                        .editAction(new EditAction(key, row.id(), row.version(), form)));
        dialog.title.setValue(row.title());
        dialog.responsible.setValue(row.responsible());
        dialog.due.setValue(row.due());
        return dialog;
    }

    private static Map<PersonId, String> people(ActionDesk desk) {
        Map<PersonId, String> people = new LinkedHashMap<>();
        desk.plans().people(desk.mandate()).forEach(person -> people.put(person.person(), person.name()));
        return people;
    }

    @Override
    protected void carryOut(ActionForm form) {
        send.send(key(), form);
        desk.refresh().run();
    }

    /** What is done with what was filled in. */
    @FunctionalInterface
    private interface Send {
        void send(UUID key, ActionForm form);
    }
}
