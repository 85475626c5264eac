package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.meeting.AttendeeRole;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.MorePages;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.meeting.AttendeeRow;
import no.mandat.workflow.meeting.ConfirmOutsiders;
import no.mandat.workflow.meeting.MeetingDetails;
import org.jspecify.annotations.Nullable;

/** Who is called: the numbers first, then each of them, a page at a time. */
final class PeopleCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient MeetingDetails meeting;
    private final transient MeetingDesk desk;
    private final RefusalLine refusal = new RefusalLine();
    private final Div content = new Div();

    PeopleCard(MeetingDetails meeting, MeetingDesk desk) {
        this.meeting = meeting;
        this.desk = desk;
        getContent().addClassName("meeting-people");
        getContent().titled(t(meeting.status().wasHeld() ? "people.title.after" : "people.title"));
        getContent().add(content, refusal);
        if (meeting.runs() && !meeting.status().isOver()) {
            getContent()
                    .add(new Button(t("people.invite"), click -> OutsiderDialog.inviting(meeting, desk, this::showAnew)
                            .open()));
        }
        show();
    }

    @Override
    protected Card initContent() {
        return new Card("people", "");
    }

    /** Reads it anew. */
    void refresh() {
        show();
    }

    /** What was pressed is gone with what it did: one goes on at the heading. */
    private void showAnew() {
        show();
        getContent().focusHeading();
    }

    private void show() {
        var people = desk.queries().people(meeting.id());
        content.removeAll();
        content.add(new Paragraph(numbers(people)));
        boolean confirms = desk.confirms(meeting);
        if (confirms) {
            showWaiting(people);
        }
        for (var group : PeopleGroup.values()) {
            showGroup(group, people.stream().filter(group::has).toList(), confirms);
        }
    }

    /** Who said that they come; of one that was held, who was there. */
    private String numbers(List<AttendeeRow> people) {
        if (!meeting.status().wasHeld()) {
            return Answers.of(people).words(meeting.status() != MeetingStatus.PLANNED);
        }
        var called = people.stream()
                .filter(person -> person.takesPart() && person.role() != AttendeeRole.DEPUTY)
                .toList();
        return t("people.were", called.stream().filter(PeopleCard::wasThere).count(), called.size());
    }

    private static boolean wasThere(AttendeeRow person) {
        var presence = person.presence();
        return presence != null && presence.hasBeenThere();
    }

    private void showGroup(PeopleGroup group, List<AttendeeRow> people, boolean confirms) {
        if (people.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("people");
        var line = new PersonLine(meeting, desk, confirms, this::showAnew);
        // They are all read at once, as they are counted; what takes its time is to draw them.
        var more = new MorePages<AttendeeRow>(
                seek -> from(people, seek.anchor(), seek.limit()),
                person -> List.of(people.indexOf(person)),
                MorePages.in(list, line::of));
        more.begin();
        content.add(new H3(t("people.group." + group.name(), people.size())), list, more);
    }

    private static List<AttendeeRow> from(List<AttendeeRow> people, @Nullable List<Object> anchor, int most) {
        int first = anchor == null ? 0 : (int) anchor.getFirst() + 1;
        return people.stream().skip(first).limit(most).toList();
    }

    /** One click lets in all who wait; one at a time is done at each. */
    private void showWaiting(List<AttendeeRow> people) {
        var waiting =
                people.stream().filter(AttendeeRow::waits).map(AttendeeRow::id).toList();
        if (waiting.size() < 2) {
            return;
        }
        content.add(new Button(
                t("people.confirmAll", waiting.size()),
                click -> refusal.attempt(() -> {
                    desk.callings().confirm(new ConfirmOutsiders(UUID.randomUUID(), meeting.id(), waiting));
                    Toast.done(t("people.confirmed", waiting.size()));
                    showAnew();
                })));
    }
}
