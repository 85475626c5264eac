package no.mandat.workflow.bench;

import static no.mandat.workflow.bench.Figures.p95;
import static no.mandat.workflow.bench.Figures.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.workflow.InAClosedCall;
import no.mandat.workflow.World;
import no.mandat.workflow.contribution.QuestionForm;
import no.mandat.workflow.deliverable.BeginDeliverable;
import no.mandat.workflow.deliverable.DeliverableForm;
import no.mandat.workflow.deliverable.DeliverableService;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.point.PointChoice;
import no.mandat.workflow.point.PointChoices;
import no.mandat.workflow.traceability.TraceInput;
import no.mandat.workflow.traceability.TraceQueries;
import org.junit.jupiter.api.Test;

/**
 * What answers a mandate of two hundred clauses, to which twenty thousand points of four calls came, most of which went to a part of its
 * report: all that the page reads that shows it, and what is read when somebody looks for the points that a recommendation builds on.
 */
class TraceBench extends InAClosedCall {

    private static final int TIMES = 60;
    private static final int CLAUSES = 200;
    private static final int POINTS = 20_000;

    /** So many are shown at once where one chooses. */
    private static final int PAGE = 50;

    private static final double GOAL = 1;
    private static final String SCRIPT = "traced-mandate.sql";
    private static final QuestionId ASKED = new QuestionId(new UUID(4, 1));

    @Inject
    TraceQueries traces;

    @Inject
    MandateQueries mandates;

    @Inject
    PointChoices points;

    @Inject
    DeliverableService deliverables;

    @Test
    void isThereInASecond() throws Exception {
        clausesAre(new ClauseId(UUID.randomUUID()));
        var call = closedCall(QuestionForm.of(Question.inWords(ASKED, Translated.of("nb", "Hvorfor?"))));
        world.letJobsEnd();
        var report = report();
        fill(call, report);

        var lines = World.as(secretary, () -> traces.of(mandate)).lines();
        assertThat(lines).hasSize(CLAUSES);
        assertThat(lines.stream().mapToInt(line -> line.links().size()).min().orElse(0))
                .isGreaterThan(3);
        assertThat(lines.stream().mapToInt(line -> line.input().size()).min().orElse(0))
                .isGreaterThan(1);
        assertThat(lines.stream()
                        .flatMap(line -> line.input().stream())
                        .mapToInt(TraceInput::count)
                        .sum())
                .isGreaterThanOrEqualTo(POINTS);
        long statements = world.statements(this::page);
        seconds(
                "all that the traceability page reads, %d clauses and %d points (%d statements), p95 of %d"
                        .formatted(CLAUSES, POINTS, statements, TIMES),
                p95(TIMES, this::page),
                GOAL);
        seconds(
                "how many of %d points went to each part of a report, p95 of %d".formatted(POINTS, TIMES),
                p95(TIMES, () -> World.as(secretary, () -> points.wentTo(mandate, report))),
                GOAL);
        searched("nothing typed", "", 0, PAGE);
        searched("nothing typed, far below", "", POINTS / 2, PAGE);
        searched("a word of all", "ombruk", 0, PAGE);
        searched("a word of all, far below", "ombruk", POINTS / 2, PAGE);
        searched("a word of twenty", "takstein", 0, POINTS / 1000);
        searched("a word of none", "bjelkelag", 0, 0);
        searched("the beginning of a number", "2031-17", 0, PAGE);
        searched("the number of a point", "2031-1700-7", 0, 1);
    }

    private DeliverableId report() {
        var form = new DeliverableForm(
                DeliverableKind.FINAL_REPORT, "Ombruk i nordlige strøk", "nb", "", "", List.of(), List.of());
        return World.as(secretary, () -> deliverables.begin(new BeginDeliverable(UUID.randomUUID(), mandate, form)));
    }

    private List<Object> page() {
        return World.as(secretary, () -> List.of(mandates.details(mandate), traces.of(mandate)));
    }

    private void searched(String what, String typed, int skip, int found) throws Exception {
        assertThat(search(typed, skip)).as(what).hasSize(found);
        seconds(
                "search among %d points for a recommendation, %s, p95 of %d".formatted(POINTS, what, TIMES),
                p95(TIMES, () -> search(typed, skip)),
                GOAL);
    }

    private List<PointChoice> search(String typed, int skip) {
        return World.as(secretary, () -> points.page(mandate, typed, skip, PAGE));
    }

    /** Behind the application's back, in one session of the database. */
    private void fill(CallId call, DeliverableId report) throws SQLException, IOException {
        try (var script = Objects.requireNonNull(TraceBench.class.getResourceAsStream(SCRIPT));
                var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set @mandate = '%s', @call = '%s', @report = '%s'".formatted(mandate, call, report));
            for (var one : new String(script.readAllBytes(), StandardCharsets.UTF_8).split("\n;\n")) {
                statement.execute(one);
            }
        }
    }
}
