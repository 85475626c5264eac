package no.mandat.workflow.inbox;

import no.mandat.domain.shared.ContributionId;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a contribution in the inbox.
 *
 * @param previous nothing where it is the first
 * @param next nothing where it is the last
 */
public record InboxNeighbours(
        @Nullable ContributionId previous, @Nullable ContributionId next) {

    /** Of what isn't there. */
    public static final InboxNeighbours NONE = new InboxNeighbours(null, null);
}
