package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.Erasure;
import no.mandat.domain.meeting.Attendee;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.Spoken;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.contribution.MeetingCalls;
import no.mandat.workflow.contribution.OtherTraces;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.shared.Events;

/**
 * What meetings keep of whoever is erased goes with them: who they are, where they were called from outside in the same mandate, and asked
 * by the call of such a meeting, with the links that they had; and, where the text goes, what was written down of what they said. Minutes
 * stay as they were circulated and locked, and so do notes, which are the secretariat's.
 */
@ApplicationScoped
class ErasedAtMeetings implements OtherTraces {

    private final Meetings meetings;
    private final Attendees attendees;
    private final Spokens spokens;
    private final MeetingCalls calls;
    private final Mail mail;
    private final Events events;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    ErasedAtMeetings(
            Meetings meetings,
            Attendees attendees,
            Spokens spokens,
            MeetingCalls calls,
            Mail mail,
            Events events,
            Clock clock) {
        this.meetings = meetings;
        this.attendees = attendees;
        this.spokens = spokens;
        this.calls = calls;
        this.mail = mail;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ErasedAtMeetings() {
        this(null, null, null, null, null, null, null);
    }

    @Override
    public void erase(Contribution contribution, Set<String> addresses, Erasure what) {
        erase(spokens.of(contribution.id()), what);
        if (!addresses.isEmpty()) {
            called(contribution, addresses)
                    .forEach(id -> erase(attendees.lock(id), Optional.of(contribution.call()), what));
        }
    }

    /** Not where something else of theirs stands that came by the call of that meeting: with that, they go as well. */
    private List<AttendeeId> called(Contribution contribution, Set<String> addresses) {
        return database.createQuery("""
                        select a.id from Attendee a join Meeting m on m.id.value = a.meeting.value
                        where a.mandate.value = :mandate and a.invitee.email in :addresses
                            and not exists (select 1 from Contribution c
                                where c.call.value = m.call.value and c.contributor.email = a.invitee.email
                                    and c.id.value <> :erased and (c.state <> WITHDRAWN or c.confirmedAt is null))
                        order by a.id.value
                        """, AttendeeId.class)
                .setParameter("mandate", contribution.mandate().value())
                .setParameter("addresses", addresses)
                .setParameter("erased", contribution.id().value())
                .getResultList();
    }

    /** Who they are; what was written down of what they said is left to whoever erases that. */
    void erase(Attendee attendee) {
        erase(attendee, Optional.empty(), Erasure.PERSON);
    }

    /** @param but the call whose invitations go with the contribution that is erased */
    private void erase(Attendee attendee, Optional<CallId> but, Erasure what) {
        var at = clock.instant();
        var said = spokens.unconfirmed(attendee.id());
        said.forEach(spoken -> events.fire(spoken.lapse(at)));
        erase(said, what);
        attendees.eraseLinks(attendee.id());
        var meeting = meetings.require(attendee.meeting());
        asking(meeting).filter(call -> !but.equals(Optional.of(call))).ifPresent(call -> attendee.invitee()
                .ifPresent(invitee -> calls.erase(call, invitee.email())));
        events.fire(attendee.erase(meeting.state().isAhead(), at));
    }

    /** By the call of an evaluation members alone are asked. */
    private static Optional<CallId> asking(Meeting meeting) {
        return meeting.kind() == MeetingKind.INPUT ? meeting.call() : Optional.empty();
    }

    void erase(List<Spoken> said, Erasure what) {
        said.stream().map(Spoken::id).forEach(spokens::eraseLinks);
        if (!said.isEmpty()) {
            mail.forgetAbout(said.stream().map(Spoken::id).toList());
        }
        if (what == Erasure.PERSON_AND_TEXT) {
            said.forEach(spoken -> events.fire(spoken.erase(clock.instant())));
        }
    }
}
