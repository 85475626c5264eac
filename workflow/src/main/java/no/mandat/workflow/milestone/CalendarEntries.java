package no.mandat.workflow.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.milestone.CalendarLink;
import no.mandat.domain.shared.MandateId;

/** Finds the milestones, the calls for input, the meetings and the communication of a calendar. Those of withdrawn mandates are in none. */
@ApplicationScoped
class CalendarEntries {

    private static final String ENTRY = """
            select new no.mandat.workflow.milestone.CalendarEntry(m.id.value, x.id.value, x.shortName, m.title, m.due.day,
                m.state, x.adoptedOn, case when x.state in (CLOSED, TERMINATED) then true else false end, m.dateChanges,
                m.changedAt)
            from Milestone m join Mandate x on x.id.value = m.mandate.value
            where x.state <> WITHDRAWN and %s
            order by m.due.day, m.id.value
            """;

    /** Those that everybody with a place in the mandate reads. */
    private static final String CALL = """
            select new no.mandat.workflow.milestone.CalendarCall(c.id.value, x.id.value, x.shortName, c.title,
                c.period.closesAt, c.version, c.changedAt)
            from Call c join Mandate x on x.id.value = c.mandate.value
            where c.state in (OPEN, CLOSED, ANSWERED) and x.state <> WITHDRAWN and %s
            order by c.period.closesAt, c.id.value
            """;

    /** By a place that counts today; whether the account still has its realm role, nobody can be asked without a login. */
    private static final String OF_PERSON = """
            exists (select 1 from Membership s where s.person.value = :person
                and (s.body.value = x.board.value or s.body.value = x.expertGroup.value or s.body.value = x.secretariat.value)
                and s.fromDay <= :today and (s.toDay is null or s.toDay >= :today))
            """;

    /** Those with a time; that one was called off is shown, too. */
    private static final String MEETING = """
            select new no.mandat.workflow.milestone.CalendarMeeting(m.id.value, x.id.value, x.shortName, b.name, m.title,
                m.time.startsAt, m.time.endsAt, m.place, m.videoLink, m.practical, m.state, m.sequence, m.changedAt)
            from Meeting m join Mandate x on x.id.value = m.mandate.value join Body b on b.id.value = m.body.value
            where m.time.startsAt is not null and x.state <> WITHDRAWN and %s
            order by m.time.startsAt, m.id.value
            """;

    /** Who sits in the board reads its meetings alone, who sits in the group the group's, the secretariat both. */
    private static final String MEETING_OF_PERSON = """
            exists (select 1 from Membership s where s.person.value = :person
                and (s.body.value = x.secretariat.value or s.body.value = x.board.value and m.kind = BOARD
                    or s.body.value = x.expertGroup.value and m.kind <> BOARD)
                and s.fromDay <= :today and (s.toDay is null or s.toDay >= :today))
            """;

    /** Those that are still in the plan. */
    private static final String COMMUNICATION = """
            select new no.mandat.workflow.milestone.CalendarCommunication(c.id.value, x.id.value, x.shortName, c.channel,
                c.audience, c.day, c.state, c.version, c.changedAt)
            from Communication c join Mandate x on x.id.value = c.mandate.value
            where c.state <> DROPPED and x.state <> WITHDRAWN and %s
            order by c.day, c.id.value
            """;

    /** The board reads no communications plan. */
    private static final String COMMUNICATION_OF_PERSON = """
            exists (select 1 from Membership s where s.person.value = :person
                and (s.body.value = x.expertGroup.value or s.body.value = x.secretariat.value)
                and s.fromDay <= :today and (s.toDay is null or s.toDay >= :today))
            """;

    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    CalendarEntries(Clock clock) {
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CalendarEntries() {
        this(null);
    }

    List<CalendarEntry> of(MandateId mandate) {
        return of(mandate, ENTRY, CalendarEntry.class);
    }

    /** The calls of a mandate that are decided on. */
    List<CalendarCall> calls(MandateId mandate) {
        return of(mandate, CALL, CalendarCall.class);
    }

    /** The meetings of a mandate that have a time, of those kinds. */
    List<CalendarMeeting> meetings(MandateId mandate, Set<MeetingKind> kinds) {
        if (kinds.isEmpty()) {
            return List.of();
        }
        return database.createQuery(
                        MEETING.formatted("x.id.value = :mandate and m.kind in :kinds"), CalendarMeeting.class)
                .setParameter("mandate", mandate.value())
                .setParameter("kinds", kinds)
                .getResultList();
    }

    /** What of the communications plan of a mandate is to go out. */
    List<CalendarCommunication> communications(MandateId mandate) {
        return of(mandate, COMMUNICATION, CalendarCommunication.class);
    }

    private <T> List<T> of(MandateId mandate, String what, Class<T> type) {
        return database.createQuery(what.formatted("x.id.value = :mandate"), type)
                .setParameter("mandate", mandate.value())
                .getResultList();
    }

    /** What the link shows: of one mandate or of all, where its person has a place today. */
    List<CalendarEntry> of(CalendarLink link) {
        return of(link, ENTRY, OF_PERSON, CalendarEntry.class);
    }

    /** The calls there that are decided on. */
    List<CalendarCall> calls(CalendarLink link) {
        return of(link, CALL, OF_PERSON, CalendarCall.class);
    }

    /** The meetings there that its person reads. */
    List<CalendarMeeting> meetings(CalendarLink link) {
        return of(link, MEETING, MEETING_OF_PERSON, CalendarMeeting.class);
    }

    /** What of the communications plans there is to go out that its person reads. */
    List<CalendarCommunication> communications(CalendarLink link) {
        return of(link, COMMUNICATION, COMMUNICATION_OF_PERSON, CalendarCommunication.class);
    }

    private <T> List<T> of(CalendarLink link, String what, String place, Class<T> type) {
        var query = link.mandate()
                .map(mandate -> database.createQuery(what.formatted("x.id.value = :mandate and " + place), type)
                        .setParameter("mandate", mandate.value()))
                .orElseGet(() -> database.createQuery(what.formatted(place), type));
        return query.setParameter("person", link.person().value())
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }
}
