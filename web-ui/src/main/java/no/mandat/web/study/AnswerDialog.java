package no.mandat.web.study;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import no.mandat.web.document.MandateDocuments;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.FormDialog;
import no.mandat.workflow.document.DocumentQueries;
import no.mandat.workflow.shared.OptionalLine;
import no.mandat.workflow.study.AnswerForm;
import no.mandat.workflow.study.StudyRow;
import org.jspecify.annotations.Nullable;

/** Writes down what the ministry answered: what it gives, or that it gives nothing. */
final class AnswerDialog extends FormDialog<AnswerDialog.Said> {

    private static final long serialVersionUID = 1L;

    private final transient Act act;

    /** What is done with the answer. */
    @FunctionalInterface
    interface Act {
        void with(UUID key, AnswerForm form, long granted);
    }

    /** What is filled in. Public, as the fields write it by its constructor. */
    public record Said(
            @NotNull(message = "rule.required") LocalDate day,

            @NotNull(message = "rule.required") @Min(value = 0, message = "rule.amount") @Max(value = StudyDialog.Kroner.MOST, message = "rule.amount") Integer granted,

            @Size(max = 5_000, message = "rule.tooLong") String text,
            @OptionalLine(max = 100) String reference,
            MandateDocuments.@Nullable Choice document) {}

    /** @param grants whether it gives something */
    AnswerDialog(StudyRow row, boolean grants, DocumentQueries documents, Validator validator, Act act) {
        super(
                t(grants ? "studies.grant.title" : "studies.decline.title"),
                t(grants ? "studies.action.GRANT" : "studies.action.DECLINE"),
                Said.class,
                validator);
        this.act = act;
        var day = Days.field("studies.field.answerDay", null);
        IntegerField granted = StudyDialog.Kroner.field("studies.field.granted");
        granted.setValue(grants ? StudyDialog.Kroner.shown(row.form().amount()) : Integer.valueOf(0));
        granted.setVisible(grants);
        var text = new TextArea(t("studies.field.answer"));
        text.setMinRows(3);
        text.setWidthFull();
        var reference = new TextField(t("studies.field.reference"));
        reference.setWidthFull();
        var letter = new MandateDocuments("studies.field.letter", row.mandate(), documents);
        letter.setHelperText(t("studies.field.letter.help"));
        show(day, granted, text, reference, letter);
        required(day, "day");
        required(granted, "granted");
        optional(text, "text");
        optional(reference, "reference");
        optional(letter, "document");
        day.focus();
    }

    @Override
    protected void carryOut(Said said) {
        act.with(
                key(),
                new AnswerForm(
                        said.day(),
                        said.text(),
                        said.reference(),
                        Optional.ofNullable(said.document())
                                .map(MandateDocuments.Choice::id)
                                .orElse(null)),
                said.granted().longValue());
    }
}
