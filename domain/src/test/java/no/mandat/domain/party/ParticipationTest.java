package no.mandat.domain.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.party.Participation.Stay;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MembershipId;
import no.mandat.domain.shared.ParticipationId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SeatId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParticipationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final MandateId MANDATE = new MandateId(new UUID(1, 2));
    private static final PersonId HEAD = person(1);
    private static final PersonId SECRETARY = person(2);
    private static final PersonId LEADER = person(3);
    private static final PersonId MEMBER = person(4);
    private static final PersonId OBSERVER = person(5);
    private static final PersonId OUTSIDER = person(6);
    private static final Path DIAGRAM = Path.of("../docs/diagrams/participation.mmd");

    private final Body group = body(BodyKind.EXPERT_GROUP, 1);
    private final Body office = body(BodyKind.SECRETARIAT, 2);
    private final List<Seat> seats = new ArrayList<>();
    private final List<Membership> inGroup =
            new ArrayList<>(List.of(seated(MEMBER, Role.MEMBER, 1), seated(OBSERVER, Role.OBSERVER, 2)));
    private final List<Membership> inOffice =
            List.of(sits(office, HEAD, Place.of(Role.HEAD), 3), sits(office, SECRETARY, Place.of(Role.SECRETARY), 4));

    private static PersonId person(int number) {
        return new PersonId(new UUID(2, number));
    }

    private static Body body(BodyKind kind, int number) {
        return Body.establish(new BodyId(new UUID(1, number)), "Organet", kind, MANDATE)
                .body();
    }

    private Membership seated(PersonId person, Role role, int number) {
        var seat = new SeatId(new UUID(3, number));
        var held = Seat.HeldFor.category(OrganisationCategory.RESEARCH);
        seats.add(Seat.create(seat, group, held, true, Optional.of(MANDATE)).seat());
        return sits(group, person, Place.in(seat, role), number);
    }

    private static Membership sits(Body body, PersonId person, Place place, int number) {
        var id = new MembershipId(new UUID(4, number));
        return Membership.begin(id, body, person, place, DAY.minusDays(9), Optional.of(MANDATE))
                .membership();
    }

    private TwoKeys keys() {
        return new TwoKeys(new Seating(group, seats, inGroup), new Seating(office, List.of(), inOffice), DAY);
    }

    private void elect() {
        inGroup.add(seated(LEADER, Role.LEADER, 5));
    }

    private static Participation proposed(PersonId by, ParticipationKey with) {
        return Participation.propose(
                        new ParticipationId(new UUID(7, 1)),
                        MANDATE,
                        OUTSIDER,
                        new Stay("Kjenner rensingen", DAY, DAY.plusDays(9)),
                        by,
                        with)
                .participation();
    }

    private static void refuses(ThrowingCallable call, Refusal why) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                .isEqualTo(why));
    }

    private static Participation in(ParticipationState state, TwoKeys keys) {
        var participation = proposed(SECRETARY, ParticipationKey.SECRETARIAT);
        if (state == ParticipationState.DECLINED) {
            assertThat(participation.decline(MEMBER, keys, NOW, "Nei").reason()).contains("Nei");
        }
        if (state == ParticipationState.CONFIRMED || state == ParticipationState.ENDED) {
            assertThat(participation.confirm(MEMBER, keys, NOW).mandate()).contains(MANDATE);
        }
        if (state == ParticipationState.ENDED) {
            assertThat(participation.end("Ferdig").reason()).contains("Ferdig");
        }
        assertThat(participation.state()).isEqualTo(state);
        return participation;
    }

    static Stream<Arguments> everyStateAndAction() {
        return Arrays.stream(ParticipationState.values()).flatMap(state -> Arrays.stream(ParticipationAction.values())
                .map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndAction")
    void goesWhereTheTableSaysAndNowhereElse(ParticipationState state, ParticipationAction action) {
        var participation = in(state, keys());
        var next = ParticipationLife.LIFE.next(state, action);
        if (next.isEmpty()) {
            refuses(() -> act(participation, action), new PartyRefusal.ParticipationNotPossibleNow(state, action));
        } else {
            act(participation, action);
        }
        assertThat(participation.state()).isEqualTo(next.orElse(state));
    }

    private void act(Participation participation, ParticipationAction action) {
        var event =
                switch (action) {
                    case CONFIRM -> participation.confirm(MEMBER, keys(), NOW);
                    case DECLINE -> participation.decline(MEMBER, keys(), NOW, "Nei");
                    case END -> participation.end("Ferdig");
                };
        assertThat(event.changes()).isNotEmpty();
    }

    @Test
    void theSecretariatOrTheElectedLeaderProposes() {
        assertThat(keys().first(HEAD)).contains(ParticipationKey.SECRETARIAT);
        assertThat(keys().first(SECRETARY)).contains(ParticipationKey.SECRETARIAT);
        assertThat(keys().first(MEMBER)).isEmpty();
        elect();
        assertThat(keys().first(LEADER)).contains(ParticipationKey.GROUP);
    }

    @Test
    void theLeaderConfirmsWhatTheSecretariatProposes() {
        elect();
        var participation = proposed(SECRETARY, ParticipationKey.SECRETARIAT);
        refuses(() -> participation.confirm(SECRETARY, keys(), NOW), new PartyRefusal.NotTheSecondKey());
        refuses(
                () -> proposed(SECRETARY, ParticipationKey.SECRETARIAT).confirm(HEAD, keys(), NOW),
                new PartyRefusal.NotTheSecondKey());
        refuses(
                () -> proposed(SECRETARY, ParticipationKey.SECRETARIAT).confirm(MEMBER, keys(), NOW),
                new PartyRefusal.NotTheSecondKey());
        assertThat(proposed(SECRETARY, ParticipationKey.SECRETARIAT)
                        .confirm(LEADER, keys(), NOW)
                        .changes())
                .containsExactly(
                        new Change("state", ParticipationState.PROPOSED, ParticipationState.CONFIRMED),
                        Change.set("decidedBy", LEADER),
                        Change.set("decidedAt", NOW));
    }

    @Test
    void theSecretariatConfirmsWhatTheLeaderProposes() {
        elect();
        refuses(
                () -> proposed(LEADER, ParticipationKey.GROUP).confirm(LEADER, keys(), NOW),
                new PartyRefusal.NotTheSecondKey());
        refuses(
                () -> proposed(LEADER, ParticipationKey.GROUP).confirm(MEMBER, keys(), NOW),
                new PartyRefusal.NotTheSecondKey());
        assertThat(proposed(LEADER, ParticipationKey.GROUP)
                        .confirm(SECRETARY, keys(), NOW)
                        .changes())
                .hasSize(3);
    }

    @Test
    void anyVotingMemberIsTheSecondWhileTheHeadActs() {
        refuses(
                () -> proposed(HEAD, ParticipationKey.SECRETARIAT).confirm(SECRETARY, keys(), NOW),
                new PartyRefusal.NotTheSecondKey());
        refuses(
                () -> proposed(SECRETARY, ParticipationKey.SECRETARIAT).confirm(HEAD, keys(), NOW),
                new PartyRefusal.NotTheSecondKey());
        refuses(
                () -> proposed(HEAD, ParticipationKey.SECRETARIAT).confirm(OBSERVER, keys(), NOW),
                new PartyRefusal.NotTheSecondKey());
        assertThat(proposed(HEAD, ParticipationKey.SECRETARIAT)
                        .confirm(MEMBER, keys(), NOW)
                        .changes())
                .hasSize(3);
    }

    @Test
    void nobodyTurnsBothKeys() {
        inGroup.add(seated(SECRETARY, Role.MEMBER, 6));
        refuses(
                () -> proposed(SECRETARY, ParticipationKey.SECRETARIAT).confirm(SECRETARY, keys(), NOW),
                new PartyRefusal.NotTheSecondKey());
    }

    @Test
    void whatIsRefusedChangesNothing() {
        var participation = proposed(HEAD, ParticipationKey.SECRETARIAT);
        refuses(() -> participation.confirm(HEAD, keys(), NOW), new PartyRefusal.NotTheSecondKey());
        assertThat(participation.state()).isEqualTo(ParticipationState.PROPOSED);
    }

    @Test
    void countsBetweenItsDaysWhenBothKeysAreTurned() {
        var participation = proposed(HEAD, ParticipationKey.SECRETARIAT);
        assertThat(participation.isOn(DAY)).isFalse();
        assertThat(participation.confirm(MEMBER, keys(), NOW).changes()).hasSize(3);
        assertThat(participation.isOn(DAY.minusDays(1))).isFalse();
        assertThat(participation.isOn(DAY)).isTrue();
        assertThat(participation.isOn(DAY.plusDays(9))).isTrue();
        assertThat(participation.isOn(DAY.plusDays(10))).isFalse();
        assertThat(participation.end("Ferdig").changes()).hasSize(1);
        assertThat(participation.isOn(DAY)).isFalse();
    }

    @Test
    void nobodyLeavesBeforeTheyCome() {
        refuses(
                () -> new Stay("Feil", DAY, DAY.minusDays(1)),
                new PartyRefusal.ParticipationReversed(DAY, DAY.minusDays(1)));
        assertThat(new Stay("En dag", DAY, DAY).toDay()).isEqualTo(DAY);
    }

    @Test
    void itsDiagramIsThatOfTheTable() throws IOException {
        var drawn = ParticipationLife.LIFE.diagram(ParticipationState.PROPOSED);
        if ("write".equals(System.getProperty("mandat.diagrams"))) {
            Files.writeString(DIAGRAM, drawn);
        }
        assertThat(DIAGRAM).hasContent(drawn);
        assertThat(Files.readString(Path.of("../docs/architecture.md"))).contains(drawn);
    }
}
