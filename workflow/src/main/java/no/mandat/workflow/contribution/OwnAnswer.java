package no.mandat.workflow.contribution;

import no.mandat.domain.party.OrganisationCategory;
import org.jspecify.annotations.Nullable;

/**
 * How a member of the group stands to a call that is for it.
 *
 * @param organisation for which they may speak: that which their seat is held for, else their own; none where they speak for themselves
 *     alone
 * @param category what kind of organisation that is
 * @param sent what they have sent, if anything
 * @param late what became of it that they asked to answer late, if they did and can't ask again
 */
public record OwnAnswer(
        String name,
        String email,
        @Nullable String organisation,
        @Nullable OrganisationCategory category,
        @Nullable SentContribution sent,
        @Nullable LateAnswer late) {}
