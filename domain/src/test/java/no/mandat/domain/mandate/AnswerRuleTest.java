package no.mandat.domain.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.shared.Cover;
import no.mandat.domain.shared.CoverKind;
import no.mandat.domain.shared.Subject;
import org.junit.jupiter.api.Test;

/** domain.md, Mandate, "Answered". */
class AnswerRuleTest {

    private static Cover cover(CoverKind kind, boolean done) {
        return new Cover(kind, new Subject("Thing", new UUID(0, 1)), "Noe", done);
    }

    private static List<CoverKind> answering(ClauseKind kind) {
        return Arrays.stream(CoverKind.values())
                .filter(cover -> AnswerRule.of(kind, List.of(cover(cover, true))) == Answer.ANSWERED)
                .toList();
    }

    @Test
    void aQuestionIsAnsweredByWhatAnApprovedDeliverableSays() {
        assertThat(answering(ClauseKind.QUESTION)).containsExactly(CoverKind.SECTION, CoverKind.RECOMMENDATION);
    }

    @Test
    void aDemandedDeliverableByAnApprovedOne() {
        assertThat(answering(ClauseKind.DELIVERABLE)).containsExactly(CoverKind.DELIVERABLE);
    }

    @Test
    void anObligationByWhateverIsDone() {
        assertThat(answering(ClauseKind.OBLIGATION)).containsExactly(CoverKind.values());
    }

    @Test
    void whatIsNotThereYetAnswersPartly() {
        assertThat(AnswerRule.of(ClauseKind.OBLIGATION, List.of(cover(CoverKind.MILESTONE, false))))
                .isEqualTo(Answer.PARTLY);
        assertThat(AnswerRule.of(ClauseKind.QUESTION, List.of(cover(CoverKind.MILESTONE, true))))
                .isEqualTo(Answer.PARTLY);
        assertThat(AnswerRule.of(ClauseKind.QUESTION, List.of())).isEqualTo(Answer.UNANSWERED);
    }

    @Test
    void severalTogetherAreAsFarAsTheyAllAre() {
        assertThat(Answer.together(List.of())).isEmpty();
        assertThat(Answer.together(List.of(Answer.ANSWERED, Answer.WAIVED))).contains(Answer.ANSWERED);
        assertThat(Answer.together(List.of(Answer.WAIVED))).contains(Answer.WAIVED);
        assertThat(Answer.together(List.of(Answer.UNANSWERED, Answer.UNANSWERED)))
                .contains(Answer.UNANSWERED);
        assertThat(Answer.together(List.of(Answer.UNANSWERED, Answer.WAIVED))).contains(Answer.UNANSWERED);
        assertThat(Answer.together(List.of(Answer.ANSWERED, Answer.UNANSWERED))).contains(Answer.PARTLY);
    }

    @Test
    void onlyWhatMustBeAnsweredAndIsNotHoldsUpTheEnd() {
        assertThat(AnswerRule.blocks(Force.MUST, Answer.UNANSWERED)).isTrue();
        assertThat(AnswerRule.blocks(Force.MUST, Answer.PARTLY)).isTrue();
        assertThat(AnswerRule.blocks(Force.MUST, Answer.WAIVED)).isFalse();
        assertThat(AnswerRule.blocks(Force.MUST, Answer.ANSWERED)).isFalse();
        assertThat(AnswerRule.blocks(Force.SHOULD, Answer.UNANSWERED)).isFalse();
        assertThat(AnswerRule.blocks(null, Answer.UNANSWERED)).isFalse();
    }
}
