package no.mandat.workflow.milestone;

import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.milestone.MilestoneState;
import no.mandat.domain.milestone.ProofKind;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.domain.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** A milestone as the database gives it. */
record PlanLine(
        MilestoneId id,
        int version,
        String title,
        LocalDate due,
        boolean wholeMonth,
        @Nullable LocalDate baseline,
        MilestoneState state,
        @Nullable UUID responsible,
        @Nullable String responsibleName,
        @Nullable ProofKind proof,
        @Nullable String proofText,
        @Nullable UUID document,
        @Nullable String documentTitle,
        boolean isFiled,
        @Nullable UUID meeting,
        @Nullable UUID deliverable,
        @Nullable String deliverableTitle,
        @Nullable String outside,
        @Nullable LocalDate outsideDay,
        boolean boardControlled,
        @Nullable LocalDate reachedOn,
        @Nullable String reason,
        int dateChanges) {

    @Nullable PersonId person() {
        return responsible == null ? null : new PersonId(responsible);
    }

    @Nullable ProofLine proofLine() {
        return proof == null || proofText == null
                ? null
                : new ProofLine(
                        proof,
                        proofText,
                        document == null ? null : new DocumentId(document),
                        documentTitle,
                        isFiled,
                        meeting == null ? null : new MeetingId(meeting),
                        deliverable == null ? null : new DeliverableId(deliverable),
                        deliverableTitle);
    }

    @Nullable OutsideForm outsideForm() {
        return outside == null || outsideDay == null ? null : new OutsideForm(outside, outsideDay);
    }
}
