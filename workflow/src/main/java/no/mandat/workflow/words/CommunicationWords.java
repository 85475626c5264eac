package no.mandat.workflow.words;

import no.mandat.domain.communication.CommunicationRefusal;
import no.mandat.domain.communication.CommunicationRefusal.CommunicationNotInState;
import no.mandat.domain.communication.CommunicationRefusal.ConfirmedAlready;
import no.mandat.domain.communication.CommunicationRefusal.DeliverableEmbargoed;
import no.mandat.domain.communication.CommunicationRefusal.DeliverableNotApproved;
import no.mandat.domain.communication.CommunicationRefusal.DeliverableUnknown;
import no.mandat.domain.communication.CommunicationRefusal.MandateNotRunning;
import no.mandat.domain.communication.CommunicationRefusal.NoPlaceToReadIt;
import no.mandat.domain.communication.CommunicationRefusal.NotItsDeliverable;
import no.mandat.domain.communication.CommunicationRefusal.NotYoursToConfirm;
import no.mandat.domain.communication.CommunicationRefusal.NothingToConfirm;
import no.mandat.domain.communication.CommunicationRefusal.PlanNotConfirmed;
import no.mandat.domain.communication.CommunicationRefusal.PublishedAhead;

/** What is refused about communications plans, in words. */
final class CommunicationWords {

    private final Words words;

    CommunicationWords(Words words) {
        this.words = words;
    }

    String of(CommunicationRefusal refusal) {
        return switch (refusal) {
            case CommunicationNotInState(var state, var action) ->
                words.of("refusal.communication.notInState", words.of(state), words.of(action));
            case MandateNotRunning() -> words.of("refusal.communication.mandateNotRunning");
            case PlanNotConfirmed() -> words.of("refusal.communication.planNotConfirmed");
            case NothingToConfirm() -> words.of("refusal.communication.nothingToConfirm");
            case ConfirmedAlready() -> words.of("refusal.communication.confirmedAlready");
            case NotYoursToConfirm() -> words.of("refusal.communication.notYoursToConfirm");
            case NoPlaceToReadIt() -> words.of("refusal.communication.noPlaceToReadIt");
            case NotItsDeliverable() -> words.of("refusal.communication.notItsDeliverable");
            case DeliverableNotApproved() -> words.of("refusal.communication.deliverableNotApproved");
            case DeliverableEmbargoed(var until) ->
                words.of("refusal.communication.deliverableEmbargoed", new Dates(words).exact(until));
            case DeliverableUnknown() -> words.of("refusal.communication.deliverableUnknown");
            case PublishedAhead() -> words.of("refusal.communication.publishedAhead");
        };
    }
}
