package no.mandat.web.communication;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.FormDialog;
import no.mandat.workflow.communication.CommunicationForm;
import no.mandat.workflow.communication.CommunicationRow;
import no.mandat.workflow.milestone.PersonChoice;
import no.mandat.workflow.shared.DeliverableChoices.Choice;
import no.mandat.workflow.shared.OneLine;
import org.jspecify.annotations.Nullable;

/** Plans an item of a communications plan, or says it otherwise. */
final class CommunicationDialog extends FormDialog<CommunicationDialog.Said> {

    private static final long serialVersionUID = 1L;

    private final transient Act act;

    /** What is done with what was filled in. */
    @FunctionalInterface
    interface Act {
        void with(UUID key, CommunicationForm form);
    }

    /** What is filled in. Public, as the fields write it by its constructor. */
    public record Said(
            @OneLine(max = 200) String audience,
            @OneLine(max = 200) String channel,

            @NotBlank(message = "rule.required") @Size(max = CommunicationForm.LONGEST, message = "rule.tooLong") String message,

            @NotNull(message = "rule.required") PersonChoice responsible,
            @NotNull(message = "rule.required") LocalDate day,
            @Nullable Choice deliverable) {}

    /**
     * @param before what it says, or nothing of a new one
     * @param people who can be responsible
     * @param deliverables of which it can speak; not asked where there are none
     */
    CommunicationDialog(
            @Nullable CommunicationRow before,
            List<PersonChoice> people,
            List<Choice> deliverables,
            Validator validator,
            Act act) {
        super(
                t(before == null ? "communication.plan" : "communication.edit.title"),
                t("communication.save"),
                Said.class,
                validator);
        this.act = act;
        var audience = new TextField(t("communication.field.audience"));
        audience.setHelperText(t("communication.field.audience.help"));
        audience.setWidthFull();
        var channel = new TextField(t("communication.field.channel"));
        channel.setHelperText(t("communication.field.channel.help"));
        channel.setWidthFull();
        var message = new TextArea(t("communication.field.message"));
        message.setMaxLength(CommunicationForm.LONGEST);
        message.setMinRows(4);
        message.setWidthFull();
        var responsible = new ComboBox<PersonChoice>(t("communication.field.responsible"));
        responsible.setHelperText(t("communication.field.responsible.help"));
        responsible.setItemLabelGenerator(PersonChoice::name);
        responsible.setWidthFull();
        var day = Days.field("communication.field.day", null);
        var deliverable = new ComboBox<Choice>(t("communication.field.deliverable"));
        deliverable.setHelperText(t("communication.field.deliverable.help"));
        deliverable.setItemLabelGenerator(one -> t("communication.field.deliverable.one", one.number(), one.title()));
        deliverable.setClearButtonVisible(true);
        deliverable.setWidthFull();
        var choices = new ArrayList<>(people);
        var known = new ArrayList<>(deliverables);
        if (before != null) {
            explain(t("communication.edit.text"));
            keep(before, choices, known);
        }
        responsible.setItems(choices);
        deliverable.setItems(known);
        deliverable.setVisible(!known.isEmpty());
        show(audience, channel, message, responsible, day, deliverable);
        required(audience, "audience");
        required(channel, "channel");
        required(message, "message");
        required(responsible, "responsible");
        required(day, "day");
        optional(deliverable, "deliverable");
        if (before != null) {
            var form = before.form();
            audience.setValue(form.audience());
            channel.setValue(form.channel());
            message.setValue(form.message());
            responsible.setValue(choices.stream()
                    .filter(one -> one.person().equals(form.responsible()))
                    .findFirst()
                    .orElse(null));
            day.setValue(form.day());
            deliverable.setValue(known.stream()
                    .filter(one -> one.id().equals(form.deliverable()))
                    .findFirst()
                    .orElse(null));
        }
        audience.focus();
    }

    /** Whom and what it names already can stay, whatever became of them. */
    private static void keep(CommunicationRow before, List<PersonChoice> people, List<Choice> deliverables) {
        var form = before.form();
        if (people.stream().noneMatch(one -> one.person().equals(form.responsible()))) {
            people.add(new PersonChoice(form.responsible(), before.responsible()));
        }
        var named = form.deliverable();
        if (named != null && deliverables.stream().noneMatch(one -> one.id().equals(named))) {
            deliverables.add(new Choice(named, 0, t("communication.deliverable.gone")));
        }
    }

    @Override
    protected void carryOut(Said said) {
        act.with(
                key(),
                new CommunicationForm(
                        said.audience(),
                        said.channel(),
                        said.message(),
                        said.responsible().person(),
                        said.day(),
                        Optional.ofNullable(said.deliverable()).map(Choice::id).orElse(null)));
    }
}
