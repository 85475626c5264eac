package no.mandat.workflow.contribution;

import java.util.List;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.point.Disposition;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to a point.
 *
 * @param questions what the contributor was asked: several where a point was joined of what they answered to each; none where it is
 *     a file
 * @param words what the contributor wrote; of a file its name, or nothing where that is none of the reader's business
 * @param file whether it is a file that came with it
 * @param destination where it went, if it was taken up
 */
public record PointAnswer(
        List<QuestionId> questions,
        String words,
        boolean file,
        Disposition disposition,
        String reason,
        @Nullable String destination) {

    /** Takes a copy. */
    public PointAnswer {
        questions = List.copyOf(questions);
    }

    /** The questions to which it is a point, in the order in which the call asks them. */
    public List<Question> asked(CallText text) {
        return text.questions().stream()
                .filter(one -> questions.contains(one.id()))
                .toList();
    }
}
