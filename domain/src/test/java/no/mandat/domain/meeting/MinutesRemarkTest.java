package no.mandat.domain.meeting;

import static no.mandat.domain.meeting.Meetings.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Invitee;
import no.mandat.domain.mandate.Contents;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RemarkId;
import no.mandat.domain.shared.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MinutesRemarkTest {

    private static final RemarkId REMARK = new RemarkId(new UUID(7, 1));
    private static final PersonId ADA = new PersonId(new UUID(4, 1));
    private static final PersonId BO = new PersonId(new UUID(4, 2));
    private static final Instant IN_TIME = ENDS.plusSeconds(3600);

    private final Meeting meeting = held();
    private final MinutesEdition edition = circulate(meeting);

    private static Attendee member(Presence presence) {
        var member = Attendee.list(attendeeId(1), planned(), AttendeeRole.VOTER, ADA, NOW)
                .attendee();
        assertThat(member.record(presence, BO, STARTS)).isPresent();
        return member;
    }

    private static Attendee outsider() {
        var kari = new Invitee("Kari", "kari@fjord.example", null, null, "nn");
        var outsider = Attendee.propose(attendeeId(2), planned(), kari, Set.of(itemId(1)), null, ADA, NOW)
                .attendee();
        assertThat(outsider.confirm(Contents.LEADER, Set.of(Contents.LEADER), NOW)
                        .changes())
                .isNotEmpty();
        return outsider;
    }

    private MinutesRemark.Making make(Attendee by, @Nullable AgendaItemId item, Instant at) {
        return MinutesRemark.make(REMARK, meeting, edition, by, item, "Jeg sa mai", at);
    }

    @Nested
    class InItsLife {

        private final MinutesRemark remark =
                make(member(Presence.PRESENT), null, IN_TIME).remark();

        private RemarkEvent act(RemarkAction action) {
            return switch (action) {
                case ANSWER -> remark.answer("Rettet", BO, LATER);
                case WITHDRAW -> remark.withdraw(LATER);
                case PRINT -> remark.print(LATER);
            };
        }

        static Stream<Arguments> everyStateAndAction() {
            return Arrays.stream(RemarkState.values())
                    .flatMap(state -> Arrays.stream(RemarkAction.values()).map(action -> Arguments.of(state, action)));
        }

        @ParameterizedTest
        @MethodSource("everyStateAndAction")
        void goesWhereTheTableSaysAndNowhereElse(RemarkState state, RemarkAction action) {
            var way =
                    switch (state) {
                        case MADE -> List.<RemarkAction>of();
                        case ANSWERED -> List.of(RemarkAction.ANSWER);
                        case WITHDRAWN -> List.of(RemarkAction.WITHDRAW);
                        case PRINTED -> List.of(RemarkAction.PRINT);
                    };
            way.forEach(step -> assertThat(act(step).changes()).isNotEmpty());
            assertThat(remark.state()).isEqualTo(state);
            assertThat(remark.stands()).isEqualTo(state == RemarkState.MADE || state == RemarkState.ANSWERED);
            var next = RemarkLife.LIFE.next(state, action);
            if (next.isPresent()) {
                var event = act(action);
                assertThat(remark.state()).isEqualTo(next.get());
                if (next.get() != state) {
                    assertThat(event.changes()).contains(new Change("state", state, next.get()));
                }
            } else {
                refuses(() -> act(action), new MeetingRefusal.RemarkNotInState(state, action));
                assertThat(remark.state()).isEqualTo(state);
            }
        }

        @Test
        void canBeAnsweredAnew() {
            assertThat(remark.answer("Rettet", BO, LATER).changes())
                    .containsExactly(
                            new Change("state", RemarkState.MADE, RemarkState.ANSWERED),
                            Change.set("answer", "Rettet"),
                            Change.set("answeredBy", BO),
                            Change.set("answeredAt", LATER));
            assertThat(remark.answer("Står", BO, STARTS).changes())
                    .containsExactly(new Change("answer", "Rettet", "Står"), new Change("answeredAt", LATER, STARTS));
            assertThat(remark.answer()).contains("Står");
        }
    }

    @Test
    void namesWhatWasRemarkedOn() {
        var making = make(member(Presence.PRESENT), itemId(1), IN_TIME);
        assertThat(making.event().changes())
                .containsExactlyInAnyOrder(
                        Change.set("meeting", ID),
                        Change.set("mandate", MANDATE),
                        Change.set("attendee", attendeeId(1)),
                        Change.set("edition", 1),
                        Change.set("item", itemId(1)),
                        Change.set("text", "Jeg sa mai"),
                        Change.set("madeAt", IN_TIME),
                        Change.set("state", RemarkState.MADE));
        assertThat(making.event().subject()).isEqualTo(Subject.of(MinutesRemark.class, REMARK));
        assertThat(making.event().mandate()).contains(MANDATE);
        assertThat(making.remark().item()).contains(itemId(1));
        assertThat(make(member(Presence.PRESENT), null, IN_TIME).remark().item())
                .isEmpty();
    }

    @Nested
    class OfThoseWhoMakeIt {

        @ParameterizedTest
        @EnumSource(
                value = Presence.class,
                names = {"PRESENT", "LEFT_EARLY", "DEPUTY"})
        void takesThoseWhoAttendedThemselvesOrByADeputy(Presence presence) {
            assertThat(make(member(presence), null, IN_TIME).remark().attendee())
                    .isEqualTo(attendeeId(1));
        }

        @ParameterizedTest
        @EnumSource(
                value = Presence.class,
                names = {"ABSENT", "LATE"})
        void takesNobodyWhoWasAway(Presence presence) {
            refuses(() -> make(member(presence), null, IN_TIME), new MeetingRefusal.DidNotAttend());
        }

        @Test
        void takesNobodyOfWhomNothingWasNotedOrWhoWasTakenOffTheList() {
            var unknown = Attendee.list(attendeeId(1), planned(), AttendeeRole.SECRETARY, ADA, NOW)
                    .attendee();
            refuses(() -> make(unknown, null, IN_TIME), new MeetingRefusal.DidNotAttend());
            var gone = member(Presence.PRESENT);
            assertThat(gone.remove(Optional.empty(), IN_TIME).changes()).isNotEmpty();
            refuses(() -> make(gone, null, IN_TIME), new MeetingRefusal.DidNotAttend());
        }

        @Test
        void takesAnOutsiderOnTheirOwnItem() {
            var kari = outsider();
            refuses(() -> make(kari, itemId(1), IN_TIME), new MeetingRefusal.DidNotAttend());
            assertThat(kari.record(Presence.PRESENT, null, STARTS)).isPresent();
            refuses(() -> make(kari, itemId(2), IN_TIME), new MeetingRefusal.NoItemChosen());
            assertThat(make(kari, itemId(1), IN_TIME).remark().state()).isEqualTo(RemarkState.MADE);
        }
    }

    @Nested
    class OfItsTime {

        @Test
        void isTakenUntilTheDeadlineToTheInstant() {
            var last = REMARKS_UNTIL.minusNanos(1);
            assertThat(make(member(Presence.PRESENT), null, last).remark().madeAt())
                    .isEqualTo(last);
            refuses(
                    () -> make(member(Presence.PRESENT), null, REMARKS_UNTIL),
                    new MeetingRefusal.RemarksOver(REMARKS_UNTIL));
        }

        @Test
        void isTakenOnlyWhileTheMinutesAreCirculated() {
            assertThat(meeting.rewrite("Feil navn", IN_TIME).changes()).isNotEmpty();
            refuses(
                    () -> make(member(Presence.PRESENT), null, IN_TIME),
                    new MeetingRefusal.NoMinutesToRemarkOn(MeetingStatus.HELD));
            refuses(
                    () -> MinutesRemark.make(
                            REMARK, closed(), edition, member(Presence.PRESENT), null, "Feil", IN_TIME),
                    new MeetingRefusal.NoMinutesToRemarkOn(MeetingStatus.CLOSED));
        }
    }
}
