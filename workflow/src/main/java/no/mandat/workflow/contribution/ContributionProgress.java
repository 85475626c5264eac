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
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.Window;
import no.mandat.domain.mandate.Mandate;
import no.mandat.workflow.progress.ProgressPart;
import no.mandat.workflow.progress.ProgressSource;
import no.mandat.workflow.shared.FigureSource.Moment;
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
    public List<Row> told(Mandate mandate, Moment at, Words words) {
        var lines = database.createQuery("""
                        select new no.mandat.workflow.contribution.ContributionProgress$Line(
                            c.title, c.audience, c.state, c.period.opensAt, c.period.closesAt,
                            (select count(*) from Contribution x where x.call.value = c.id.value and x.state = SUBMITTED))
                        from Call c where c.mandate.value = :mandate and c.state in :shown
                        order by c.period.opensAt, c.number
                        """, Line.class)
                .setParameter("mandate", mandate.id().value())
                .setParameter("shown", CallState.SHOWN)
                .getResultList();
        return rows(lines, at, clock.getZone(), words);
    }

    static List<Row> rows(List<Line> lines, Moment at, ZoneId zone, Words words) {
        var dates = new Dates(words);
        List<Row> rows = new ArrayList<>();
        var named = lines.stream()
                .filter(line -> line.audience() == Audience.PUBLIC)
                .toList();
        for (var line : named) {
            var status = CallStatus.of(line.state(), new Window(line.opensAt(), line.closesAt()), at.instant());
            var last = LocalDate.ofInstant(line.closesAt(), zone);
            rows.add(Row.of(
                    ProgressPart.INPUT,
                    line.title(),
                    dates.period(LocalDate.ofInstant(line.opensAt(), zone), last),
                    words.of(status),
                    number(line.received(), words)));
            if (status == CallStatus.CLOSED && line.received() > 0) {
                rows.add(Row.of(
                        ProgressPart.RISKS, line.title(), dates.day(last), words.of("progressReport.risk.unanswered")));
            }
        }
        int others = lines.size() - named.size();
        if (others > 0) {
            long received = lines.stream()
                    .filter(line -> line.audience() != Audience.PUBLIC)
                    .mapToLong(Line::received)
                    .sum();
            rows.add(Row.of(
                    ProgressPart.INPUT,
                    words.of("progressReport.call.others", others),
                    "",
                    "",
                    number(received, words)));
        }
        return rows;
    }

    private static String number(long count, Words words) {
        return words.of("report.figure.number", count);
    }

    /** A call as the database gives it. */
    record Line(String title, Audience audience, CallState state, Instant opensAt, Instant closesAt, long received) {}
}
