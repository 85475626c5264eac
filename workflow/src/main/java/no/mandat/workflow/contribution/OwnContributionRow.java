package no.mandat.workflow.contribution;

import java.time.Instant;
import java.util.List;
import no.mandat.domain.contribution.ContributionState;
import no.mandat.domain.contribution.HandlingState;
import no.mandat.domain.shared.ContributionId;
import org.jspecify.annotations.Nullable;

/**
 * A contribution in the list of whoever sent it.
 *
 * @param mandateName the short one
 * @param title of the call
 * @param handling how far it is handled, once its call is closed
 */
public record OwnContributionRow(
        ContributionId id,
        String reference,
        String mandateName,
        String title,
        Instant sentAt,
        ContributionState state,
        @Nullable HandlingState handling) {

    /** Its place in the list: what a page goes on from. */
    public List<Object> place() {
        return List.of(sentAt, id.value());
    }
}
