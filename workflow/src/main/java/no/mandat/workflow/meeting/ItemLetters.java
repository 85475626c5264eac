package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.document.Openness;
import no.mandat.domain.meeting.AgendaItem;
import no.mandat.domain.meeting.AgendaItemEvent.ItemDeclined;
import no.mandat.domain.meeting.AgendaItemEvent.ItemProposed;
import no.mandat.domain.meeting.AttendeeEvent.RecusalDeclared;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.party.Membership;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.party.Bodies;

/**
 * What is told by mail of items: to the head of the secretariat that one is proposed, or that somebody says before the meeting that they
 * are partial in one; to whoever wanted one that it was left out.
 */
@ApplicationScoped
class ItemLetters {

    private final Meetings meetings;
    private final AgendaItems items;
    private final Attendees attendees;
    private final ShutItems shut;
    private final MeetingAccess gate;
    private final Bodies bodies;
    private final Mail mail;
    private final Clock clock;

    @Inject
    ItemLetters(
            Meetings meetings,
            AgendaItems items,
            Attendees attendees,
            ShutItems shut,
            MeetingAccess gate,
            Bodies bodies,
            Mail mail,
            Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.attendees = attendees;
        this.shut = shut;
        this.gate = gate;
        this.bodies = bodies;
        this.mail = mail;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ItemLetters() {
        this(null, null, null, null, null, null, null, null);
    }

    /** To all who run the meeting it would be too much. */
    void proposed(@Observes ItemProposed event) {
        var meeting = meetings.require(event.meeting());
        var item = items.require(event.item());
        head(meeting)
                .filter(head -> item.proposer().filter(head::equals).isEmpty())
                .ifPresent(head -> mail.queue(new Letter(
                        "itemProposed",
                        head,
                        Optional.of(meeting.mandate()),
                        MeetingPath.of(meeting),
                        List.of(meeting.title(), hidden(item), title(item)))));
    }

    /**
     * Why isn't mailed: it may be nobody else's business, and stands in the history. A head who is partial in the item themself isn't told
     * that others are.
     */
    void partial(@Observes RecusalDeclared event) {
        var item = items.require(event.item());
        var meeting = meetings.require(item.meeting());
        attendees.require(event.attendee()).person().ifPresent(person -> head(meeting)
                .filter(head -> !head.equals(person) && !shut.isFor(head, item.id()))
                .ifPresent(head -> mail.queue(new Letter(
                        "itemRecusal",
                        head,
                        Optional.of(meeting.mandate()),
                        MeetingPath.of(meeting),
                        List.of(meeting.title(), hidden(item), title(item), attendees.nameOf(person))))));
    }

    private Optional<PersonId> head(Meeting meeting) {
        return bodies.seating(gate.mandate(meeting).secretariat())
                .headOn(LocalDate.now(clock))
                .map(Membership::person);
    }

    void declined(@Observes ItemDeclined event) {
        var meeting = meetings.require(event.meeting());
        var item = items.require(event.item());
        item.proposer()
                .ifPresent(proposer -> mail.queue(new Letter(
                        "itemDeclined",
                        proposer,
                        Optional.of(meeting.mandate()),
                        MeetingPath.of(meeting),
                        List.of(
                                meeting.title(),
                                hidden(item),
                                title(item),
                                event.reason().orElse("")))));
    }

    /** What is exempt isn't named in mail. */
    static int hidden(AgendaItem item) {
        return item.classification().openness() == Openness.EXEMPT ? 1 : 0;
    }

    /** Nothing, where it isn’t named. */
    static String title(AgendaItem item) {
        return hidden(item) == 1 ? "" : item.title();
    }
}
