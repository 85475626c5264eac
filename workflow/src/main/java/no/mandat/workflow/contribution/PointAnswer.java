package no.mandat.workflow.contribution;

import java.util.Optional;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.point.Disposition;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to a point.
 *
 * @param question what the contributor was asked; none where it is a file
 * @param words what the contributor wrote; of a file its name, or nothing where that is none of the reader's business
 * @param file whether it is a file that came with it
 * @param destination where it went, if it was taken up
 */
public record PointAnswer(
        @Nullable QuestionId question,
        String words,
        boolean file,
        Disposition disposition,
        String reason,
        @Nullable String destination) {

    /** The question to which it is a point, as the call asks it; none where it is a file. */
    public Optional<Question> asked(CallText text) {
        return text.questions().stream()
                .filter(one -> one.id().equals(question))
                .findFirst();
    }
}
