package no.mandat.domain.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.CommunicationId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PublicationGate.Blocked;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CommunicationTest {

    private static final Instant NOW = Instant.parse("2026-09-01T09:00:00Z");
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final CommunicationId ID = new CommunicationId(new UUID(8, 1));
    private static final MandateId MANDATE = new MandateId(new UUID(1, 1));
    private static final PersonId ADA = new PersonId(new UUID(2, 1));
    private static final DeliverableId NOTE = new DeliverableId(new UUID(5, 1));
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final CommunicationText TEXT =
            new CommunicationText("Kommunene", "Pressemelding", "Fjorden fryser", ADA, DAY, NOTE);
    private static final CommunicationText OTHER =
            new CommunicationText("Kommunene", "Møte", "Fjorden fryser", ADA, DAY, NOTE);

    private static Communication planned() {
        return Communication.plan(ID, MANDATE, TEXT, NOW).item();
    }

    private static CommunicationEvent act(Communication item, CommunicationAction action) {
        return switch (action) {
            case EDIT -> item.edit(OTHER, NOW).orElseThrow();
            case READY -> item.ready(true, NOW);
            case PUBLISH -> item.publish(NOW, "https://fjord.example/", Optional.empty(), NOW, OSLO);
            case DROP -> item.drop("Ikke aktuelt", NOW);
        };
    }

    private static Communication in(CommunicationState state) {
        var item = planned();
        var way =
                switch (state) {
                    case PLANNED -> List.<CommunicationAction>of();
                    case READY -> List.of(CommunicationAction.READY);
                    case PUBLISHED -> List.of(CommunicationAction.READY, CommunicationAction.PUBLISH);
                    case DROPPED -> List.of(CommunicationAction.DROP);
                };
        way.forEach(action -> {
            var ignored = act(item, action);
        });
        return item;
    }

    private static void refuses(ThrowingCallable call, Refusal why) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                .isEqualTo(why));
    }

    static Stream<Arguments> everything() {
        return Arrays.stream(CommunicationState.values()).flatMap(state -> Arrays.stream(CommunicationAction.values())
                .map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void doesInEachStateWhatTheTableSays(CommunicationState state, CommunicationAction action) {
        var item = in(state);
        assertThat(item.state()).isEqualTo(state);
        var next = CommunicationLife.LIFE.next(state, action);
        if (next.isPresent()) {
            var event = act(item, action);
            assertThat(item.state()).isEqualTo(next.get());
            assertThat(event.subject()).isEqualTo(Subject.of(Communication.class, ID));
            assertThat(event.mandate()).contains(MANDATE);
        } else {
            refuses(() -> act(item, action), new CommunicationRefusal.CommunicationNotInState(state, action));
            assertThat(item.state()).isEqualTo(state);
        }
    }

    @Test
    void namesAllThatWasPlannedAndAllThatBecameOfIt() {
        assertThat(Communication.plan(ID, MANDATE, TEXT, NOW).event().changes())
                .containsExactly(
                        Change.set("mandate", MANDATE),
                        Change.set("state", CommunicationState.PLANNED),
                        Change.set("audience", "Kommunene"),
                        Change.set("channel", "Pressemelding"),
                        Change.set("message", "Fjorden fryser"),
                        Change.set("responsible", ADA),
                        Change.set("day", DAY),
                        Change.set("deliverable", NOTE));
        assertThat(act(in(CommunicationState.READY), CommunicationAction.PUBLISH)
                        .changes())
                .containsExactly(
                        new Change("state", CommunicationState.READY, CommunicationState.PUBLISHED),
                        Change.set("publishedAt", NOW),
                        Change.set("link", "https://fjord.example/"));
    }

    @Test
    void isPlannedAnewWhenItIsChanged() {
        var item = in(CommunicationState.READY);
        assertThat(item.edit(TEXT, NOW)).as("nothing is otherwise").isEmpty();
        assertThat(item.state()).isEqualTo(CommunicationState.READY);
        assertThat(act(item, CommunicationAction.EDIT).changes())
                .containsExactly(
                        new Change("channel", "Pressemelding", "Møte"),
                        new Change("state", CommunicationState.READY, CommunicationState.PLANNED));
    }

    @Test
    void isReadyOnlyInAConfirmedPlan() {
        refuses(() -> planned().ready(false, NOW), new CommunicationRefusal.PlanNotConfirmed());
    }

    @Test
    void isNotOutBeforeItIs() {
        refuses(
                () -> in(CommunicationState.READY).publish(NOW.plusSeconds(1), null, Optional.empty(), NOW, OSLO),
                new CommunicationRefusal.PublishedAhead());
    }

    @Test
    void waitsForTheDeliverable() {
        var item = in(CommunicationState.READY);
        refuses(
                () -> item.publish(NOW, null, Optional.of(new Blocked.NotApproved()), NOW, OSLO),
                new CommunicationRefusal.DeliverableNotApproved());
        var until = NOW.plusSeconds(60);
        refuses(
                () -> item.publish(NOW, null, Optional.of(new Blocked.Embargoed(until)), NOW, OSLO),
                new CommunicationRefusal.DeliverableEmbargoed(until.atZone(OSLO)));
        assertThat(item.state()).isEqualTo(CommunicationState.READY);
        assertThat(item.publishedAt()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-09-01, 2026-09-24", "2026-09-23, 2026-09-24", "2026-09-24, 2026-09-30", "2026-09-30, 2026-10-02"})
    void isRemindedOfAWeekAndADayBeforeAndTheDayAfter(LocalDate day, LocalDate next) {
        assertThat(CommunicationReminderRule.nextAfter(day, DAY)).contains(next);
    }

    @Test
    void isRemindedOfNoMoreThen() {
        assertThat(CommunicationReminderRule.nextAfter(DAY.plusDays(1), DAY)).isEmpty();
    }
}
