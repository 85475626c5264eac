package no.mandat.workflow.contribution;

import java.time.Instant;
import java.util.List;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.ContributionId;
import org.jspecify.annotations.Nullable;

/**
 * A contribution in the list of its call.
 *
 * @param confirmed whether its address is known to be that of whoever sent it
 */
public record ContributionRow(
        ContributionId id,
        String reference,
        String name,
        @Nullable String organisation,
        @Nullable OrganisationCategory category,
        Instant sentAt,
        boolean confirmed) {

    /** Its place in the list: what a page goes on from. */
    public List<Object> place() {
        return List.of(sentAt, id.value());
    }
}
