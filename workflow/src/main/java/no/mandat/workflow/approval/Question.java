package no.mandat.workflow.approval;

import java.util.List;
import no.mandat.domain.approval.QuestionText;
import no.mandat.domain.approval.RecusalAction;
import no.mandat.workflow.words.Phrase;
import no.mandat.workflow.words.Words;

/**
 * What a round of impartiality asks, as pages, lists and letters name it.
 *
 * @param asks what a yes does: {@code FIND} or {@code REVERSE}
 * @param person whom it is about
 * @param subject what the subject is called
 */
public record Question(RecusalAction asks, String person, String subject) {

    static Question of(QuestionText text) {
        return new Question(text.asks(), text.person(), text.subject());
    }

    /** It as a sentence. */
    public String in(Words words) {
        return words.of("impartiality.title." + asks, person, subject);
    }

    /** It as a sentence that stands within another. */
    Phrase quoted() {
        return new Phrase("impartiality.quoted." + asks, List.of(person, subject));
    }
}
