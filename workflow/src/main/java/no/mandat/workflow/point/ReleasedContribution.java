package no.mandat.workflow.point;

import java.time.Instant;
import java.util.List;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.ContributionId;
import no.mandat.workflow.contribution.PointAnswer;
import org.jspecify.annotations.Nullable;

/**
 * A contribution with the answers that were released.
 *
 * @param by who speaks; nobody where they don't want to be named, or it isn't known whether the address is theirs
 * @param category what kind of organisation they speak for; nothing where no name stands, for it could tell whose it is
 * @param language the tag of the language in which they wrote
 * @param exempt whether it is exempt from public access, so that it is only read on its own page, with its answers
 */
public record ReleasedContribution(
        ContributionId id,
        Instant sentAt,
        String reference,
        @Nullable String by,
        @Nullable OrganisationCategory category,
        String language,
        boolean exempt,
        List<PointAnswer> answers) {

    /** Its place in the list: what a page goes on from. */
    public List<Object> place() {
        return List.of(sentAt, id.value());
    }
}
