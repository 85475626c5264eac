package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.meeting.Presence;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.web.contribution.ErasedWords;
import no.mandat.web.shared.Say;
import no.mandat.workflow.meeting.AttendeeRow;
import no.mandat.workflow.meeting.HeldMeeting;
import no.mandat.workflow.meeting.ItemRow;
import org.jspecify.annotations.Nullable;

/** Somebody who is called: whether they are there, by a shape and a word; pressed, it offers what else it may be. */
final class AttendanceLine extends ListItem {

    private static final long serialVersionUID = 1L;
    private static final List<String> SHAPES = List.of("is-there", "is-late", "is-out", "is-deputy", "is-away");

    private final boolean writes;
    private final Div words = new Div();
    private final Span name = new Span();
    private final Span about = new Span();
    private final Span state = new Span();
    private final NativeButton button = new NativeButton();
    private final PresenceChoice choice;

    AttendanceLine(HoldDesk desk, boolean writes) {
        this.writes = writes;
        choice = new PresenceChoice(desk);
        about.addClassNames("small", "muted");
        words.addClassName("attendance-words");
        words.add(name, about);
        state.addClassName("presence");
        if (writes) {
            button.addClassName("attendance-line");
            button.add(words, state);
            button.addClickListener(click -> open(!choice.isVisible()));
            add(button, choice);
        } else {
            var line = new Div(words, state);
            line.addClassName("attendance-line");
            add(line);
        }
        open(false);
    }

    private void open(boolean open) {
        choice.setVisible(open);
        button.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    void show(AttendeeRow person, Context context) {
        name.setText(ErasedWords.name(person.name()));
        var more = about(person, context);
        about.setText(more);
        about.setVisible(!more.isEmpty());
        var item = context.item();
        boolean partial = item != null && context.there(person).recusedFrom().contains(item.id());
        state.setText(partial && item != null ? t("hold.partial.in", item.number()) : Say.sentence(presence(person)));
        state.removeClassNames(SHAPES.toArray(String[]::new));
        state.addClassName(partial ? "is-out" : shape(person.presence()));
        if (writes) {
            choice.show(person, context);
        }
    }

    private static String presence(AttendeeRow person) {
        var presence = person.presence();
        if (presence != null) {
            return t(presence);
        }
        return t(person.answer() == Rsvp.DECLINED ? "hold.presence.declined" : "hold.presence.none");
    }

    private static String shape(@Nullable Presence presence) {
        return presence == null
                ? "is-away"
                : switch (presence) {
                    case PRESENT -> "is-there";
                    case LATE -> "is-late";
                    case LEFT_EARLY -> "is-out";
                    case DEPUTY -> "is-deputy";
                    case ABSENT -> "is-away";
                };
    }

    /** "Henrik Dalmo møter", "Sak 5". */
    private static String about(AttendeeRow person, Context context) {
        var items = context.held().items().stream()
                .filter(item -> person.items().contains(item.row().id()))
                .map(item -> String.valueOf(item.row().number()))
                .collect(Collectors.joining(", "));
        return Stream.of(
                        Optional.ofNullable(person.deputyName()).map(deputy -> t("hold.deputy.meets", deputy)),
                        Optional.of(items)
                                .filter(some -> !some.isEmpty())
                                .map(some -> Say.sentence(t("people.items", some))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    /**
     * In what somebody is shown.
     *
     * @param item which one is in the middle
     * @param called everybody who is called
     */
    record Context(HeldMeeting held, @Nullable ItemRow item, List<AttendeeRow> called) {

        /** Of a member for whom a deputy is there, that deputy: whether one is partial is said of each. */
        private AttendeeRow there(AttendeeRow person) {
            return person.presence() == Presence.DEPUTY
                    ? called.stream()
                            .filter(one -> one.person() != null && one.person().equals(person.deputy()))
                            .findFirst()
                            .orElse(person)
                    : person;
        }
    }
}
