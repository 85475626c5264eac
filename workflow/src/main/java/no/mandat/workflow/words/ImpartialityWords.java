package no.mandat.workflow.words;

import no.mandat.domain.approval.ImpartialityRefusal;
import no.mandat.domain.approval.ImpartialityRefusal.AboutAQuestion;
import no.mandat.domain.approval.ImpartialityRefusal.AboutOneself;
import no.mandat.domain.approval.ImpartialityRefusal.ImpartialityDecided;
import no.mandat.domain.approval.ImpartialityRefusal.IsCandidate;
import no.mandat.domain.approval.ImpartialityRefusal.NobodyElseVotes;
import no.mandat.domain.approval.ImpartialityRefusal.NotInBody;
import no.mandat.domain.approval.ImpartialityRefusal.PersonNotInBody;
import no.mandat.domain.approval.ImpartialityRefusal.QuestionOpen;
import no.mandat.domain.approval.ImpartialityRefusal.SubjectRoundEnded;

/** What is refused about somebody's impartiality, in words. */
final class ImpartialityWords {

    private final Words words;

    ImpartialityWords(Words words) {
        this.words = words;
    }

    String of(ImpartialityRefusal refusal) {
        return switch (refusal) {
            case ImpartialityDecided(var state) -> words.of("refusal.impartiality.decided", words.of(state));
            case QuestionOpen() -> words.of("refusal.impartiality.questionOpen");
            case NotInBody() -> words.of("refusal.impartiality.notInBody");
            case PersonNotInBody() -> words.of("refusal.impartiality.personNotInBody");
            case AboutOneself() -> words.of("refusal.impartiality.aboutOneself");
            case IsCandidate() -> words.of("refusal.impartiality.isCandidate");
            case NobodyElseVotes() -> words.of("refusal.impartiality.nobodyElseVotes");
            case SubjectRoundEnded() -> words.of("refusal.impartiality.subjectRoundEnded");
            case AboutAQuestion() -> words.of("refusal.impartiality.aboutAQuestion");
        };
    }
}
