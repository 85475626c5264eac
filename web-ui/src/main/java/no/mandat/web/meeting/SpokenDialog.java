package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.meeting.AttendeeRow;
import no.mandat.workflow.meeting.RecordSpoken;
import no.mandat.workflow.meeting.SpokenService;

/** Writes down what somebody said under an item; they are asked for the wording. */
final class SpokenDialog extends FormDialog<SpokenDialog.Words> {

    private static final long serialVersionUID = 1L;

    private final AgendaItemId item;
    private final transient SpokenService spoken;
    private final transient Runnable changed;

    /** Who said what. Public, as the fields write it by its constructor. */
    public record Words(
            @NotNull(message = "rule.required") AttendeeRow speaker,

            @NotBlank(message = "rule.required") @Size(max = RecordSpoken.LONGEST, message = "rule.tooLong") String text) {}

    /**
     * A dialog.
     *
     * @param people of the meeting; those who are called to it can have spoken
     * @param changed once it is recorded
     */
    SpokenDialog(
            AgendaItemId item, List<AttendeeRow> people, SpokenService spoken, Validator validator, Runnable changed) {
        super(t("spoken.record"), t("spoken.record.send"), Words.class, validator);
        this.item = item;
        this.spoken = spoken;
        this.changed = changed;
        explain(t("spoken.record.text"));
        var speaker = new ComboBox<AttendeeRow>(t("spoken.speaker"));
        speaker.setItems(people.stream().filter(AttendeeRow::takesPart).toList());
        speaker.setItemLabelGenerator(AttendeeRow::name);
        speaker.setWidthFull();
        var text = new TextArea(t("spoken.text"));
        text.setMaxLength(RecordSpoken.LONGEST);
        text.setMinRows(6);
        text.setWidthFull();
        show(speaker, text);
        required(speaker, "speaker");
        required(text, "text");
        speaker.focus();
    }

    @Override
    protected void carryOut(Words words) {
        spoken.record(
                new RecordSpoken(key(), item, words.speaker().id(), words.text().strip()));
        Toast.done(t("spoken.record.done", words.speaker().name()));
        changed.run();
    }
}
