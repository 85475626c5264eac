package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingState;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.Cover;
import no.mandat.domain.shared.CoverKind;
import no.mandat.domain.shared.CoverScope;
import no.mandat.domain.shared.CoverageSource;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;

/**
 * The meetings with clauses on their agenda, once people are called to them; the board's once they have begun. By their number, or before that
 * by their kind and day, for others than those who meet read this.
 */
@ApplicationScoped
class MeetingCoverage implements CoverageSource {

    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    MeetingCoverage(Clock clock) {
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MeetingCoverage() {
        this(null);
    }

    @Override
    public Map<ClauseId, List<Cover>> of(MandateId mandate, CoverScope scope) {
        Map<ClauseId, List<Cover>> covers = new HashMap<>();
        database.createQuery("""
                        select c.value, m from AgendaItem i join i.clauses c
                            join Meeting m on m.id.value = i.meeting.value
                        where i.mandate.value = :mandate and i.state = LISTED
                            and (m.beganAt is not null or m.state = CALLED and m.kind <> BOARD)
                        order by m.time.startsAt, m.id.value
                        """, Object[].class)
                .setParameter("mandate", mandate.value())
                .getResultList()
                .forEach(row -> {
                    var of = covers.computeIfAbsent(new ClauseId((UUID) row[0]), none -> new ArrayList<>());
                    var cover = cover((Meeting) row[1]);
                    // Several items of a meeting can be about the same clause.
                    if (!of.contains(cover)) {
                        of.add(cover);
                    }
                });
        return covers;
    }

    private Cover cover(Meeting meeting) {
        return new Cover(
                CoverKind.MEETING,
                Subject.of(Meeting.class, meeting.id()),
                title(meeting),
                meeting.state() == MeetingState.CLOSED);
    }

    private String title(Meeting meeting) {
        var words = Words.in(Locale.forLanguageTag(meeting.says().language()));
        return meeting.number()
                .map(number -> words.of("meeting.cover", number.toString()))
                .orElseGet(() -> meeting.time()
                        .map(time -> LocalDate.ofInstant(time.startsAt(), clock.getZone()))
                        .map(day -> words.of("meeting.cover.day", words.of(meeting.kind()), new Dates(words).day(day)))
                        .orElseGet(() -> words.of(meeting.kind())));
    }
}
