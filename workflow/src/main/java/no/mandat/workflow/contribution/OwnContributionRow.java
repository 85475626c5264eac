package no.mandat.workflow.contribution;

import java.time.Instant;
import java.util.List;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.contribution.ContributionState;
import no.mandat.domain.contribution.HandlingState;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.shared.ContributionId;
import org.jspecify.annotations.Nullable;

/**
 * A contribution in the list of whoever sent it.
 *
 * @param mandateName the short one
 * @param title of the call
 * @param handling how far it is handled, once its call is closed
 * @param callState where its call is in its life
 * @param mandateState where the mandate is in its life
 */
public record OwnContributionRow(
        ContributionId id,
        String reference,
        String mandateName,
        String title,
        Instant sentAt,
        ContributionState state,
        @Nullable HandlingState handling,
        CallState callState,
        MandateState mandateState) {

    /** Whether nobody will answer it, or what is left of it: its call was withdrawn, or the mandate is over. */
    public boolean isGivenUp() {
        return handling != HandlingState.ANSWERED && (callState == CallState.WITHDRAWN || mandateState.isOver());
    }

    /** Its place in the list: what a page goes on from. */
    public List<Object> place() {
        return List.of(sentAt, id.value());
    }
}
