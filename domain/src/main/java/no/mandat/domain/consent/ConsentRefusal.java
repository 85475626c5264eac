package no.mandat.domain.consent;

import java.time.LocalDate;
import no.mandat.domain.shared.Refusal;

/** Why something about an amendment was refused. */
public sealed interface ConsentRefusal extends Refusal {

    /** The amendment's state doesn't allow the action ({@link AmendmentLife}). */
    record AmendmentNotInState(AmendmentState state, AmendmentAction action) implements ConsentRefusal {}

    /** It changes nothing. */
    record NothingAmended() implements ConsentRefusal {}

    /** It builds on a version that counts no more. */
    record BaseIsStale(int base, int current) implements ConsentRefusal {}

    /** It builds on the version that counts already. */
    record BaseIsCurrent(int current) implements ConsentRefusal {}

    /** Both changed the same, and nobody has said which of both counts. */
    record ConflictsLeft(int conflicts) implements ConsentRefusal {}

    /** A milestone that it moves would be due outside the period that it gives. */
    record DateOutsidePeriod(String milestone) implements ConsentRefusal {}

    /** It would be in force before anybody consents. */
    record InForceBeforeConsent(LocalDate day) implements ConsentRefusal {}

    /** A seat that it takes away is taken. */
    record SeatIsTaken() implements ConsentRefusal {}
}
