package no.mandat.web.study;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import no.mandat.web.clause.ClausesField;
import no.mandat.web.shared.FormDialog;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.shared.OneLine;
import no.mandat.workflow.shared.OptionalLine;
import no.mandat.workflow.study.StudyForm;
import org.jspecify.annotations.Nullable;

/** Begins a request for a study, or asks for something else in it. */
final class StudyDialog extends FormDialog<StudyDialog.Said> {

    private static final long serialVersionUID = 1L;

    private final ClausesField clauses;
    private final transient Act act;

    /** What is done with what was filled in. */
    @FunctionalInterface
    interface Act {
        void with(UUID key, StudyForm form);
    }

    /** What is typed. Public, as the fields write it by its constructor. */
    public record Said(
            @OneLine(max = 200) String title,

            @NotBlank(message = "rule.required") @Size(max = StudyForm.LONGEST, message = "rule.tooLong") String question,

            @OptionalLine(max = 200) String provider,

            @NotNull(message = "rule.required") @Min(value = 0, message = "rule.amount") @Max(value = Kroner.MOST, message = "rule.amount") Integer amount) {}

    StudyDialog(@Nullable StudyForm before, ClauseText text, Validator validator, Act act) {
        super(t(before == null ? "studies.draft" : "studies.edit.title"), t("studies.save"), Said.class, validator);
        this.act = act;
        var title = new TextField(t("studies.field.title"));
        title.setWidthFull();
        var question = new TextArea(t("studies.field.question"));
        question.setHelperText(t("studies.field.question.help"));
        question.setMaxLength(StudyForm.LONGEST);
        question.setMinRows(4);
        question.setWidthFull();
        var provider = new TextField(t("studies.field.provider"));
        provider.setHelperText(t("studies.field.provider.help"));
        provider.setWidthFull();
        var amount = Kroner.field("studies.field.amount");
        clauses = new ClausesField(t("studies.field.clauses"), text);
        show(title, question, clauses, provider, amount);
        required(title, "title");
        required(question, "question");
        optional(provider, "provider");
        required(amount, "amount");
        if (before != null) {
            title.setValue(before.title());
            question.setValue(before.question());
            provider.setValue(Optional.ofNullable(before.provider()).orElse(""));
            amount.setValue(Kroner.shown(before.amount()));
            clauses.choose(before.clauses());
        }
        title.focus();
    }

    @Override
    protected void carryOut(Said said) {
        act.with(
                key(),
                new StudyForm(
                        said.title(),
                        said.question(),
                        clauses.chosen(),
                        said.provider(),
                        said.amount().longValue()));
    }

    /** Amounts in whole kroner. */
    static final class Kroner {

        static final long MOST = 1_000_000_000L;

        private Kroner() {}

        static IntegerField field(String label) {
            var field = new IntegerField(t(label));
            field.setSuffixComponent(new Span(t("studies.kroner.unit")));
            field.setMin(0);
            field.setMax((int) MOST);
            var words = new IntegerField.IntegerFieldI18n();
            words.setBadInputErrorMessage(t("rule.amount"));
            words.setMinErrorMessage(t("rule.amount"));
            words.setMaxErrorMessage(t("rule.amount"));
            field.setI18n(words);
            field.setWidthFull();
            return field;
        }

        static Integer shown(Long kroner) {
            return Math.toIntExact(kroner);
        }
    }
}
