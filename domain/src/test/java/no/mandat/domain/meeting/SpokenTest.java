package no.mandat.domain.meeting;

import static no.mandat.domain.meeting.Meetings.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Invitee;
import no.mandat.domain.mandate.Contents;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.SpokenId;
import no.mandat.domain.shared.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SpokenTest {

    private static final SpokenId SPOKEN = new SpokenId(new UUID(8, 1));
    private static final PersonId ADA = new PersonId(new UUID(4, 1));
    private static final ContributionId CONTRIBUTION = new ContributionId(new UUID(5, 1));
    private static final Change CONFIRMED = new Change("state", SpokenState.WAITING, SpokenState.CONFIRMED);

    private final AgendaItem item = item(1, ItemKind.INPUT);

    private static Attendee outsider() {
        var outsider = proposed();
        assertThat(outsider.confirm(Contents.LEADER, Set.of(Contents.LEADER), NOW)
                        .changes())
                .isNotEmpty();
        return outsider;
    }

    private static Attendee proposed() {
        var kari = new Invitee("Kari", "kari@fjord.example", null, null, "nn");
        return Attendee.propose(attendeeId(2), planned(), kari, Set.of(itemId(1)), null, ADA, NOW)
                .attendee();
    }

    private Spoken.Recording record(Meeting in, Attendee by) {
        return Spoken.record(SPOKEN, in, item, by, "Vi vil ha slagg.", STARTS);
    }

    private Spoken waiting() {
        return record(running(), outsider()).spoken();
    }

    private static SpokenEvent act(Spoken spoken, SpokenAction action) {
        return switch (action) {
            case CONFIRM -> spoken.confirm(CONTRIBUTION, LATER);
            case DECLINE -> spoken.decline(LATER);
            case LAPSE -> spoken.lapse(LATER).orElseThrow();
        };
    }

    private Spoken in(SpokenState state) {
        var spoken = waiting();
        var event =
                switch (state) {
                    case WAITING -> null;
                    case CONFIRMED -> act(spoken, SpokenAction.CONFIRM);
                    case DECLINED -> act(spoken, SpokenAction.DECLINE);
                    case LAPSED -> act(spoken, SpokenAction.LAPSE);
                };
        assertThat(event == null).isEqualTo(state == SpokenState.WAITING);
        return spoken;
    }

    @ParameterizedTest
    @EnumSource
    void isErasedOnceWhateverBecameOfIt(SpokenState state) {
        var spoken = in(state);
        assertThat(spoken.erase(LATER).orElseThrow().changes()).containsExactly(new Change("text", null, null));
        assertThat(spoken.text()).isEmpty();
        assertThat(spoken.state()).isEqualTo(state);
        assertThat(spoken.erase(LATER)).isEmpty();
    }

    static Stream<Arguments> everyStateAndAction() {
        return Arrays.stream(SpokenState.values())
                .flatMap(state -> Stream.of(SpokenAction.CONFIRM, SpokenAction.DECLINE)
                        .map(action -> Arguments.of(state, action)));
    }

    @Test
    void isWrittenDownForTheSpeakerToConfirm() {
        var recording = record(running(), outsider());
        var spoken = recording.spoken();
        assertThat(spoken.state()).isEqualTo(SpokenState.WAITING);
        assertThat(spoken.text()).isEqualTo("Vi vil ha slagg.");
        assertThat(spoken.item()).isEqualTo(item.id());
        assertThat(spoken.attendee()).isEqualTo(attendeeId(2));
        assertThat(spoken.recordedAt()).isEqualTo(STARTS);
        assertThat(spoken.contribution()).isEmpty();
        assertThat(recording.event().subject()).isEqualTo(Subject.of(Spoken.class, SPOKEN));
        assertThat(recording.event().mandate()).contains(MANDATE);
        assertThat(recording.event().changes())
                .extracting(Change::field)
                .containsExactly("meeting", "mandate", "item", "attendee", "text", "recordedAt", "state");
    }

    @Test
    void isWrittenDownAlsoAfterTheMeetingUntilItsMinutesGoOut() {
        assertThat(record(held(), outsider()).spoken().state()).isEqualTo(SpokenState.WAITING);
        refuses(
                () -> record(called(), outsider()),
                new MeetingRefusal.MeetingNotInState(MeetingState.CALLED, MeetingAction.MINUTE));
        refuses(
                () -> record(closed(), outsider()),
                new MeetingRefusal.MeetingNotInState(MeetingState.CLOSED, MeetingAction.MINUTE));
    }

    @Test
    void isOfNobodyWhoWaitsForTheSecondKey() {
        refuses(
                () -> record(running(), proposed()),
                new MeetingRefusal.AttendeeNotInState(AttendeeState.LISTED, AttendeeAction.RECORD));
    }

    @Test
    void isOfSomebodyWhoIsCalled() {
        var gone = outsider();
        var event = gone.remove(Optional.of("Feil"), LATER);
        assertThat(event.attendee()).isEqualTo(gone.id());
        refuses(
                () -> record(running(), gone),
                new MeetingRefusal.AttendeeNotInState(AttendeeState.REMOVED, AttendeeAction.RECORD));
    }

    @Test
    void becomesAContribution() {
        var spoken = waiting();
        var event = spoken.confirm(CONTRIBUTION, LATER);
        assertThat(spoken.state()).isEqualTo(SpokenState.CONFIRMED);
        assertThat(spoken.contribution()).contains(CONTRIBUTION);
        assertThat(event.changes()).containsExactly(CONFIRMED, Change.set("contribution", CONTRIBUTION));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndAction")
    void goesWhereItsLifeSays(SpokenState state, SpokenAction action) {
        var spoken = in(state);
        var next = SpokenLife.LIFE.next(state, action);
        if (next.isPresent()) {
            assertThat(act(spoken, action).changes()).contains(new Change("state", state, next.get()));
            assertThat(spoken.state()).isEqualTo(next.get());
        } else {
            refuses(() -> act(spoken, action), new MeetingRefusal.WordingNotInState(state, action));
            refuses(() -> spoken.require(action), new MeetingRefusal.WordingNotInState(state, action));
        }
    }

    @ParameterizedTest
    @EnumSource
    void lapsesOnlyWhileItWaits(SpokenState state) {
        var spoken = in(state);
        assertThat(spoken.lapse(LATER).isPresent()).isEqualTo(state == SpokenState.WAITING);
        assertThat(spoken.state()).isEqualTo(state == SpokenState.WAITING ? SpokenState.LAPSED : state);
    }
}
