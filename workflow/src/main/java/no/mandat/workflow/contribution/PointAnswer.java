package no.mandat.workflow.contribution;

import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.point.Disposition;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to a point.
 *
 * @param question what the contributor was asked; none where the point isn't of an answer in words
 * @param words what the contributor wrote
 * @param destination where it went, if it was taken up
 */
public record PointAnswer(
        @Nullable QuestionId question,
        String words,
        Disposition disposition,
        String reason,
        @Nullable String destination) {

    /** To a point of which isn't known what was asked. */
    public PointAnswer(String words, Disposition disposition, String reason, @Nullable String destination) {
        this(null, words, disposition, reason, destination);
    }
}
