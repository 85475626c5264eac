package no.mandat.workflow.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.milestone.Due;
import no.mandat.domain.milestone.MilestoneState;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.workflow.progress.ProgressPart;
import no.mandat.workflow.progress.ProgressPeriod;
import no.mandat.workflow.progress.ProgressSource;
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
    public List<Row> told(Mandate mandate, ProgressPeriod period, Words words) {
        var lines = database.createQuery("""
                        select new no.mandat.workflow.milestone.MilestoneProgress$Line(
                            m.id, m.title, m.due, m.baseline, m.state, m.reachedOn, m.changedAt,
                            m.outside.outsideProcess, m.outside.outsideDay,
                            case when m.resolution.value is null then false else true end)
                        from Milestone m where m.mandate.value = :mandate
                        order by m.due.day, m.title, m.id.value
                        """, Line.class)
                .setParameter("mandate", mandate.id().value())
                .getResultList();
        return rows(lines, dueBefore(mandate, period), period, words);
    }

    /** When what has moved since was due until then. */
    private Map<MilestoneId, Due> dueBefore(Mandate mandate, ProgressPeriod period) {
        if (period.isFirst()) {
            return Map.of();
        }
        Map<MilestoneId, Due> before = new HashMap<>();
        database.createQuery("""
                        select new no.mandat.workflow.milestone.MilestoneProgress$Moved(m.id, v.fromDue)
                        from MilestoneMove v join Milestone m on m.id.value = v.key.milestone.value
                        where m.mandate.value = :mandate and v.state = MADE and coalesce(v.decidedAt, v.at) > :since
                        order by v.key.number
                        """, Moved.class)
                .setParameter("mandate", mandate.id().value())
                .setParameter("since", period.since())
                .getResultStream()
                .forEach(moved -> before.putIfAbsent(moved.milestone(), moved.before()));
        return before;
    }

    /** @param dueBefore when those that have moved since the report before were due until then */
    static List<Row> rows(List<Line> lines, Map<MilestoneId, Due> dueBefore, ProgressPeriod period, Words words) {
        var telling = new Telling(period, dueBefore, words, new Dates(words));
        return lines.stream().flatMap(telling::rows).toList();
    }

    /** A change of date. */
    record Moved(MilestoneId milestone, Due before) {}

    /**
     * A milestone as the database gives it.
     *
     * @param changedAt of one that is reached or dropped, when that was said: nothing else of it changes after that
     */
    record Line(
            MilestoneId id,
            String title,
            Due due,
            @Nullable LocalDate baseline,
            MilestoneState state,
            @Nullable LocalDate reachedOn,
            Instant changedAt,
            @Nullable String outside,
            @Nullable LocalDate outsideDay,
            boolean asked) {

        private LocalDate day() {
            return due.day();
        }

        private boolean isAhead() {
            return state == MilestoneState.PLANNED || state == MilestoneState.IN_PROGRESS;
        }
    }

    /** Puts milestones into words. */
    private record Telling(ProgressPeriod period, Map<MilestoneId, Due> dueBefore, Words words, Dates dates) {

        private Stream<Row> rows(Line line) {
            return Stream.of(reached(line), slipped(line), coming(line), risk(line))
                    .flatMap(Optional::stream);
        }

        private String due(Line line) {
            return due(line.due());
        }

        private String due(Due due) {
            return dates.due(due.day(), due.wholeMonth());
        }

        private Optional<Row> reached(Line line) {
            return Optional.ofNullable(line.reachedOn())
                    .filter(day -> line.state() == MilestoneState.REACHED && period.has(line.changedAt()))
                    .map(day -> Row.of(ProgressPart.REACHED, line.title(), due(line), dates.day(day)));
        }

        private Optional<Row> slipped(Line line) {
            boolean dropped = line.state() == MilestoneState.DROPPED;
            var now = dropped ? words.of(line.state()) : due(line);
            return Optional.ofNullable(line.baseline())
                    .filter(first -> dropped ? period.has(line.changedAt()) : hasSlipped(line, first))
                    .map(first -> period.isFirst()
                            ? Row.of(ProgressPart.SLIPPED, line.title(), first(line, first), now)
                            : Row.of(
                                    ProgressPart.SLIPPED,
                                    line.title(),
                                    first(line, first),
                                    due(dueBefore.getOrDefault(line.id(), line.due())),
                                    now));
        }

        /** Later than it was agreed, or than the report before told. */
        private boolean hasSlipped(Line line, LocalDate first) {
            var before = dueBefore.get(line.id());
            return period.isFirst()
                    ? line.day().isAfter(first)
                    : before != null && line.day().isAfter(before.day());
        }

        private String first(Line line, LocalDate first) {
            return dates.due(first, line.due().wholeMonth() && isEndOfMonth(first));
        }

        private static boolean isEndOfMonth(LocalDate day) {
            return day.getDayOfMonth() == day.lengthOfMonth();
        }

        private Optional<Row> coming(Line line) {
            var today = period.read().today();
            boolean isComing = line.isAhead()
                    && !line.day().isBefore(today)
                    && !line.day().isAfter(today.plusDays(MilestoneFigures.AHEAD));
            return isComing
                    ? Optional.of(Row.of(ProgressPart.COMING, line.title(), due(line), words.of(line.state())))
                    : Optional.empty();
        }

        private Optional<Row> risk(Line line) {
            if (!line.isAhead()) {
                return Optional.empty();
            }
            List<String> why = new ArrayList<>();
            long late = ChronoUnit.DAYS.between(line.day(), period.read().today());
            if (late > 0) {
                why.add(words.of("progressReport.risk.overdue", late));
            }
            var day = line.outsideDay();
            var process = line.outside();
            if (day != null && process != null && line.day().isAfter(day)) {
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
