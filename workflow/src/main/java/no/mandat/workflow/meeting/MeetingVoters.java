package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.meeting.AgendaItem;
import no.mandat.domain.meeting.Attendee;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingNumber;
import no.mandat.domain.resolution.Resolution;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.approval.PresentVoters;

/** Tells rounds who is in the meeting that has their resolution or deliverable on its agenda. */
@ApplicationScoped
class MeetingVoters implements PresentVoters {

    private final Meetings meetings;
    private final Attendees attendees;
    private final ItemDecisions decisions;

    @PersistenceContext
    private EntityManager database;

    @Inject
    MeetingVoters(Meetings meetings, Attendees attendees, ItemDecisions decisions) {
        this.meetings = meetings;
        this.attendees = attendees;
        this.decisions = decisions;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MeetingVoters() {
        this(null, null, null);
    }

    @Override
    public Optional<Held> heldAbout(SubjectRef about) {
        if (!isPlain(about)) {
            return Optional.empty();
        }
        return database.createQuery("""
                        select m from Meeting m join AgendaItem i on i.meeting.value = m.id.value
                        where %s and i.state = LISTED and m.state = HELD
                        order by m.beganAt desc, m.id.value
                        """.formatted(deciding(about)), Meeting.class)
                .setParameter("about", about.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(meeting -> new Held(meeting.id(), number(meeting)));
    }

    @Override
    public void hold(MeetingId id, SubjectRef about) {
        if (isResolution(about)) {
            var ignored = decisions.hold(new ResolutionId(about.id()));
        } else if (isDeliverable(about)) {
            decisions.holdDeliverable(about);
        }
        var ignored = meetings.lock(id);
    }

    /** An item that asks about a deliverable does so in the round that is open about it: there is one at a time. */
    private static String deciding(SubjectRef about) {
        return isDeliverable(about) ? """
                i.deliverable.value = :about and exists (
                    select 1 from ApprovalRound r where r.id.value = i.round.value and r.state = OPEN)
                """ : "i.resolution.value = :about";
    }

    private static boolean isDeliverable(SubjectRef about) {
        return about.kind().equals(Deliverable.class.getSimpleName());
    }

    private static boolean isResolution(SubjectRef about) {
        return about.kind().equals(Resolution.class.getSimpleName());
    }

    @Override
    public Set<PersonId> there(MeetingId id, SubjectRef about) {
        var meeting = meetings.require(id);
        var items = items(id, about);
        if (items.isEmpty()) {
            throw Meetings.notThere();
        }
        meeting.requireMinuting();
        if (!isPlain(about)) {
            throw new RefusedException(new ApprovalRefusal.NotForRecording());
        }
        var all = attendees.withRecusals(id);
        return all.stream()
                .filter(one -> one.state().isCalled() && one.isThere())
                .filter(one -> items.stream().noneMatch(item -> one.isPartial(item, all)))
                .flatMap(one -> people(one, items))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A member for whom a deputy is there can have a position recorded, and so can the deputy, whichever of them has the vote: but for a
     * member who is partial, whose deputy may be there for that very reason.
     */
    private static Stream<PersonId> people(Attendee there, List<AgendaItemId> items) {
        boolean partial = items.stream().anyMatch(there.recusedFrom()::contains);
        return Stream.concat(partial ? Stream.empty() : there.person().stream(), there.deputy().stream());
    }

    @Override
    public boolean minutesOpen(MeetingId id) {
        return !meetings.require(id).state().isOver();
    }

    @Override
    public String numberOf(MeetingId id) {
        return number(meetings.require(id));
    }

    private static String number(Meeting meeting) {
        return meeting.number().map(MeetingNumber::toString).orElse("");
    }

    private List<AgendaItemId> items(MeetingId meeting, SubjectRef about) {
        if (!isResolution(about) && !isDeliverable(about)) {
            return List.of();
        }
        return database.createQuery(
                        "from AgendaItem i where i.meeting = :meeting and i.state = LISTED and %s"
                                .formatted(deciding(about)),
                        AgendaItem.class)
                .setParameter("meeting", meeting)
                .setParameter("about", about.id())
                .getResultStream()
                .map(AgendaItem::id)
                .toList();
    }

    /** Whether nothing but the text itself is decided with it: what a leader's election or a moved date brings can't be undone. */
    private boolean isPlain(SubjectRef about) {
        return isDeliverable(about)
                || isResolution(about)
                        && database.createNativeQuery("""
                                select 1 from election where resolution_id = ?1
                                union all select 1 from motion where resolution_id = ?1
                                union all select 1 from milestone_move where resolution_id = ?1
                                """, Integer.class)
                                .setParameter(1, about.id())
                                .getResultList()
                                .isEmpty();
    }
}
