package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.Window;
import no.mandat.domain.mandate.Mandate;
import no.mandat.workflow.progress.ProgressPart;
import no.mandat.workflow.progress.ProgressPeriod;
import no.mandat.workflow.progress.ProgressSource;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;

/**
 * What the calls for input tell by name for a progress report. Those that aren't everybody's to answer are only counted: the report may be
 * published.
 */
@ApplicationScoped
class ContributionProgress implements ProgressSource {

    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    ContributionProgress(Clock clock) {
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ContributionProgress() {
        this(null);
    }

    @Override
    public List<Row> told(Mandate mandate, ProgressPeriod period, Words words) {
        var since = Objects.requireNonNullElse(period.since(), Instant.EPOCH);
        var lines = database.createQuery("""
                        select new no.mandat.workflow.contribution.ContributionProgress$Line(
                            c.title, c.audience, c.state, c.period.opensAt, c.period.closesAt, c.changedAt,
                            (select count(*) from Contribution x where x.call.value = c.id.value and x.state = SUBMITTED
                                and x.sentAt > :since),
                            (select count(*) from Contribution x where x.call.value = c.id.value and x.state = SUBMITTED))
                        from Call c where c.mandate.value = :mandate and c.state in :shown
                        order by c.period.opensAt, c.number
                        """, Line.class)
                .setParameter("mandate", mandate.id().value())
                .setParameter("since", since)
                .setParameter("shown", CallState.SHOWN)
                .getResultList();
        return rows(lines, period, clock.getZone(), words);
    }

    static List<Row> rows(List<Line> lines, ProgressPeriod period, ZoneId zone, Words words) {
        var telling = new Telling(period, zone, words, new Dates(words));
        return Stream.concat(
                        lines.stream().filter(Line::isForAll).flatMap(telling::named),
                        telling
                                .others(lines.stream()
                                        .filter(line -> !line.isForAll())
                                        .toList())
                                .stream())
                .toList();
    }

    /**
     * A call as the database gives it.
     *
     * @param since how many contributions came since the report before
     * @param received how many there are in all
     */
    record Line(
            String title,
            Audience audience,
            CallState state,
            Instant opensAt,
            Instant closesAt,
            Instant changedAt,
            long since,
            long received) {

        private boolean isForAll() {
            return audience == Audience.PUBLIC;
        }
    }

    /** Puts calls into words. */
    private record Telling(ProgressPeriod period, ZoneId zone, Words words, Dates dates) {

        private Stream<Row> named(Line line) {
            var status = CallStatus.of(
                    line.state(),
                    new Window(line.opensAt(), line.closesAt()),
                    period.read().instant());
            var last = LocalDate.ofInstant(line.closesAt(), zone);
            List<Row> rows = new ArrayList<>();
            if (isTold(line)) {
                rows.add(row(
                        line.title(),
                        dates.period(LocalDate.ofInstant(line.opensAt(), zone), last),
                        words.of(status),
                        line.since(),
                        line.received()));
            }
            if (status == CallStatus.CLOSED && line.received() > 0) {
                rows.add(Row.of(
                        ProgressPart.RISKS, line.title(), dates.day(last), words.of("progressReport.risk.unanswered")));
            }
            return rows.stream();
        }

        /** It was open since, or something came of it: what was over by then was told. */
        private boolean isTold(Line line) {
            return line.since() > 0 || period.has(line.closesAt()) || period.has(line.changedAt());
        }

        private Optional<Row> others(List<Line> lines) {
            var told = lines.stream().filter(this::isTold).toList();
            return told.isEmpty()
                    ? Optional.empty()
                    : Optional.of(row(
                            words.of("progressReport.call.others", told.size()),
                            "",
                            "",
                            told.stream().mapToLong(Line::since).sum(),
                            told.stream().mapToLong(Line::received).sum()));
        }

        private Row row(String title, String open, String status, long since, long received) {
            return period.isFirst()
                    ? Row.of(ProgressPart.INPUT, title, open, status, number(received))
                    : Row.of(ProgressPart.INPUT, title, open, status, number(since), number(received));
        }

        private String number(long count) {
            return words.of("report.figure.number", count);
        }
    }
}
