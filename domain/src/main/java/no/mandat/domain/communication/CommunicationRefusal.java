package no.mandat.domain.communication;

import java.time.ZonedDateTime;
import no.mandat.domain.shared.Refusal;

/** Why something about a communications plan was refused. */
public sealed interface CommunicationRefusal extends Refusal {

    /** Its state doesn't allow the action ({@link CommunicationLife}). */
    record CommunicationNotInState(CommunicationState state, CommunicationAction action)
            implements CommunicationRefusal {}

    /** The mandate is not adopted: nothing is told about it yet. */
    record MandateNotRunning() implements CommunicationRefusal {}

    /** Leader and secretariat have not both confirmed the plan as it stands. */
    record PlanNotConfirmed() implements CommunicationRefusal {}

    /** There is nothing in the plan to confirm. */
    record NothingToConfirm() implements CommunicationRefusal {}

    /** They have confirmed the plan as it stands, with this key or with the other. */
    record ConfirmedAlready() implements CommunicationRefusal {}

    /** They hold no key, or not the one that is left to be turned. */
    record NotYoursToConfirm() implements CommunicationRefusal {}

    /** Who is responsible must sit in the group or in the secretariat. */
    record NoPlaceToReadIt() implements CommunicationRefusal {}

    /** A deliverable that is none of the mandate's. */
    record NotItsDeliverable() implements CommunicationRefusal {}

    /** The deliverable that it speaks of isn't approved. */
    record DeliverableNotApproved() implements CommunicationRefusal {}

    /** The embargo of the deliverable that it speaks of lasts until then, by the clocks of the installation. */
    record DeliverableEmbargoed(ZonedDateTime until) implements CommunicationRefusal {}

    /** Nobody could say whether the deliverable that it speaks of is out. */
    record DeliverableUnknown() implements CommunicationRefusal {}

    /** It can't have gone out yet. */
    record PublishedAhead() implements CommunicationRefusal {}
}
