package no.mandat.domain.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MembershipId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SeatId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeatingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final Optional<MandateId> NONE = Optional.empty();
    private static final PersonId ADA = person(1);
    private static final PersonId BO = person(2);
    private static final PersonId CILLE = person(3);

    private final Body group = Body.establish(
                    new BodyId(new UUID(1, 1)), "Gruppen", BodyKind.EXPERT_GROUP, new MandateId(new UUID(1, 2)))
            .body();
    private final List<Seat> seats = new ArrayList<>();
    private final List<Membership> memberships = new ArrayList<>();

    private static PersonId person(int number) {
        return new PersonId(new UUID(2, number));
    }

    @CanIgnoreReturnValue
    private SeatId seat(boolean voting) {
        var id = new SeatId(new UUID(3, seats.size()));
        seats.add(Seat.create(id, group, Seat.HeldFor.category(OrganisationCategory.RESEARCH), voting, NONE)
                .seat());
        return id;
    }

    @CanIgnoreReturnValue
    private Membership sits(PersonId person, Place place) {
        var membership = Membership.begin(
                        new MembershipId(new UUID(4, memberships.size())),
                        group,
                        person,
                        place,
                        DAY.minusDays(30),
                        NONE)
                .membership();
        memberships.add(membership);
        return membership;
    }

    private Seating seating() {
        return new Seating(group, seats, memberships);
    }

    private void hasRoom(PersonId person, Place place) {
        assertThatCode(() -> seating().requireRoom(person, place, DAY)).doesNotThrowAnyException();
    }

    private void refuses(PersonId person, Place place, Refusal why) {
        refuses(() -> seating().requireRoom(person, place, DAY), why);
    }

    private static void refuses(ThrowingCallable call, Refusal why) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                .isEqualTo(why));
    }

    private static void end(Membership membership, LocalDate day) {
        assertThat(membership.end(day, DAY, Optional.of("Ny jobb"), NONE).changes())
                .hasSize(1);
    }

    @Test
    void aSeatHoldsOne() {
        var seat = seat(true);
        var sitting = sits(ADA, Place.in(seat, Role.MEMBER));
        refuses(BO, Place.in(seat, Role.MEMBER), new PartyRefusal.SeatTaken());
        end(sitting, DAY.minusDays(1));
        hasRoom(BO, Place.in(seat, Role.MEMBER));
    }

    @Test
    void aSeatIsTakenUntilTheLastDayIsOver() {
        var seat = seat(true);
        end(sits(ADA, Place.in(seat, Role.MEMBER)), DAY);
        refuses(BO, Place.in(seat, Role.MEMBER), new PartyRefusal.SeatTaken());
    }

    @Test
    void nobodySitsTwiceInOneBody() {
        sits(ADA, Place.in(seat(true), Role.MEMBER));
        refuses(ADA, Place.in(seat(true), Role.OBSERVER), new PartyRefusal.SitsAlready());
    }

    @Test
    void aSeatedRoleNeedsASeatOfThisBodyThatIsOpen() {
        var elsewhere = new SeatId(new UUID(9, 9));
        refuses(ADA, Place.of(Role.MEMBER), new PartyRefusal.NoSuchSeat());
        refuses(ADA, Place.in(elsewhere, Role.MEMBER), new PartyRefusal.NoSuchSeat());
        var closed = seat(true);
        assertThat(seats.getFirst().close(DAY, NONE).seat()).isEqualTo(closed);
        refuses(ADA, Place.in(closed, Role.MEMBER), new PartyRefusal.SeatIsClosed());
        refuses(() -> seats.getFirst().close(DAY, NONE), new PartyRefusal.SeatIsClosed());
    }

    @Test
    void aSeatThatSomebodySitsInIsNotVacant() {
        var seat = seat(true);
        sits(ADA, Place.in(seat, Role.MEMBER));
        refuses(() -> seating().requireVacant(seat, DAY), new PartyRefusal.SeatTaken());
        seating().requireVacant(seat(true), DAY);
    }

    @Test
    void thereIsOneLeader() {
        sits(ADA, Place.in(seat(true), Role.LEADER));
        refuses(BO, Place.in(seat(true), Role.LEADER), new PartyRefusal.LeaderAlready());
        assertThat(seating().leaderOn(DAY)).map(Membership::person).contains(ADA);
        assertThat(seating().leaderOn(DAY.minusDays(31))).isEmpty();
    }

    @Test
    void thereIsOneHead() {
        var office = Body.establish(
                        new BodyId(new UUID(5, 1)),
                        "Sekretariatet",
                        BodyKind.SECRETARIAT,
                        new MandateId(new UUID(1, 2)))
                .body();
        var head = Membership.begin(
                        new MembershipId(new UUID(5, 2)), office, ADA, Place.of(Role.HEAD), DAY.minusDays(1), NONE)
                .membership();
        var secretariat = new Seating(office, List.of(), List.of(head));
        assertThat(secretariat.headOn(DAY)).contains(head);
        refuses(() -> secretariat.requireRoom(BO, Place.of(Role.HEAD), DAY), new PartyRefusal.HeadAlready());
        assertThatCode(() -> secretariat.requireRoom(BO, Place.of(Role.SECRETARY), DAY))
                .doesNotThrowAnyException();
    }

    @Test
    void aDeputyIsNamedForAMember() {
        sits(ADA, Place.in(seat(true), Role.MEMBER));
        sits(BO, Place.in(seat(true), Role.LEADER));
        refuses(CILLE, Place.deputyFor(person(7)), new PartyRefusal.NoSuchMember());
        refuses(ADA, Place.deputyFor(ADA), new PartyRefusal.NoSuchMember());
        hasRoom(CILLE, Place.deputyFor(ADA));
        sits(CILLE, Place.deputyFor(ADA));
        refuses(CILLE, Place.deputyFor(ADA), new PartyRefusal.SitsAlready());
        hasRoom(CILLE, Place.deputyFor(BO));
    }

    @Test
    void votersSitInVotingSeatsAsLeaderOrMember() {
        sits(ADA, Place.in(seat(true), Role.LEADER));
        sits(BO, Place.in(seat(true), Role.MEMBER));
        sits(CILLE, Place.in(seat(false), Role.MEMBER));
        sits(person(4), Place.in(seat(true), Role.OBSERVER));
        sits(person(5), Place.deputyFor(BO));
        end(sits(person(6), Place.in(seat(true), Role.MEMBER)), DAY.minusDays(1));
        seat(true);
        assertThat(seating().voters(DAY, Set.of())).containsExactly(ADA, BO);
        assertThat(seating().membersOn(DAY)).as("also without a vote").containsExactly(ADA, BO, CILLE);
    }

    @Test
    void aNamedDeputyVotesInTheMembersPlace() {
        sits(ADA, Place.in(seat(true), Role.MEMBER));
        sits(BO, Place.in(seat(true), Role.MEMBER));
        sits(CILLE, Place.deputyFor(BO));
        assertThat(seating().voters(DAY, Set.of(BO))).containsExactly(ADA, CILLE);
        assertThat(seating().standIns(DAY)).isEqualTo(Map.of(BO, CILLE));
        refuses(() -> seating().voters(DAY, Set.of(ADA)), new PartyRefusal.NoSuchMember());
        refuses(() -> seating().voters(DAY, Set.of(person(9))), new PartyRefusal.NoSuchMember());
    }

    @Test
    void everybodyHasTheirSeatAndADeputyThatOfWhomTheyWereNamedForFirst() {
        var adas = seat(true);
        var bos = seat(true);
        sits(ADA, Place.in(adas, Role.MEMBER));
        sits(BO, Place.in(bos, Role.MEMBER));
        sits(CILLE, Place.deputyFor(BO));
        sits(CILLE, Place.deputyFor(ADA));
        assertThat(seating().seatOf(ADA, DAY)).map(Seat::id).contains(adas);
        assertThat(seating().seatOf(BO, DAY)).map(Seat::id).contains(bos);
        assertThat(seating().seatOf(CILLE, DAY)).map(Seat::id).contains(bos);
        assertThat(seating().seatOf(CILLE, DAY.minusDays(31))).isEmpty();
        assertThat(seating().seatOf(person(7), DAY)).isEmpty();
    }

    @Test
    void aMembershipCountsFromItsFirstDayToItsLast() {
        var membership = sits(ADA, Place.in(seat(true), Role.MEMBER));
        end(membership, DAY);
        assertThat(membership.isOn(DAY.minusDays(31))).isFalse();
        assertThat(membership.isOn(DAY.minusDays(30))).isTrue();
        assertThat(membership.isOn(DAY)).isTrue();
        assertThat(membership.isOn(DAY.plusDays(1))).isFalse();
    }

    @Test
    void aMembershipEndsOnceAndNotBeforeItBegan() {
        var membership = sits(ADA, Place.in(seat(true), Role.MEMBER));
        refuses(
                () -> membership.end(DAY.minusDays(32), DAY, Optional.empty(), NONE),
                new PartyRefusal.EndsBeforeItBegan(DAY.minusDays(30)));
        end(membership, DAY.plusDays(20));
        end(membership, DAY.minusDays(31));
        assertThat(membership.isOn(DAY.minusDays(30))).isFalse();
        refuses(
                () -> membership.end(DAY, DAY, Optional.empty(), NONE),
                new PartyRefusal.EndedBefore(DAY.minusDays(31)));
    }

    @Test
    void anOrganisationTellsOnlyOfRealChanges() {
        var registration = Organisation.register(
                new no.mandat.domain.shared.OrganisationId(new UUID(6, 1)),
                " Fjordlab ",
                OrganisationCategory.RESEARCH);
        var organisation = registration.organisation();
        assertThat(organisation.name()).isEqualTo("Fjordlab");
        assertThat(organisation.edit("Fjordlab", OrganisationCategory.RESEARCH)).isEmpty();
        assertThat(organisation.edit("Fjordlab AS", OrganisationCategory.INDUSTRY))
                .hasValueSatisfying(event -> assertThat(event.changes()).hasSize(2));
        assertThat(Seat.HeldFor.organisation(organisation).category()).isEqualTo(OrganisationCategory.INDUSTRY);
    }

    @Test
    void aSecretariatHasNoSeats() {
        var office = Body.establish(
                        new BodyId(new UUID(5, 1)),
                        "Sekretariatet",
                        BodyKind.SECRETARIAT,
                        new MandateId(new UUID(1, 2)))
                .body();
        assertThatThrownBy(() -> Seat.create(
                        new SeatId(new UUID(3, 9)),
                        office,
                        Seat.HeldFor.category(OrganisationCategory.OTHER),
                        true,
                        NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoWorksInASecretariatIsNotItsHead() {
        var office = Body.establish(
                        new BodyId(new UUID(5, 1)),
                        "Sekretariatet",
                        BodyKind.SECRETARIAT,
                        new MandateId(new UUID(1, 2)))
                .body();
        var secretary = Membership.begin(
                        new MembershipId(new UUID(5, 2)), office, ADA, Place.of(Role.SECRETARY), DAY.minusDays(1), NONE)
                .membership();
        var secretariat = new Seating(office, List.of(), List.of(secretary));
        assertThat(secretariat.headOn(DAY)).isEmpty();
        assertThatCode(() -> secretariat.requireRoom(BO, Place.of(Role.HEAD), DAY))
                .doesNotThrowAnyException();
    }

    @Test
    void anObserverHasNoDeputyAndALeaderHas() {
        sits(ADA, Place.in(seat(false), Role.OBSERVER));
        sits(BO, Place.in(seat(true), Role.LEADER));
        refuses(CILLE, Place.deputyFor(ADA), new PartyRefusal.NoSuchMember());
        hasRoom(CILLE, Place.deputyFor(BO));
    }

    @Test
    void whoDeputiesSitsInNoSeatBesideIt() {
        sits(ADA, Place.in(seat(true), Role.MEMBER));
        sits(BO, Place.deputyFor(ADA));
        refuses(BO, Place.in(seat(true), Role.MEMBER), new PartyRefusal.SitsAlready());
        refuses(ADA, Place.deputyFor(BO), new PartyRefusal.NoSuchMember());
        sits(CILLE, Place.in(seat(true), Role.MEMBER));
        refuses(ADA, Place.deputyFor(CILLE), new PartyRefusal.SitsAlready());
    }

    @Test
    void nobodyStandsInForWhoHasNoVote() {
        sits(ADA, Place.in(seat(false), Role.OBSERVER));
        sits(BO, Place.deputyFor(ADA));
        refuses(() -> seating().voters(DAY, Set.of(ADA)), new PartyRefusal.NoSuchMember());
    }

    @Test
    void saysWhoSatThereOnAnyOfSomeDays() {
        end(sits(ADA, Place.in(seat(true), Role.MEMBER)), DAY.minusDays(5));
        end(sits(BO, Place.in(seat(true), Role.MEMBER)), DAY.minusDays(6));
        sits(CILLE, Place.in(seat(true), Role.MEMBER));
        assertThat(seating().peopleBetween(DAY.minusDays(5), DAY)).containsExactlyInAnyOrder(ADA, CILLE);
        assertThat(seating().peopleBetween(DAY.minusDays(30), DAY.minusDays(30)))
                .containsExactlyInAnyOrder(ADA, BO, CILLE);
        assertThat(seating().peopleBetween(DAY.minusDays(40), DAY.minusDays(31)))
                .as("nobody had come yet")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LEADER,true", "MEMBER,true", "OBSERVER,true", "DEPUTY,false", "HEAD,false", "SECRETARY,false"})
    void rolesOfAGroupAreHeldInSeats(Role role, boolean seated) {
        assertThat(role.isSeated()).isEqualTo(seated);
    }
}
