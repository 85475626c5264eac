package no.mandat.web.election;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.textfield.TextArea;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.function.Consumer;
import no.mandat.web.shared.FormDialog;
import no.mandat.workflow.election.AnswerCandidacy;
import no.mandat.workflow.election.ElectionDetails;
import no.mandat.workflow.election.ElectionDetails.CandidacyRow;
import no.mandat.workflow.election.ElectionService;
import org.jspecify.annotations.Nullable;

/** One stands for election, and may tell the group something. */
final class StandDialog extends FormDialog<StandDialog.Form> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 4000;

    private final transient ElectionDetails election;
    private final transient ElectionService service;
    private final transient Consumer<String> done;

    /** What one says. */
    public record Form(
            @Nullable @Size(max = MOST, message = "rule.tooLong") String statement) {}

    StandDialog(ElectionDetails election, ElectionService service, Validator validator, Consumer<String> done) {
        super(t("election.stand.title"), t("election.stand.save"), Form.class, validator);
        this.election = election;
        this.service = service;
        this.done = done;
        explain(t("election.stand.text"));
        var statement = new TextArea(t("election.statement"));
        statement.setHelperText(t("election.statement.help"));
        statement.setWidthFull();
        statement.setMinRows(5);
        Optional.ofNullable(election.mine()).map(CandidacyRow::statement).ifPresent(statement::setValue);
        show(statement);
        optional(statement, "statement");
        statement.focus();
    }

    @Override
    protected void carryOut(Form form) {
        service.answer(new AnswerCandidacy(key(), election.id(), true, form.statement()));
        done.accept(t("election.stands"));
    }
}
