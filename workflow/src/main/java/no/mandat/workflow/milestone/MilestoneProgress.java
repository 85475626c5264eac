package no.mandat.workflow.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.milestone.MilestoneState;
import no.mandat.workflow.progress.ProgressPart;
import no.mandat.workflow.progress.ProgressSource;
import no.mandat.workflow.shared.FigureSource.Moment;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the plan tells by name for a progress report. Why a date moved or something was dropped, who is responsible and what proves a
 * milestone, it doesn't tell: the report may be published (docs/decisions/0037).
 */
@ApplicationScoped
class MilestoneProgress implements ProgressSource {

    @PersistenceContext
    private EntityManager database;

    @Override
    public List<Row> told(Mandate mandate, Moment at, Words words) {
        var lines = database.createQuery("""
                        select new no.mandat.workflow.milestone.MilestoneProgress$Line(
                            m.title, m.due.day, m.due.wholeMonth, m.baseline, m.state, m.reachedOn,
                            m.outside.outsideProcess, m.outside.outsideDay,
                            case when m.resolution.value is null then false else true end)
                        from Milestone m where m.mandate.value = :mandate
                        order by m.due.day, m.title, m.id.value
                        """, Line.class)
                .setParameter("mandate", mandate.id().value())
                .getResultList();
        return rows(lines, at.today(), words);
    }

    static List<Row> rows(List<Line> lines, LocalDate today, Words words) {
        var telling = new Telling(today, words, new Dates(words));
        return lines.stream().flatMap(telling::rows).toList();
    }

    /** A milestone as the database gives it. */
    record Line(
            String title,
            LocalDate due,
            boolean wholeMonth,
            @Nullable LocalDate baseline,
            MilestoneState state,
            @Nullable LocalDate reachedOn,
            @Nullable String outside,
            @Nullable LocalDate outsideDay,
            boolean asked) {

        private boolean isAhead() {
            return state == MilestoneState.PLANNED || state == MilestoneState.IN_PROGRESS;
        }
    }

    /** Puts milestones into words. */
    private record Telling(LocalDate today, Words words, Dates dates) {

        private Stream<Row> rows(Line line) {
            return Stream.of(reached(line), slipped(line), coming(line), risk(line))
                    .flatMap(Optional::stream);
        }

        private String due(Line line) {
            return dates.due(line.due(), line.wholeMonth());
        }

        private Optional<Row> reached(Line line) {
            return Optional.ofNullable(line.reachedOn())
                    .filter(day -> line.state() == MilestoneState.REACHED)
                    .map(day -> Row.of(ProgressPart.REACHED, line.title(), due(line), dates.day(day)));
        }

        private Optional<Row> slipped(Line line) {
            boolean dropped = line.state() == MilestoneState.DROPPED;
            return Optional.ofNullable(line.baseline())
                    .filter(first -> dropped || line.due().isAfter(first))
                    .map(first -> Row.of(
                            ProgressPart.SLIPPED,
                            line.title(),
                            dates.due(first, line.wholeMonth() && isEndOfMonth(first)),
                            dropped ? words.of(line.state()) : due(line)));
        }

        private static boolean isEndOfMonth(LocalDate day) {
            return day.getDayOfMonth() == day.lengthOfMonth();
        }

        private Optional<Row> coming(Line line) {
            boolean isComing = line.isAhead()
                    && !line.due().isBefore(today)
                    && !line.due().isAfter(today.plusDays(MilestoneFigures.AHEAD));
            return isComing
                    ? Optional.of(Row.of(ProgressPart.COMING, line.title(), due(line), words.of(line.state())))
                    : Optional.empty();
        }

        private Optional<Row> risk(Line line) {
            if (!line.isAhead()) {
                return Optional.empty();
            }
            List<String> why = new ArrayList<>();
            long late = ChronoUnit.DAYS.between(line.due(), today);
            if (late > 0) {
                why.add(words.of("progressReport.risk.overdue", late));
            }
            var day = line.outsideDay();
            var process = line.outside();
            if (day != null && process != null && line.due().isAfter(day)) {
                why.add(words.of("progressReport.risk.outside", process, dates.day(day)));
            }
            if (line.asked()) {
                why.add(words.of("progressReport.risk.asked"));
            }
            return why.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Row.of(ProgressPart.RISKS, line.title(), due(line), String.join(" ", why)));
        }
    }
}
