package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import no.mandat.web.document.MandateDocuments;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.HandOverDeliverable;
import org.jspecify.annotations.Nullable;

/** Records that a deliverable was handed over to whom it is for, and with which letter. */
final class HandOverDialog extends FormDialog<HandOverDialog.Form> {

    private static final long serialVersionUID = 1L;

    private final transient DeliverableDetails deliverable;
    private final transient DeliverableDesk desk;
    private final transient Runnable changed;

    /** What is filled in. Public, as the fields write it by its constructor. */
    public record Form(@NotNull(message = "rule.required") LocalDate day, MandateDocuments.@Nullable Choice letter) {}

    HandOverDialog(DeliverableDetails deliverable, DeliverableDesk desk, Runnable changed) {
        super(t("deliverable.handOver.title"), t("deliverable.do.HAND_OVER"), Form.class, desk.validator());
        this.deliverable = deliverable;
        this.desk = desk;
        this.changed = changed;
        explain(t("deliverable.handOver.text"));
        var today = LocalDate.now(desk.clock());
        var day = Days.field("deliverable.handOver.day", Objects.requireNonNullElse(deliverable.handedOverOn(), today));
        var letter = new MandateDocuments("deliverable.facts.letter", deliverable.mandate(), desk.documents());
        letter.setHelperText(t("deliverable.handOver.letter.help"));
        Optional.ofNullable(deliverable.letter())
                .ifPresent(known -> letter.chosen(known, t("deliverable.handOver.letter.known")));
        show(day, letter);
        required(day, "day");
        optional(letter, "letter");
    }

    @Override
    protected void carryOut(Form form) {
        var letter = Optional.ofNullable(form.letter())
                .map(MandateDocuments.Choice::id)
                .orElse(null);
        desk.publication()
                .handOver(new HandOverDeliverable(key(), deliverable.id(), deliverable.version(), form.day(), letter));
        Toast.done(t("deliverable.done.HAND_OVER"));
        changed.run();
    }
}
