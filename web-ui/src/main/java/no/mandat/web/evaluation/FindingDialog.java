package no.mandat.web.evaluation;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.evaluation.FindingKind;
import no.mandat.web.clause.ClausesField;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.Say;
import no.mandat.workflow.evaluation.FindingForm;
import no.mandat.workflow.mandate.ClauseText;
import org.jspecify.annotations.Nullable;

/** Writes a finding down, or says it otherwise. */
final class FindingDialog extends FormDialog<FindingDialog.Said> {

    private static final long serialVersionUID = 1L;

    private final Checkbox carry = new Checkbox(t("findings.carry"));
    private final ClausesField clauses;
    private final transient Act act;

    /** What is done with what was filled in. */
    @FunctionalInterface
    interface Act {
        void with(UUID key, FindingForm form);
    }

    /** What must be filled in. Public, as the fields write it by its constructor. */
    public record Said(
            @NotNull(message = "rule.required") FindingKind kind,

            @NotBlank(message = "rule.required") @Size(max = FindingForm.LONGEST, message = "rule.tooLong") String text) {}

    FindingDialog(@Nullable FindingForm before, ClauseText text, Validator validator, Act act) {
        super(t(before == null ? "findings.record" : "findings.edit.title"), t("findings.save"), Said.class, validator);
        this.act = act;
        var kind = new Select<FindingKind>();
        kind.setLabel(t("findings.kind"));
        kind.setItems(FindingKind.values());
        kind.setItemLabelGenerator(one -> Say.sentence(t(one)));
        var words = new TextArea(t("findings.text"));
        words.setHelperText(t("findings.text.help"));
        words.setMaxLength(FindingForm.LONGEST);
        words.setMinRows(4);
        words.setWidthFull();
        clauses = new ClausesField(t("findings.clauses"), text);
        carry.setHelperText(t("findings.carry.help"));
        show(kind, words, clauses, carry);
        required(kind, "kind");
        required(words, "text");
        if (before == null) {
            kind.setValue(FindingKind.WORKED);
        } else {
            kind.setValue(before.kind());
            words.setValue(before.text());
            clauses.choose(before.clauses());
            carry.setValue(before.carry());
        }
        words.focus();
    }

    @Override
    protected void carryOut(Said said) {
        act.with(key(), new FindingForm(said.kind(), said.text(), clauses.chosen(), carry.getValue()));
    }
}
