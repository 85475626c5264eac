package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.meeting.AttendeeAction;
import no.mandat.domain.meeting.AttendeeRole;
import no.mandat.domain.meeting.AttendeeState;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.Presence;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.web.contribution.ErasedWords;
import no.mandat.web.shared.DotsMenu;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.StateBadge;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.meeting.AttendeeRow;
import no.mandat.workflow.meeting.ConfirmOutsiders;
import no.mandat.workflow.meeting.DeclineOutsider;
import no.mandat.workflow.meeting.ItemRow;
import no.mandat.workflow.meeting.MeetingDetails;
import no.mandat.workflow.meeting.RemoveAttendee;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is called: who they are, what they answered, and what one may do about it.
 *
 * @param confirms whether the reader lets in, or not, those from outside who wait
 */
record PersonLine(MeetingDetails meeting, MeetingDesk desk, boolean confirms, Runnable changed) {

    ListItem of(AttendeeRow person) {
        var name = new Span(ErasedWords.name(person.name()));
        name.addClassName("person-name");
        var about = new Span(about(person));
        about.addClassNames("small", "muted");
        var words = new Div(name, about);
        words.addClassName("person-words");
        said(person.remark(), "people.remark").ifPresent(words::add);
        further(person).ifPresent(words::add);
        if (person.undelivered()) {
            var line = new Div(t("people.undelivered"));
            line.addClassNames("small", "undelivered-how");
            words.add(line);
        }
        var refusal = new RefusalLine();
        words.add(refusal);
        var end = new Div();
        end.addClassName("row-end");
        badge(person).map(StateBadge::shown).ifPresent(end::add);
        offer(person, refusal, end);
        return new ListItem(words, end);
    }

    private static Optional<Div> said(@Nullable String text, String key) {
        return Optional.ofNullable(text).map(words -> {
            var line = new Div(t(key, words));
            line.addClassName("small");
            return line;
        });
    }

    private String about(AttendeeRow person) {
        return Stream.of(
                        Optional.ofNullable(person.organisation()),
                        Optional.of(person.role())
                                .filter(role -> role == AttendeeRole.OBSERVER || role == AttendeeRole.DEPUTY)
                                .map(role -> Say.sentence(t(role))),
                        items(person),
                        Optional.ofNullable(person.speakingMinutes()).map(some -> t("people.speaks", some)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    /** "Sak 3, 5". */
    private Optional<String> items(AttendeeRow person) {
        return numbers(person.items()::contains).map(some -> t("people.items", some));
    }

    private Optional<String> numbers(Predicate<AgendaItemId> which) {
        var numbers = meeting.agenda().stream()
                .filter(item -> which.test(item.id()))
                .map(ItemRow::number)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return Optional.of(numbers).filter(some -> !some.isEmpty());
    }

    /** Who is let in for some of their items, while others wait. */
    private Optional<Div> further(AttendeeRow person) {
        if (!person.waits() || CallDialog.waits(person)) {
            return Optional.empty();
        }
        return numbers(item -> person.items().contains(item)
                        && !person.confirmedItems().contains(item))
                .map(some -> {
                    var line = new Div(t("people.further", some));
                    line.addClassName("small");
                    return line;
                });
    }

    private Optional<StateBadge> badge(AttendeeRow person) {
        if (person.state() == AttendeeState.DECLINED) {
            return Optional.of(new StateBadge(StateBadge.Shape.DASH, t("people.state.declined")));
        }
        if (CallDialog.waits(person)) {
            return Optional.of(new StateBadge(StateBadge.Shape.RING, t("people.state.waits")));
        }
        if (meeting.status().wasHeld()) {
            // Whether a deputy was there stands at the member for whom they were.
            return person.role() == AttendeeRole.DEPUTY && person.presence() == null
                    ? Optional.empty()
                    : Optional.of(presence(person.presence()));
        }
        if (!person.isAsked()) {
            return Optional.empty();
        }
        var answer = person.answer();
        if (answer == null) {
            return meeting.status() == MeetingStatus.PLANNED
                    ? Optional.empty()
                    : Optional.of(new StateBadge(StateBadge.Shape.RING, t("people.state.silent")));
        }
        var shape =
                switch (answer) {
                    case ACCEPTED -> StateBadge.Shape.FILLED;
                    case TENTATIVE -> StateBadge.Shape.HALF;
                    case DECLINED -> StateBadge.Shape.DASH;
                };
        return Optional.of(new StateBadge(shape, t("people.answer." + answer.name())));
    }

    private static StateBadge presence(@Nullable Presence presence) {
        if (presence == null) {
            return new StateBadge(StateBadge.Shape.RING, t("hold.presence.none"));
        }
        var shape =
                switch (presence) {
                    case PRESENT, DEPUTY -> StateBadge.Shape.FILLED;
                    case LEFT_EARLY -> StateBadge.Shape.HALF;
                    case LATE, ABSENT -> StateBadge.Shape.DASH;
                };
        return new StateBadge(shape, presence == Presence.LATE ? t("people.neverCame") : t(presence));
    }

    private void offer(AttendeeRow person, RefusalLine refusal, Div end) {
        if (confirms && person.waits()) {
            end.add(named(
                    new Button(
                            t("people.confirm"),
                            click -> refusal.attempt(() -> {
                                desk.callings()
                                        .confirm(new ConfirmOutsiders(
                                                UUID.randomUUID(), meeting.id(), List.of(person.id())));
                                Toast.done(t("people.confirmed.one", person.name()));
                                changed.run();
                            })),
                    person));
            end.add(named(new Button(t("people.decline"), click -> askToDecline(person)), person));
        }
        boolean edits =
                person.role() == AttendeeRole.OUTSIDER && person.actions().contains(AttendeeAction.EDIT);
        boolean removes = person.actions().contains(AttendeeAction.REMOVE);
        boolean listed =
                meeting.status() != MeetingStatus.MINUTES_CIRCULATED && meeting.status() != MeetingStatus.CLOSED;
        if (meeting.runs() && listed && (edits || removes)) {
            var menu = new DotsMenu(t("people.more", person.name()));
            if (edits) {
                menu.item(t("people.edit"), () -> OutsiderDialog.editing(meeting, person, desk, changed)
                        .open());
            }
            if (removes) {
                menu.item(t("people.remove"), () -> askToRemove(person));
            }
            end.add(menu);
        }
    }

    private static Button named(Button button, AttendeeRow person) {
        button.setAriaLabel("%s: %s".formatted(button.getText(), person.name()));
        return button;
    }

    private void askToDecline(AttendeeRow person) {
        var key = UUID.randomUUID();
        new ReasonDialog(
                        t("people.decline.title", person.name()),
                        t(CallDialog.waits(person) ? "people.decline.text" : "people.decline.further"),
                        t("people.decline"),
                        why -> {
                            desk.callings().decline(new DeclineOutsider(key, person.id(), why));
                            changed.run();
                        })
                .open();
    }

    private void askToRemove(AttendeeRow person) {
        var key = UUID.randomUUID();
        var text = t(person.sentAt() == null ? "people.remove.unsent" : "people.remove.text");
        new ReasonDialog(t("people.remove.title", person.name()), text, t("people.remove"), why -> {
                    desk.callings().removeAttendee(new RemoveAttendee(key, person.id(), why));
                    changed.run();
                })
                .open();
    }
}
