package no.mandat.workflow.point;

import java.util.List;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.point.MailingStanding;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.PointId;
import no.mandat.workflow.contribution.cluster.Additions;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who sent a text of a mailing.
 *
 * @param reference the contribution's
 * @param confirmed whether the address is theirs for certain
 * @param language the tag of the language in which they wrote
 * @param similarity how much of what they and the common text say is in both, from 0 to 1
 * @param byHand whether somebody chose it, and no method found it
 * @param lead whether their text is the common one
 * @param erased whether what they wrote is erased
 * @param additions what they added, and what of the common text they left out; nothing where their text is erased, or
 *     theirs or the common one is exempt from public access
 */
public record MailingSender(
        PointId point,
        ContributionId contribution,
        String reference,
        String name,
        @Nullable String organisation,
        @Nullable OrganisationCategory category,
        boolean confirmed,
        String language,
        double similarity,
        MailingStanding standing,
        boolean byHand,
        boolean lead,
        boolean erased,
        @Nullable Additions additions) {

    /** Its place in the list: what a page goes on from. */
    public List<Object> place() {
        return List.of(similarity, point.value());
    }

    /** Who speaks: the organisation, or the person. */
    public String speaker() {
        return organisation == null ? name : organisation;
    }
}
