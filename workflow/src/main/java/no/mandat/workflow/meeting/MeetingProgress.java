package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingState;
import no.mandat.workflow.progress.ProgressPart;
import no.mandat.workflow.progress.ProgressPeriod;
import no.mandat.workflow.progress.ProgressSource;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the group's meetings tell for a progress report: which began since the one before, which are called, and when. What they are called, what is on their
 * agendas and what came of it, the board doesn't read, so it isn't told ({@link PublicMeetings}).
 */
@ApplicationScoped
class MeetingProgress implements ProgressSource {

    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    MeetingProgress(Clock clock) {
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MeetingProgress() {
        this(null);
    }

    @Override
    public List<Row> told(Mandate mandate, ProgressPeriod period, Words words) {
        var lines = database.createQuery("""
                        select new no.mandat.workflow.meeting.MeetingProgress$Line(m.kind, m.state, m.time.startsAt,
                            m.beganAt)
                        from Meeting m where m.mandate.value = :mandate and m.body.value = :group
                            and m.state in (CALLED, HELD, MINUTES_CIRCULATED, CLOSED) and m.time.startsAt is not null
                        order by m.time.startsAt, m.id.value
                        """, Line.class)
                .setParameter("mandate", mandate.id().value())
                .setParameter("group", mandate.expertGroup().value())
                .getResultList();
        return rows(lines, period, clock.getZone(), words);
    }

    static List<Row> rows(List<Line> lines, ProgressPeriod period, ZoneId zone, Words words) {
        var dates = new Dates(words);
        return lines.stream()
                .filter(line -> line.isCalled() || period.has(line.began()))
                .map(line -> Row.of(
                        ProgressPart.MEETINGS,
                        dates.day(LocalDate.ofInstant(line.startsAt(), zone)),
                        words.of(line.kind()),
                        words.of(line.said())))
                .toList();
    }

    /** A meeting as the database gives it. */
    record Line(
            MeetingKind kind,
            MeetingState state,
            Instant startsAt,
            @Nullable Instant beganAt) {

        private boolean isCalled() {
            return state == MeetingState.CALLED;
        }

        /** When it became one that is held; the report before told that it was called. */
        private Instant began() {
            return beganAt == null ? startsAt : beganAt;
        }

        /** How far its minutes have come is the group's. */
        private MeetingState said() {
            return isCalled() ? state : MeetingState.HELD;
        }
    }
}
