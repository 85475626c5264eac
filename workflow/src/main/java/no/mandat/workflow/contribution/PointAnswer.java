package no.mandat.workflow.contribution;

import java.util.List;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.point.Disposition;
import no.mandat.workflow.report.WentTo;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to a point.
 *
 * @param questions what the contributor was asked: several where a point was joined of what they answered to each; none where it is
 *     a file
 * @param words what the contributor wrote; of a file its name, or nothing where that is none of the reader's business
 * @param file whether it is a file that came with it
 * @param destination where it went in words, if it was taken up
 * @param parts the sections and recommendations that it went to, as far as everybody may know them
 */
public record PointAnswer(
        List<QuestionId> questions,
        String words,
        boolean file,
        Disposition disposition,
        String reason,
        @Nullable String destination,
        WentTo parts) {

    /** Takes a copy. */
    public PointAnswer {
        questions = List.copyOf(questions);
    }

    /** One that names no part of a deliverable. */
    public PointAnswer(
            List<QuestionId> questions,
            String words,
            boolean file,
            Disposition disposition,
            String reason,
            @Nullable String destination) {
        this(questions, words, file, disposition, reason, destination, WentTo.NONE);
    }

    /** Where it went, in a line; empty where it went nowhere. */
    public String became(Words language) {
        return parts.inWords(destination, language);
    }

    /** The questions to which it is a point, in the order in which the call asks them. */
    public List<Question> asked(CallText text) {
        return text.questions().stream()
                .filter(one -> questions.contains(one.id()))
                .toList();
    }
}
