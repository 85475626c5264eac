package no.mandat.workflow.contribution;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.ContributionState;
import no.mandat.domain.contribution.Erasure;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.document.ClassificationForm;
import org.jspecify.annotations.Nullable;

/**
 * A contribution on its own page.
 *
 * @param asked what its call asks
 * @param hash SHA-256 of who says what, in hexadecimal digits
 * @param earlier what it said before, the latest first
 * @param files what goes with it
 * @param ofTheSame what else the same organisation sent to the call; what was taken back only for an actor who may erase
 * @param ofTheAddress what else was sent to it from the same address, as far as it isn't of the same organisation; of addresses that are
 *     confirmed alone; of what was taken back the same holds
 * @param erasure what was erased of it, if anything
 * @param mayErase whether the actor may erase it, or more of it
 * @param classification who it is for
 * @param offered which of its files everybody may download with its answers
 * @param downloadable whether everybody can, for they are sent
 * @param mayOffer whether the actor may let everybody do so, and could now
 * @param erasureAskedAt since when whoever sent it waits to have that erased, for an actor who may
 * @param confirmed whether the address is known to be that of whoever sent it
 */
public record ContributionDetails(
        ContributionId id,
        CallId call,
        MandateId mandate,
        String reference,
        String name,
        String email,
        @Nullable String organisation,
        @Nullable OrganisationCategory category,
        Publication publication,
        String language,
        Instant sentAt,
        String hash,
        boolean confirmed,
        CallText asked,
        Replies replies,
        ContributionState state,
        List<Earlier> earlier,
        List<KeptFile> files,
        Others ofTheSame,
        Others ofTheAddress,
        @Nullable Erasure erasure,
        boolean mayErase,
        int version,
        ClassificationForm classification,
        boolean mayClassify,
        Set<UUID> offered,
        boolean downloadable,
        boolean mayOffer,
        @Nullable Instant erasureAskedAt) {

    /** What it said before, and when it was sent. */
    public record Earlier(Instant sentAt, Replies replies) {}

    /** Another contribution, which may have been taken back. */
    public record Other(ContributionId id, String reference, ContributionState state) {}

    /**
     * What else the same sender sent, or what waits for the same.
     *
     * @param first the first of them
     * @param more whether there are more
     */
    public record Others(List<Other> first, boolean more) {

        /** Nothing. */
        public static final Others NONE = new Others(List.of(), false);

        /** Takes a copy. */
        public Others {
            first = List.copyOf(first);
        }

        /** Whether there is nothing. */
        public boolean isEmpty() {
            return first.isEmpty();
        }
    }
}
