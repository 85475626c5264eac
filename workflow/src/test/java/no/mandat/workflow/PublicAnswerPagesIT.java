package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.contribution.QuestionForm;
import no.mandat.workflow.point.AnsweredCall;
import no.mandat.workflow.point.PublicAnswers;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

/** Everybody finds the page on which a contribution stands with its answers, however many there are. */
class PublicAnswerPagesIT extends InAClosedCall {

    private static final QuestionId ASKED = new QuestionId(new UUID(4, 3));
    private static final Actor KARI = new Actor.Visitor("Kari");
    private static final int PAGE = PublicAnswers.PAGE;

    @Inject
    PublicAnswers answers;

    private final long first = 10_000L * ThreadLocalRandom.current().nextInt(1, 100_000);

    private CallId answered(int contributions) throws Exception {
        var call = closedCall(QuestionForm.of(Question.inWords(ASKED, Translated.of("nb", "Hva mener du?"))));
        world.letJobsEnd();
        write(call, ASKED, first, contributions, answer -> "Nummer " + answer);
        world.change(
                "update contribution set reference = concat('1999-', substring(reference, 3)), handling = 'ANSWERED'"
                        + " where call_id = ?1",
                call.value());
        return call;
    }

    private String reference(int number) {
        return "1999-" + (first + number);
    }

    private Optional<String> pageOf(CallId call, String reference) {
        return as(KARI, () -> answers.pageOf(call, reference));
    }

    private List<String> shown(CallId call, Optional<String> after) {
        return as(KARI, () -> answers.page(call, after.orElse(null))).contributions().stream()
                .map(AnsweredCall.Answered::reference)
                .toList();
    }

    @Test
    void isThatOnWhichItStandsAlsoWhenOthersAreShownNoMore() throws Exception {
        var call = answered(2 * PAGE + 1);
        assertThat(pageOf(call, reference(PAGE - 1))).isEmpty();
        assertThat(pageOf(call, reference(PAGE))).contains(reference(PAGE - 1));
        assertThat(pageOf(call, reference(2 * PAGE))).contains(reference(2 * PAGE - 1));
        for (int number : List.of(0, PAGE - 1, PAGE, 2 * PAGE - 1, 2 * PAGE)) {
            var reference = reference(number);
            assertThat(shown(call, pageOf(call, reference))).contains(reference);
        }

        world.change("update contribution set publication = 'NOT' where reference = ?1", reference(0));
        assertThat(pageOf(call, reference(PAGE))).as("it has moved up").isEmpty();
        assertThat(shown(call, Optional.empty())).contains(reference(PAGE));
        for (var other : List.of(reference(0), "1999-0001", "", "ærlig")) {
            assertThat(pageOf(call, other)).as("isn't shown: " + other).isEmpty();
        }
        assertThat(refusalOf(() -> pageOf(new CallId(UUID.randomUUID()), reference(1))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }
}
