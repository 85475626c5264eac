package no.mandat.workflow.deliverable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.mandat.domain.deliverable.ReportContent.Figure;
import no.mandat.workflow.shared.FigureKey;
import no.mandat.workflow.shared.FigureSource.Count;
import no.mandat.workflow.shared.FigureSource.Moment;
import org.junit.jupiter.api.Test;

class ProgressFiguresTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final LocalDate UNTIL = LocalDate.of(2027, 1, 24);

    @Test
    void standInOneOrderWithTheirSourceAsOfOneInstant() {
        var figures = ProgressFigures.figures(
                List.of(
                        List.of(Count.of(FigureKey.MEETINGS_HELD, 4)),
                        List.of(
                                new Count(FigureKey.MILESTONES_COMING, 2, UNTIL),
                                Count.of(FigureKey.MILESTONES_REACHED, 7))),
                new Moment(NOW, LocalDate.of(2026, 11, 25)));
        assertThat(figures.figures())
                .containsExactly(
                        new Figure("milestonesReached", 7, "plan", NOW, null),
                        new Figure("milestonesComing", 2, "plan", NOW, UNTIL),
                        new Figure("meetingsHeld", 4, "meetings", NOW, null));
    }
}
