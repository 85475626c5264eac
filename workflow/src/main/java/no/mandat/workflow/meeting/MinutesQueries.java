package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.meeting.Attendee;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingState;
import no.mandat.domain.meeting.MinutesEdition;
import no.mandat.domain.meeting.MinutesRemark;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import no.mandat.workflow.shared.WorkingDays;
import org.jspecify.annotations.Nullable;

/** Reads minutes: whoever runs the meeting as they would be now, the others as they were circulated last. */
@UseCases
public class MinutesQueries {

    private static final Set<MeetingState> WRITTEN = EnumSet.of(MeetingState.MINUTES_CIRCULATED, MeetingState.CLOSED);
    private static final Set<MeetingState> WRITTEN_OR_BEING_WRITTEN =
            EnumSet.of(MeetingState.HELD, MeetingState.MINUTES_CIRCULATED, MeetingState.CLOSED);
    private static final String CORRECTING =
            "exists (select 1 from MinutesCorrection c where c.corrected = :id and c.key.meeting = m.id)";

    private final Meetings meetings;
    private final Attendees attendees;
    private final Remarks remarks;
    private final MeetingRows rows;
    private final MinutesWriter writer;
    private final ShutItems shut;
    private final MeetingAccess gate;
    private final Access access;
    private final WorkingDays workingDays;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    MinutesQueries(
            Meetings meetings,
            Attendees attendees,
            Remarks remarks,
            MeetingRows rows,
            MinutesWriter writer,
            ShutItems shut,
            MeetingAccess gate,
            Access access,
            WorkingDays workingDays,
            Clock clock) {
        this.meetings = meetings;
        this.attendees = attendees;
        this.remarks = remarks;
        this.rows = rows;
        this.writer = writer;
        this.shut = shut;
        this.gate = gate;
        this.access = access;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MinutesQueries() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * The minutes of a meeting, without items in which the actor is partial. As long as they are being written the others read none.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, also where there are none to read
     */
    public MinutesDetails of(MeetingId id) {
        var me = access.requireLogin();
        var meeting = gate.read(id);
        boolean runs = gate.runs(meeting);
        boolean draft = meeting.state() == MeetingState.HELD;
        var edition = draft ? Optional.<MinutesEdition>empty() : meetings.lastEdition(meeting);
        if (edition.isEmpty() && !(draft && runs)) {
            throw Meetings.notThere();
        }
        var own = attendees.there(id, me).map(Attendee::id).orElse(null);
        var readable = runs ? WRITTEN_OR_BEING_WRITTEN : WRITTEN;
        var hidden = shut.of(id);
        return new MinutesDetails(
                id,
                meeting.mandate(),
                meeting.status(),
                edition.map(MinutesEdition::content)
                        .orElseGet(() -> writer.write(meeting, clock.instant()))
                        .without(hidden),
                meeting.editions(),
                draft,
                edition.map(MinutesEdition::hash).orElse(null),
                edition.map(MinutesEdition::cutAt).orElse(null),
                edition.flatMap(MinutesEdition::remarksUntil).orElse(null),
                draft ? usualLastDay() : null,
                runs,
                own != null && takesRemarks(meeting, edition),
                remarks(meeting, runs, own, hidden),
                other("m.id = (select o.previous from Meeting o where o.id = :id)", id, readable).stream()
                        .findFirst()
                        .orElse(null),
                other("m.previous = :id", id, readable).stream().findFirst().orElse(null),
                other(CORRECTING, id, readable),
                hidden,
                runs && meeting.state() == MeetingState.CLOSED ? correctIn(meeting) : null);
    }

    private LocalDate usualLastDay() {
        return MinutesService.usual(clock, workingDays).lastDay();
    }

    private boolean takesRemarks(Meeting meeting, Optional<MinutesEdition> edition) {
        return meeting.state() == MeetingState.MINUTES_CIRCULATED
                && edition.flatMap(MinutesEdition::remarksUntil)
                        .filter(until -> clock.instant().isBefore(until))
                        .isPresent();
    }

    /** While minutes are being rewritten, those on the edition before are what there is to do. */
    private List<RemarkRow> remarks(Meeting meeting, boolean runs, @Nullable AttendeeId own, Set<AgendaItemId> hidden) {
        int edition = meeting.state() == MeetingState.CLOSED ? meeting.editions() - 1 : meeting.editions();
        var all = remarks.on(meeting.id(), edition).stream()
                .filter(remark -> runs || remark.attendee().equals(own))
                .filter(remark -> remark.item().filter(hidden::contains).isEmpty())
                .toList();
        if (all.isEmpty()) {
            return List.of();
        }
        var people = rows.people(meeting, true);
        return all.stream().map(remark -> row(remark, people, own)).toList();
    }

    private static RemarkRow row(MinutesRemark remark, List<AttendeeRow> people, @Nullable AttendeeId own) {
        var by = people.stream()
                .filter(one -> one.id().equals(remark.attendee()))
                .map(AttendeeRow::nameThere)
                .findFirst()
                .orElse("");
        return RemarkRow.of(remark, by, remark.attendee().equals(own));
    }

    private List<MeetingReference> other(String which, MeetingId id, Set<MeetingState> in) {
        return database.createQuery(
                        "from Meeting m where " + which + " and m.state in :states order by m.beganAt, m.id.value",
                        Meeting.class)
                .setParameter("id", id)
                .setParameter("states", in)
                .getResultStream()
                .map(MinutesQueries::reference)
                .toList();
    }

    /** The next one of the body whose minutes are being written. */
    private @Nullable MeetingReference correctIn(Meeting meeting) {
        return database.createQuery("""
                        from Meeting m where m.mandate = :mandate and m.body = :body and m.state = HELD
                            and m.beganAt > :began order by m.beganAt, m.id.value
                        """, Meeting.class)
                .setParameter("mandate", meeting.mandate())
                .setParameter("body", meeting.body())
                .setParameter("began", meeting.beganAt().orElseThrow())
                .setMaxResults(1)
                .getResultStream()
                .map(MinutesQueries::reference)
                .findFirst()
                .orElse(null);
    }

    private static MeetingReference reference(Meeting meeting) {
        return new MeetingReference(meeting.id(), meeting.number().orElseThrow());
    }
}
