package no.mandat.domain.milestone;

import java.time.LocalDate;
import java.util.List;
import no.mandat.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Why something about a milestone was refused. */
public sealed interface MilestoneRefusal extends Refusal {

    /** Its state doesn't allow the action ({@link MilestoneLife}). */
    record MilestoneNotInState(MilestoneState state, MilestoneAction action) implements MilestoneRefusal {}

    /** It would be due on a day outside the mandate's period, of which the first day may be open. */
    record DueOutsidePeriod(LocalDate day, @Nullable LocalDate first, LocalDate last) implements MilestoneRefusal {}

    /** The mandate is over, or is being consented to: its plan is as it is. */
    record PlanClosed() implements MilestoneRefusal {}

    /** Once the mandate is adopted, a date moves only for a reason. */
    record ReasonMissing() implements MilestoneRefusal {}

    /** The board controls its date: it moves by the board's resolution. */
    record BoardDecides() implements MilestoneRefusal {}

    /** The board doesn't control its date, or the mandate isn't adopted: it moves without asking. */
    record BoardNotAsked() implements MilestoneRefusal {}

    /** The board has been asked for another date, and has not decided. */
    record MoveWaits() implements MilestoneRefusal {}

    /** It is due then already. */
    record DueAlready(LocalDate day) implements MilestoneRefusal {}

    /** In an adopted mandate the board's control is not given up. */
    record BoardControlStays() implements MilestoneRefusal {}

    /** It would be reached on a day that hasn't come. */
    record ReachedInFuture(LocalDate on) implements MilestoneRefusal {}

    /** What proves it isn't there: no deliverable approved, no minutes closed, no document filed. */
    record ProofMissing(ProofKind kind, String what) implements MilestoneRefusal {}

    /** The document is none of the mandate's list. */
    record NoSuchDocument() implements MilestoneRefusal {}

    /** The meeting is none of the mandate's, or was called off. */
    record NoSuchMeeting() implements MilestoneRefusal {}

    /** The deliverable is none of the mandate's, or was given up. */
    record NoSuchDeliverable() implements MilestoneRefusal {}

    /** Clauses that are none of the mandate's. */
    record NoSuchClauses(int count) implements MilestoneRefusal {}

    /** Whoever is to see to it has no place in the mandate's bodies. */
    record NoPlaceInMandate() implements MilestoneRefusal {}

    /** Moved together, some would be due outside the mandate's period: these. */
    record ShiftOutsidePeriod(List<String> titles, @Nullable LocalDate first, LocalDate last)
            implements MilestoneRefusal {}

    /** There is nothing that would move. */
    record NothingToShift() implements MilestoneRefusal {}

    /** The mandate has no first day yet, from which a template or another plan could be counted. */
    record NoFirstDay() implements MilestoneRefusal {}
}
