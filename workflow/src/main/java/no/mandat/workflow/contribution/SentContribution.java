package no.mandat.workflow.contribution;

import java.time.Instant;
import java.util.List;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.ContributionState;
import no.mandat.domain.contribution.HandlingState;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.ContributionId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has sent, as they see it.
 *
 * @param receipt of what it says now
 * @param revision how often they have said it, from 1
 * @param language the tag of the language in which they wrote
 * @param handling how far it is handled, once its call is closed
 * @param answers what is answered to its points, as far as that was released
 * @param address how far it is known that the address is theirs
 * @param files what goes with what it says now
 * @param erasureAskedAt since when they wait to have erased what it tells of them, if they asked for it
 * @param narrowedAt since when they consent to less than when they sent it, if they do
 */
public record SentContribution(
        ContributionId id,
        Receipt receipt,
        ContributionState state,
        int revision,
        String name,
        String email,
        @Nullable String organisation,
        @Nullable OrganisationCategory category,
        Publication publication,
        String language,
        Replies replies,
        AddressProof address,
        @Nullable HandlingState handling,
        List<PointAnswer> answers,
        List<KeptFile> files,
        @Nullable Instant erasureAskedAt,
        @Nullable Instant narrowedAt) {

    /** Without files; nothing is to be erased, and nothing was taken back. */
    public SentContribution(
            ContributionId id,
            Receipt receipt,
            ContributionState state,
            int revision,
            String name,
            String email,
            @Nullable String organisation,
            @Nullable OrganisationCategory category,
            Publication publication,
            String language,
            Replies replies,
            AddressProof address,
            @Nullable HandlingState handling,
            List<PointAnswer> answers) {
        this(
                id,
                receipt,
                state,
                revision,
                name,
                email,
                organisation,
                category,
                publication,
                language,
                replies,
                address,
                handling,
                answers,
                List.of(),
                null,
                null);
    }

    /** Whether all that needs an answer in words has one; of choices alone nothing does. */
    public boolean isAnswered() {
        return handling == HandlingState.ANSWERED;
    }

    /** Whether nobody will answer it, or what is left of it: its call was withdrawn, or the mandate is over. */
    public boolean isGivenUp(CallStatus call, boolean mandateOver) {
        return !isAnswered() && (call == CallStatus.WITHDRAWN || mandateOver);
    }
}
