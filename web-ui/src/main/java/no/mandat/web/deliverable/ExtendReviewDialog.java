package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.FormDialog;
import no.mandat.workflow.review.ReviewRow;

/** Gives those who are asked until another day. */
final class ExtendReviewDialog extends FormDialog<ExtendReviewDialog.Form> {

    private static final long serialVersionUID = 1L;

    private final transient BiConsumer<UUID, LocalDate> act;

    /** What must be filled in. Public, as the fields write it by its constructor. */
    public record Form(@NotNull(message = "rule.required") LocalDate due) {}

    ExtendReviewDialog(ReviewRow review, Validator validator, BiConsumer<UUID, LocalDate> act) {
        super(t("review.extend"), t("review.extend"), Form.class, validator);
        this.act = act;
        var due = Days.field("review.dueDay", review.due());
        show(due);
        required(due, "due");
    }

    @Override
    protected void carryOut(Form form) {
        act.accept(key(), form.due());
    }
}
