package no.mandat.workflow.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.approval.Finding;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A round on its page.
 *
 * @param leaderAlone whether of the body only the leader is asked, or who stands in for them
 * @param about what is asked about, pinned by its hash
 * @param numbers how it stands, or stood at its end
 * @param found why it stands so
 * @param names of the candidates that the findings name
 * @param positions what one may choose from
 * @param candidates who can be chosen, in an election
 * @param silent names of those who have not answered, the first of them
 * @param mine one's own position that counts, if one has taken any
 * @param hasVote whether one is a voter of this round
 * @param freshLogin whether one's login is fresh enough for a position
 * @param offers what one may do now
 * @param question what it asks, where it asks about somebody's impartiality
 * @param standIns the deputies among the voters, and for whom they vote
 * @param objection what it is to override, if it is an override
 * @param isHidden whether nobody may learn who said what
 * @param cancelled why it was called off, if it was
 * @param awaitsOverride whether its end waits for that of an override
 */
public record RoundDetails(
        RoundId id,
        MandateId mandate,
        String body,
        BodyKind bodyKind,
        boolean leaderAlone,
        String title,
        SubjectRef about,
        RoundKind kind,
        RoundState state,
        boolean objectionsBlock,
        boolean silenceApproves,
        String openedBy,
        Instant openedAt,
        LocalDate lastDay,
        Instant deadline,
        boolean extended,
        @Nullable Instant endedAt,
        RoundNumbers numbers,
        List<Finding> found,
        Map<PersonId, String> names,
        List<PositionKind> positions,
        List<CandidateRow> candidates,
        List<String> silent,
        @Nullable PositionRow mine,
        boolean hasVote,
        boolean freshLogin,
        Set<RoundOffer> offers,
        @Nullable Question question,
        List<StandIn> standIns,
        @Nullable Objection objection,
        boolean isHidden,
        @Nullable Grounds cancelled,
        boolean awaitsOverride) {

    /** What it is called on a page. */
    public String title(Words words) {
        return RoundWords.title(kind, title, question, words);
    }

    /** Why it was called off, in words. */
    public Optional<String> cancelReason(Words words) {
        return Optional.ofNullable(cancelled).map(grounds -> RoundWords.grounds(grounds, words));
    }

    /**
     * What an override is about.
     *
     * @param round in which it was made
     * @param wayOut what would resolve it
     */
    public record Objection(RoundId round, String by, String reason, String wayOut) {}

    /** What it rests on, or what is still missing, sentence by sentence. */
    public List<String> findings(Words words) {
        return new FindingWords(words, kind, lastDay, names).of(found);
    }

    /** Of which kind of thing a content is asked about. */
    public String subjectKind() {
        return about.kind();
    }

    /** Which of its revisions. */
    public int revision() {
        return about.revision();
    }

    /** The hash of that content, in hexadecimal digits. */
    public String hash() {
        return about.hash();
    }

    /** The first digits of the content's hash, as people compare them. */
    public String fingerprint() {
        return Fingerprint.of(about.hash());
    }

    /** Somebody who can be chosen. */
    public record CandidateRow(PersonId id, String name, int votes) {}
}
