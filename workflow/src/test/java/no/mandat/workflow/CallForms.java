package no.mandat.workflow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Translated;
import no.mandat.workflow.contribution.CallForm;
import no.mandat.workflow.contribution.QuestionForm;

/** What is asked in the calls of the tests, in bokmål. */
final class CallForms {

    /** Answered in words. */
    static final QuestionId WHY = new QuestionId(new UUID(4, 1));

    private CallForms() {}

    static QuestionForm why() {
        return QuestionForm.of(Question.inWords(WHY, Translated.of("nb", "Hvorfor?")));
    }

    /** Only why. */
    static CallForm of(boolean files, Audience audience, Instant opensAt, Instant closesAt) {
        return of(files, audience, opensAt, closesAt, List.of(why()));
    }

    static CallForm of(
            boolean files, Audience audience, Instant opensAt, Instant closesAt, List<QuestionForm> questions) {
        return new CallForm(
                List.of("nb"),
                Translated.of("nb", "Ombruk"),
                Translated.NONE,
                files,
                audience,
                opensAt,
                closesAt,
                questions);
    }
}
