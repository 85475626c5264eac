package no.mandat.workflow.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a round came to, to be printed with what it asked about: how it ended, with which numbers, and who said what. While positions
 * are secret, and for good where such a round was called off, it has no more than numbers.
 *
 * @param body what the body is called
 * @param leaderAlone whether of the body only the leader was asked, or who stood in for them
 * @param corrections whether the language may be corrected after it passed
 * @param endedAt when it ended, if it has
 * @param isHidden whether nobody may learn who said what
 * @param said what each voter said last that counts, by name; those who are partial said nothing that counts
 * @param silent names of those who could answer and didn't
 * @param recused names of those who are partial
 * @param cancelled why it was called off, if it was
 */
public record RoundResult(
        RoundId id,
        String body,
        BodyKind bodyKind,
        boolean leaderAlone,
        RoundKind kind,
        SubjectRef about,
        RoundState state,
        boolean corrections,
        Instant openedAt,
        LocalDate lastDay,
        @Nullable Instant endedAt,
        RoundNumbers numbers,
        boolean isHidden,
        List<Said> said,
        List<String> silent,
        List<String> recused,
        @Nullable Grounds cancelled) {

    /**
     * What one voter said.
     *
     * @param reason why, or the remark
     * @param wayOut what would resolve the objection
     * @param left whether they have left the body since
     * @param overridden whether an override took the force of their objection
     */
    public record Said(
            PersonId voter,
            String name,
            PositionKind kind,
            @Nullable String reason,
            @Nullable String wayOut,
            Instant at,
            boolean left,
            boolean overridden) {

        /** What they said, in a word or two. */
        public String in(RoundKind round, Words words) {
            return RoundWords.said(round, kind).in(words);
        }
    }

    /** Those who agreed, or took note, and had something to say about it. */
    public List<Said> remarks() {
        return said.stream()
                .filter(one -> one.kind() == PositionKind.APPROVE_WITH_REMARKS)
                .toList();
    }

    /** The objections that stood at its end: those of people who have left are printed, too, and those that were overridden. */
    public List<Said> objections() {
        return said.stream().filter(one -> one.kind() == PositionKind.OBJECT).toList();
    }

    /** How it stands or ended, in a word or two. */
    public String outcome(Words words) {
        return RoundWords.state(kind, state).in(words);
    }

    /** Why it was called off, in words. */
    public Optional<String> cancelReason(Words words) {
        return Optional.ofNullable(cancelled).map(grounds -> RoundWords.grounds(grounds, words));
    }
}
