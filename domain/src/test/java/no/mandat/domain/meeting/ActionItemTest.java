package no.mandat.domain.meeting;

import static no.mandat.domain.meeting.Meetings.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.shared.ActionItemId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ActionItemTest {

    private static final ActionItemId ACTION = new ActionItemId(new UUID(6, 1));
    private static final PersonId ADA = new PersonId(new UUID(4, 1));
    private static final PersonId BO = new PersonId(new UUID(4, 2));
    private static final LocalDate DUE = LocalDate.of(2026, 11, 1);
    private static final ActionText TEXT = new ActionText("Ring havna", ADA, DUE);
    private static final ActionText OTHER = new ActionText("Skriv til havna", BO, DUE.plusDays(7));

    private final ActionItem item =
            ActionItem.agree(ACTION, item(1, ItemKind.DISCUSSION), TEXT, NOW).action();

    private ActionItemEvent act(ActionAction action) {
        return switch (action) {
            case EDIT -> item.edit(OTHER, LATER).orElseThrow();
            case FINISH -> item.finish(LATER);
            case DROP -> item.drop("Havna ringte", LATER);
            case REOPEN -> item.reopen(STARTS);
        };
    }

    static Stream<Arguments> everyStateAndAction() {
        return Arrays.stream(ActionState.values())
                .flatMap(state -> Arrays.stream(ActionAction.values()).map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndAction")
    void goesWhereTheTableSaysAndNowhereElse(ActionState state, ActionAction action) {
        var way =
                switch (state) {
                    case OPEN -> List.<ActionAction>of();
                    case DONE -> List.of(ActionAction.FINISH);
                    case DROPPED -> List.of(ActionAction.DROP);
                };
        way.forEach(step -> assertThat(act(step).changes()).isNotEmpty());
        assertThat(item.state()).isEqualTo(state);
        var next = ActionLife.LIFE.next(state, action);
        if (next.isPresent()) {
            var event = act(action);
            assertThat(event.changes()).isNotEmpty();
            assertThat(item.state()).isEqualTo(next.get());
        } else {
            refuses(() -> act(action), new MeetingRefusal.ActionNotInState(state, action));
            assertThat(item.state()).isEqualTo(state);
        }
    }

    @Test
    void namesAllThatWasAgreed() {
        var agreement = ActionItem.agree(ACTION, item(1, ItemKind.DISCUSSION), TEXT, NOW);
        assertThat(agreement.event().changes())
                .containsExactly(
                        Change.set("meeting", ID),
                        Change.set("item", itemId(1)),
                        Change.set("mandate", MANDATE),
                        Change.set("title", "Ring havna"),
                        Change.set("responsible", ADA),
                        Change.set("due", DUE),
                        Change.set("state", ActionState.OPEN));
        assertThat(agreement.event().subject()).isEqualTo(Subject.of(ActionItem.class, ACTION));
        assertThat(agreement.event().mandate()).contains(MANDATE);
        assertThat(agreement.action().says()).isEqualTo(TEXT);
    }

    @Test
    void saysWhatChangedAndNothingElse() {
        assertThat(item.edit(TEXT, LATER)).isEmpty();
        assertThat(item.edit(OTHER, LATER).orElseThrow().changes())
                .containsExactly(
                        new Change("title", "Ring havna", "Skriv til havna"),
                        new Change("responsible", ADA, BO),
                        new Change("due", DUE, DUE.plusDays(7)));
        assertThat(item.says()).isEqualTo(OTHER);
    }

    @Test
    void forgetsWhyItWasGivenUpWhenItIsTakenUpAgain() {
        var dropped = act(ActionAction.DROP);
        assertThat(dropped.reason()).contains("Havna ringte");
        assertThat(dropped.changes())
                .containsExactly(
                        new Change("state", ActionState.OPEN, ActionState.DROPPED),
                        Change.set("endedAt", LATER),
                        Change.set("reason", "Havna ringte"));
        assertThat(act(ActionAction.REOPEN).changes())
                .containsExactly(
                        new Change("state", ActionState.DROPPED, ActionState.OPEN),
                        new Change("endedAt", LATER, null),
                        new Change("reason", "Havna ringte", null));
    }

    @Test
    void isDoneWithoutAReason() {
        assertThat(act(ActionAction.FINISH).changes())
                .containsExactly(new Change("state", ActionState.OPEN, ActionState.DONE), Change.set("endedAt", LATER));
    }
}
