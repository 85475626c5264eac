package no.mandat.workflow.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.mandat.domain.review.ReviewAction;
import no.mandat.domain.review.ReviewState;
import no.mandat.domain.review.Verdict;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.ReviewId;
import org.jspecify.annotations.Nullable;

/**
 * A review on the page of its text.
 *
 * @param revision which revision of the text
 * @param hash of what that says
 * @param askedBy who asks
 * @param reason why it was called off
 * @param reviewers in the order in which they were asked
 * @param waitsForMe whether the reader is asked and hasn't answered
 * @param actions what the reader can do with it now; to give a verdict while it is open, also another one
 */
public record ReviewRow(
        ReviewId id,
        int revision,
        String hash,
        String askedBy,
        Instant askedAt,
        LocalDate due,
        ReviewState state,
        @Nullable Instant endedAt,
        @Nullable String reason,
        List<ReviewerRow> reviewers,
        boolean waitsForMe,
        Set<ReviewAction> actions) {

    /** How many have answered. */
    public int answered() {
        return (int) reviewers.stream().filter(one -> one.said() != null).count();
    }

    /**
     * Somebody who is asked.
     *
     * @param me whether it is the reader
     * @param said what they think, if they have said it
     * @param before how often they have said something else before
     * @param openComments how many comments of theirs on the text are open
     */
    public record ReviewerRow(
            PersonId person,
            String name,
            boolean me,
            @Nullable Said said,
            int before,
            int openComments) {}

    /**
     * What somebody thinks.
     *
     * @param number which of the review's verdicts
     * @param text Markdown, where they said something
     * @param answer what they were answered
     * @param waits whether an answer is due to them
     */
    public record Said(
            int number,
            Verdict verdict,
            @Nullable String text,
            Instant at,
            @Nullable Answered answer,
            boolean waits) {}

    /**
     * What somebody who writes answered.
     *
     * @param text Markdown
     */
    public record Answered(String by, String text, Instant at) {}
}
