package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.meeting.AttendeeRole;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.RefusalLine;
import no.mandat.workflow.meeting.AttendeeRow;
import no.mandat.workflow.meeting.HeldItem;
import no.mandat.workflow.meeting.HeldMeeting;
import no.mandat.workflow.meeting.ItemRow;
import no.mandat.workflow.meeting.RecordAllPresent;
import org.jspecify.annotations.Nullable;

/** Who is there, and whether they are enough to decide. Its lines stay while it changes, with what is opened in them. */
final class AttendanceCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient HoldDesk desk;
    private final boolean writes;
    private final Paragraph quorum = new Paragraph();
    private final Button all = new Button(t("hold.allPresent"), click -> recordAll());
    private final RefusalLine refusal = new RefusalLine();
    private final Group members = new Group("hold.group.members", false);
    private final Group outsiders = new Group("hold.group.outsiders", false);
    private final Group observers = new Group("hold.group.observers", false);
    private final Group secretariat = new Group("hold.group.secretariat", true);
    private final Map<AttendeeId, AttendanceLine> lines = new HashMap<>();
    private transient @Nullable HeldMeeting held;

    AttendanceCard(HoldDesk desk, boolean writes) {
        this.desk = desk;
        this.writes = writes;
        quorum.addClassName("hold-quorum");
        getContent().addClassName("hold-attendance");
        getContent().add(quorum, all, refusal, members, outsiders, observers, secretariat);
    }

    @Override
    protected Card initContent() {
        return new Card("hold-attendance", t("hold.attendance"));
    }

    /** @param item which one is in the middle: whether somebody is partial, is said of it */
    void show(HeldMeeting now, @Nullable ItemRow item) {
        held = now;
        var called = now.people().stream().filter(AttendeeRow::takesPart).toList();
        showQuorum(now);
        all.setVisible(
                writes && called.stream().anyMatch(one -> one.presence() == null && one.answer() == Rsvp.ACCEPTED));
        var context = new AttendanceLine.Context(now, item, called);
        members.show(of(called, EnumSet.of(AttendeeRole.VOTER, AttendeeRole.NON_VOTER)), context);
        outsiders.show(of(called, Set.of(AttendeeRole.OUTSIDER)), context);
        observers.show(of(called, EnumSet.of(AttendeeRole.OBSERVER, AttendeeRole.DEPUTY)), context);
        secretariat.show(of(called, Set.of(AttendeeRole.SECRETARY)), context);
    }

    private static List<AttendeeRow> of(List<AttendeeRow> people, Set<AttendeeRole> roles) {
        return people.stream().filter(person -> roles.contains(person.role())).toList();
    }

    private void showQuorum(HeldMeeting now) {
        var counted = now.quorum();
        quorum.removeAll();
        quorum.add(new Span(QuorumWords.ofMeeting(counted)));
        quorum.setClassName("is-met", counted.isMet());
        var current = now.currentQuorum();
        if (current != null && !current.equals(counted)) {
            HeldItems.of(now)
                    .at(now.current())
                    .map(HeldItem::row)
                    .map(row -> QuorumWords.ofItem(row.number(), current, counted.eligible() - current.eligible()))
                    .map(Span::new)
                    .ifPresent(words -> {
                        words.addClassName("hold-quorum-item");
                        quorum.add(words);
                    });
        }
    }

    private void recordAll() {
        var meeting = held;
        if (meeting != null) {
            desk.attempt(
                    refusal, () -> desk.holding().presentAll(new RecordAllPresent(UUID.randomUUID(), meeting.id())));
        }
    }

    /** Some of them under a heading of their own. */
    private final class Group extends Div {

        private static final long serialVersionUID = 1L;

        private final UnorderedList list = new UnorderedList();

        private Group(String key, boolean collapsed) {
            list.addClassName("attendance");
            list.getElement().setAttribute("aria-label", t(key));
            if (collapsed) {
                add(new Details(t(key), list));
            } else {
                add(new H3(t(key)), list);
            }
        }

        private void show(List<AttendeeRow> people, AttendanceLine.Context context) {
            setVisible(!people.isEmpty());
            var wanted = people.stream()
                    .map(person -> {
                        var line = lines.computeIfAbsent(person.id(), id -> new AttendanceLine(desk, writes));
                        line.show(person, context);
                        return line;
                    })
                    .toList();
            if (!list.getChildren().toList().equals(wanted)) {
                list.removeAll();
                list.add(wanted.toArray(Component[]::new));
            }
        }
    }
}
