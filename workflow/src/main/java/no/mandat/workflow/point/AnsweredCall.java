package no.mandat.workflow.point;

import java.time.Instant;
import java.util.List;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.workflow.contribution.KeptFile;
import no.mandat.workflow.contribution.PointAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may read of the answers to a call.
 *
 * @param group whose call it is
 * @param unpublished how many are answered whose senders want nothing published
 * @param restricted how many are answered that aren't for everybody
 * @param contributions those of the page, the first sent first
 * @param more whether others follow
 */
public record AnsweredCall(
        CallId id,
        String group,
        CallText text,
        int unpublished,
        int restricted,
        List<Answered> contributions,
        boolean more) {

    /** Takes a copy. */
    public AnsweredCall {
        contributions = List.copyOf(contributions);
    }

    /**
     * A contribution with its answers.
     *
     * @param by who speaks; nobody where they want no name published, or it isn't known whether the address is theirs
     * @param category what kind of organisation they speak for; nothing where no name stands, for it could tell whose it is
     * @param language the tag of the language in which they wrote
     * @param answeredAt when the last of its answers was released
     * @param shownSince when what stands here last changed: that, or a name or a text that came, or is gone
     * @param files those of its files that everybody may download
     */
    public record Answered(
            ContributionId id,
            String reference,
            @Nullable String by,
            @Nullable OrganisationCategory category,
            String language,
            Instant answeredAt,
            Instant shownSince,
            List<PointAnswer> answers,
            List<KeptFile> files) {}
}
