package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.contribution.QuestionForm;
import no.mandat.workflow.milestone.PortfolioFilter;
import no.mandat.workflow.milestone.PortfolioQueries;
import no.mandat.workflow.milestone.PortfolioRow;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.Seek;
import org.junit.jupiter.api.Test;

/** A secretary sees in which of their mandates points have no answer. */
class PortfolioPointsIT extends InAClosedCall {

    private static final QuestionId ASKED = new QuestionId(new UUID(4, 2));

    @Inject
    PortfolioQueries portfolio;

    private final long first = 10_000L * ThreadLocalRandom.current().nextInt(1, 100_000);

    private List<PortfolioRow> page() {
        return as(secretary, () -> portfolio.page(PortfolioFilter.ALL, Seek.first(30)));
    }

    private int unanswered(MandateId id) {
        return page().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow()
                .unanswered();
    }

    private CallId callOf(int points) throws Exception {
        var call = closedCall(QuestionForm.of(Question.inWords(ASKED, Translated.of("nb", "Hva mener du?"))));
        world.letJobsEnd();
        write(call, ASKED, first, points, answer -> "Nummer " + answer);
        return call;
    }

    private UUID point(int number) {
        return UUID.fromString("01900000-0000-7f00-8000-%012x".formatted(first + number));
    }

    @Test
    void areCountedUntilTheirAnswerIsSent() throws Exception {
        var other = world.draft(secretary, "Uten innspill");
        var call = callOf(4);
        assertThat(unanswered(mandate)).isEqualTo(4);
        assertThat(unanswered(other)).isZero();

        world.change("update point set state = 'CONFIRMED' where id = ?1", point(0));
        assertThat(unanswered(mandate)).as("it isn't sent yet").isEqualTo(4);
        world.change("update point set state = 'RELEASED' where id = ?1", point(0));
        assertThat(unanswered(mandate)).isEqualTo(3);
        world.change("update input_call set state = 'OPEN' where id = ?1", call.value());
        assertThat(unanswered(mandate)).as("nobody answers while it is open").isZero();
    }

    @Test
    void areCountedNoFurtherThanIsSaidAndInOneStatement() throws Exception {
        var before = world.statements(this::page);
        callOf(KeysetQuery.COUNT_CAP + 5);
        world.draft(secretary, "Et mandat til");

        assertThat(unanswered(mandate)).isEqualTo(KeysetQuery.COUNT_CAP + 1);
        assertThat(world.statements(this::page)).isEqualTo(before);
    }
}
