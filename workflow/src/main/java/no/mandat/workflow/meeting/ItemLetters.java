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
import no.mandat.domain.party.Membership;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.party.Bodies;

/** What is told by mail of items that are proposed: to the head of the secretariat that there is one, to whoever wanted it that it was left out. */
@ApplicationScoped
class ItemLetters {

    private final Meetings meetings;
    private final AgendaItems items;
    private final MeetingAccess gate;
    private final Bodies bodies;
    private final Mail mail;
    private final Clock clock;

    @Inject
    ItemLetters(Meetings meetings, AgendaItems items, MeetingAccess gate, Bodies bodies, Mail mail, Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.gate = gate;
        this.bodies = bodies;
        this.mail = mail;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ItemLetters() {
        this(null, null, null, null, null, null);
    }

    /** To all who run the meeting it would be too much. */
    void proposed(@Observes ItemProposed event) {
        var meeting = meetings.require(event.meeting());
        var item = items.require(event.item());
        bodies.seating(gate.mandate(meeting).secretariat())
                .headOn(LocalDate.now(clock))
                .map(Membership::person)
                .filter(head -> item.proposer().filter(head::equals).isEmpty())
                .ifPresent(head -> mail.queue(new Letter(
                        "itemProposed",
                        head,
                        Optional.of(meeting.mandate()),
                        MeetingPath.of(meeting),
                        List.of(meeting.title(), hidden(item), title(item)))));
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
    private static int hidden(AgendaItem item) {
        return item.classification().openness() == Openness.EXEMPT ? 1 : 0;
    }

    private static String title(AgendaItem item) {
        return hidden(item) == 1 ? "" : item.title();
    }
}
