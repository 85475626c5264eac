package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.mandat.domain.meeting.AttendeeState;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingState;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/** What of meetings concerns whoever asks, in all mandates. */
@UseCases
public class MyMeetings {

    private static final String ROW = """
            m.id, m.mandate, m.kind, m.title, m.time.startsAt, m.time.endsAt, m.place, m.videoLink, m.state, m.endedAt,
            m.number.number, m.number.numberYear, a.state, a.answer, x.shortName""";

    private static final String FROM = """
            Attendee a join Meeting m on m.id.value = a.meeting.value join Mandate x on x.id.value = m.mandate.value""";

    /** One that runs late isn't over, and one that ended early is; one that was called off stands where it would have been. */
    private static final String OVER = """
            m.state in (MINUTES_CIRCULATED, CLOSED) or m.endedAt is not null or m.state <> HELD and m.time.endsAt <= :now""";

    private final MeetingAccess gate;
    private final Access access;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    MyMeetings(MeetingAccess gate, Access access, Clock clock) {
        this.gate = gate;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MyMeetings() {
        this(null, null, null);
    }

    /** Meetings to which the actor is called, that they may still read and that haven't ended, the next first. */
    public List<MyMeetingRow> ahead() {
        var me = access.requireLogin();
        var rows = database.createQuery("""
                        select new no.mandat.workflow.meeting.MyMeetingRow(m.id, m.mandate, x.shortName, m.kind, m.title,
                            m.time.startsAt, m.state, a.answer)
                        from Attendee a join Meeting m on m.id.value = a.meeting.value
                            join Mandate x on x.id.value = m.mandate.value
                        where a.person.value = :me and a.state in (LISTED, CONFIRMED, INVITED)
                            and (m.state = CALLED or m.state = HELD and m.endedAt is null)
                            and x.state not in (CLOSED, TERMINATED, WITHDRAWN) and m.time.startsAt is not null
                        order by m.time.startsAt, m.id.value
                        """, MyMeetingRow.class)
                .setParameter("me", me.value())
                .getResultList();
        return gate.readable(rows, MyMeetingRow::mandate, MyMeetingRow::kind);
    }

    /** A page of those to which the actor is called, that they may still read and that aren't over, the next first. */
    public List<OwnMeeting> coming(Seek seek) {
        return page("not (" + OVER + ") and x.state not in (CLOSED, TERMINATED, WITHDRAWN)", false, seek);
    }

    /** A page of those to which the actor was called, that they may still read and that are over, the latest first. */
    public List<OwnMeeting> past(Seek seek) {
        return page(OVER, true, seek);
    }

    private List<OwnMeeting> page(String which, boolean descending, Seek seek) {
        var me = access.requireLogin();
        var query = new KeysetQuery<>(Line.class, ROW, FROM, "")
                .and(
                        "a.person.value = :me and a.state in (LISTED, CONFIRMED, INVITED) and m.calledAt is not null"
                                + " and m.time.startsAt is not null",
                        Map.of("me", me.value()))
                .and(which, Map.of("now", clock.instant()));
        return gate
                .narrow(query, mandatesOf(me))
                .page(database, "m.time.startsAt", "m.id.value", descending, seek)
                .stream()
                .map(Line::shown)
                .toList();
    }

    private List<MandateId> mandatesOf(PersonId me) {
        return database.createQuery(
                        "select distinct a.mandate from Attendee a where a.person.value = :me", MandateId.class)
                .setParameter("me", me.value())
                .getResultList();
    }

    /**
     * Minutes on which the actor can remark and hasn't, the most urgent first: whoever was there for somebody is asked in their place, as
     * {@link no.mandat.domain.meeting.Attendee#attended(no.mandat.domain.shared.PersonId)} says.
     */
    public List<MinutesToRead> toRemarkOn() {
        var me = access.requireLogin();
        var rows = database.createQuery("""
                        select new no.mandat.workflow.meeting.MinutesToRead(m.id, m.mandate, x.shortName, m.kind, m.title,
                            e.remarksUntil)
                        from Meeting m join Mandate x on x.id.value = m.mandate.value
                            join MinutesEdition e on e.key.meeting.value = m.id.value and e.key.edition = m.editions
                        where m.state = MINUTES_CIRCULATED and e.remarksUntil > :now
                            and x.state not in (CLOSED, TERMINATED, WITHDRAWN)
                            and exists (select 1 from Attendee a where a.meeting.value = m.id.value
                                and a.state in (LISTED, CONFIRMED, INVITED)
                                and (a.person.value = :me and a.presence in (PRESENT, LEFT_EARLY)
                                    or a.deputy.value = :me and a.presence = DEPUTY))
                            and not exists (select 1 from MinutesRemark r
                                    join Attendee b on b.id.value = r.attendee.value
                                where b.meeting.value = m.id.value and r.edition = m.editions and r.state <> WITHDRAWN
                                    and (b.person.value = :me and b.presence in (PRESENT, LEFT_EARLY)
                                        or b.deputy.value = :me and b.presence = DEPUTY))
                        order by e.remarksUntil, m.id.value
                        """, MinutesToRead.class)
                .setParameter("me", me.value())
                .setParameter("now", clock.instant())
                .getResultList();
        return gate.readable(rows, MinutesToRead::mandate, MinutesToRead::kind);
    }

    /** One of them as the database gives it. */
    record Line(
            MeetingId id,
            MandateId mandate,
            MeetingKind kind,
            String title,
            Instant startsAt,
            Instant endsAt,
            @Nullable String place,
            @Nullable String videoLink,
            MeetingState state,
            @Nullable Instant endedAt,
            @Nullable Integer number,
            @Nullable Integer numberYear,
            AttendeeState called,
            @Nullable Rsvp answer,
            String mandateName) {

        OwnMeeting shown() {
            var line = new MeetingLine(
                    id,
                    mandate,
                    kind,
                    title,
                    startsAt,
                    endsAt,
                    place,
                    videoLink,
                    state,
                    endedAt,
                    number,
                    numberYear,
                    called,
                    answer);
            return new OwnMeeting(line.row(), mandateName);
        }
    }
}
