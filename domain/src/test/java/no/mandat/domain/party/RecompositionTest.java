package no.mandat.domain.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MembershipId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SeatId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecompositionTest {

    private static final LocalDate BEGAN = LocalDate.of(2026, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate NEXT = LocalDate.of(2026, 12, 1);
    private static final Optional<MandateId> MANDATE = Optional.of(new MandateId(new UUID(1, 2)));
    private static final Optional<String> WHY = Optional.of("Ny jobb");
    private static final PersonId ADA = person(1);
    private static final PersonId BO = person(2);
    private static final PersonId CILLE = person(3);

    private final List<Seat> seats = new ArrayList<>();
    private final List<Membership> memberships = new ArrayList<>();
    private int counter;

    private static PersonId person(int number) {
        return new PersonId(new UUID(2, number));
    }

    private MembershipId nextId() {
        return new MembershipId(new UUID(4, counter++));
    }

    private static Body body(BodyKind kind) {
        return Body.establish(new BodyId(new UUID(1, 1)), "Organet", kind, new MandateId(new UUID(1, 2)))
                .body();
    }

    @CanIgnoreReturnValue
    private Membership sits(Body body, PersonId person, Place place) {
        var membership = Membership.begin(nextId(), body, person, place, BEGAN, Optional.empty())
                .membership();
        memberships.add(membership);
        return membership;
    }

    /** Carries a change out, and keeps what it began. */
    private List<PartyEvent> change(Body body, Consumer<Recomposition> steps) {
        var change = new Recomposition(new Seating(body, seats, memberships), TODAY, MANDATE, this::nextId);
        steps.accept(change);
        memberships.addAll(change.begun());
        return change.events();
    }

    private void refuses(Body body, Consumer<Recomposition> steps, Refusal why) {
        assertThatThrownBy(() -> assertThat(change(body, steps)).isNotNull())
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(why));
    }

    private List<String> sitting(LocalDate day) {
        return memberships.stream()
                .filter(membership -> membership.isOn(day))
                .map(membership -> membership.person().value().getLeastSignificantBits() + " " + membership.role())
                .toList();
    }

    @Nested
    class InAGroup {

        private final Body group = body(BodyKind.EXPERT_GROUP);
        private final SeatId first = seat(true);
        private final SeatId second = seat(true);
        private final SeatId third = seat(false);

        private SeatId seat(boolean voting) {
            var id = new SeatId(new UUID(3, seats.size()));
            var held = Seat.HeldFor.category(OrganisationCategory.RESEARCH);
            seats.add(Seat.create(id, group, held, voting, MANDATE).seat());
            return id;
        }

        @Test
        void aPlaceIsGivenWithItsAppointment() {
            var appointed = new Term(NEXT, LocalDate.of(2026, 11, 20), new DocumentId(new UUID(9, 1)));
            var events = change(group, change -> change.begin(ADA, Place.in(first, Role.MEMBER), appointed));
            assertThat(events).singleElement().satisfies(event -> {
                assertThat(event.mandate()).isEqualTo(MANDATE);
                assertThat(event.changes())
                        .contains(
                                Change.set("appointedOn", appointed.appointedOn()),
                                Change.set("appointment", appointed.appointment()));
            });
            assertThat(sitting(NEXT)).containsExactly("1 MEMBER");
            assertThat(sitting(NEXT.minusDays(1))).isEmpty();
        }

        @Test
        void noRoleOfAnotherKindOfBodyIsGiven() {
            refuses(
                    group,
                    change -> change.begin(ADA, Place.of(Role.SECRETARY), Term.from(NEXT)),
                    new PartyRefusal.NoSuchRole());
        }

        @Test
        void twoStepsOfOneChangeSeeEachOther() {
            refuses(
                    group,
                    change -> {
                        change.begin(ADA, Place.in(first, Role.MEMBER), Term.from(NEXT));
                        change.begin(BO, Place.in(first, Role.MEMBER), Term.from(NEXT));
                    },
                    new PartyRefusal.SeatTaken());
        }

        @Test
        void whoMovesEndsOnTheDayBefore() {
            var ada = sits(group, ADA, Place.in(first, Role.MEMBER));
            sits(group, CILLE, Place.deputyFor(ADA));
            var events = change(group, change -> change.move(ada, Place.in(second, Role.MEMBER), Term.from(NEXT)));
            assertThat(events).hasExactlyElementsOfTypes(MembershipEnded.class, MembershipBegan.class);
            assertThat(sitting(NEXT.minusDays(1))).containsExactly("1 MEMBER", "3 DEPUTY");
            assertThat(sitting(NEXT)).containsExactly("3 DEPUTY", "1 MEMBER");
            assertThat(memberships.getLast().seat()).contains(second);
        }

        @Test
        void whoBecomesAnObserverHasNoDeputy() {
            var ada = sits(group, ADA, Place.in(first, Role.MEMBER));
            sits(group, CILLE, Place.deputyFor(ADA));
            assertThat(change(group, change -> change.move(ada, Place.in(third, Role.OBSERVER), Term.from(NEXT))))
                    .hasSize(3);
            assertThat(sitting(NEXT.minusDays(1))).containsExactly("1 MEMBER", "3 DEPUTY");
            assertThat(sitting(NEXT)).containsExactly("1 OBSERVER");
        }

        @Test
        void anEndThatWasSetStaysWithTheNextPlace() {
            var ada = sits(group, ADA, Place.in(first, Role.MEMBER));
            assertThat(change(group, change -> change.end(ada, NEXT.plusDays(9), WHY)))
                    .hasSize(1);
            assertThat(change(group, change -> change.move(ada, Place.in(second, Role.MEMBER), Term.from(NEXT))))
                    .hasSize(3);
            assertThat(sitting(NEXT.plusDays(9))).containsExactly("1 MEMBER");
            assertThat(sitting(NEXT.plusDays(10))).isEmpty();
        }

        @Test
        void nobodyMovesWhenTheySitNowhere() {
            var ada = sits(group, ADA, Place.in(first, Role.MEMBER));
            assertThat(change(group, change -> change.end(ada, NEXT, WHY))).hasSize(1);
            refuses(
                    group,
                    change -> change.move(ada, Place.in(second, Role.MEMBER), Term.from(NEXT.plusDays(1))),
                    new PartyRefusal.NotThen());
        }

        @Test
        void deputiesLeaveWithTheirMember() {
            var ada = sits(group, ADA, Place.in(first, Role.MEMBER));
            sits(group, BO, Place.in(second, Role.MEMBER));
            sits(group, CILLE, Place.deputyFor(ADA));
            sits(group, CILLE, Place.deputyFor(BO));
            var events = change(group, change -> change.end(ada, TODAY, WHY));
            assertThat(events).hasSize(2).allSatisfy(event -> assertThat(event.reason())
                    .isEqualTo(WHY));
            assertThat(sitting(TODAY)).hasSize(4);
            assertThat(sitting(TODAY.plusDays(1))).containsExactly("2 MEMBER", "3 DEPUTY");
        }

        @Test
        void aDeputyWhoHasYetToBeginNeverDoes() {
            var ada = sits(group, ADA, Place.in(first, Role.MEMBER));
            assertThat(change(group, change -> change.begin(CILLE, Place.deputyFor(ADA), Term.from(NEXT))))
                    .hasSize(1);
            assertThat(change(group, change -> change.end(ada, TODAY, WHY))).hasSize(2);
            assertThat(sitting(NEXT)).isEmpty();
        }

        @Test
        void aNewLeaderTakesOverAndTheOldOneStaysInTheSeat() {
            sits(group, ADA, Place.in(first, Role.LEADER));
            sits(group, BO, Place.in(second, Role.MEMBER));
            assertThat(change(group, change -> change.changeLeader(BO, NEXT))).hasSize(4);
            assertThat(sitting(NEXT.minusDays(1))).containsExactly("1 LEADER", "2 MEMBER");
            assertThat(sitting(NEXT)).containsExactlyInAnyOrder("1 MEMBER", "2 LEADER");
            assertThat(new Seating(group, seats, memberships).voters(NEXT, Set.of()))
                    .containsExactlyInAnyOrder(ADA, BO);
        }

        @Test
        void theFirstLeaderTakesOverFromNobody() {
            sits(group, BO, Place.in(second, Role.MEMBER));
            assertThat(change(group, change -> change.changeLeader(BO, NEXT))).hasSize(2);
            assertThat(sitting(NEXT)).containsExactly("2 LEADER");
        }

        @Test
        void onlyAMemberWithAVoteLeads() {
            sits(group, ADA, Place.in(first, Role.LEADER));
            sits(group, BO, Place.in(third, Role.MEMBER));
            sits(group, CILLE, Place.in(second, Role.OBSERVER));
            refuses(group, change -> change.changeLeader(BO, NEXT), new PartyRefusal.NotAVoter());
            refuses(group, change -> change.changeLeader(CILLE, NEXT), new PartyRefusal.NotAVoter());
            refuses(group, change -> change.changeLeader(person(9), NEXT), new PartyRefusal.NotAVoter());
            refuses(group, change -> change.changeLeader(ADA, NEXT), new PartyRefusal.LeaderAlready());
        }

        @Test
        void aLeaderLaysTheTaskDownAndStays() {
            sits(group, ADA, Place.in(first, Role.LEADER));
            assertThat(change(group, change -> change.resignLeadership(NEXT))).hasSize(2);
            assertThat(sitting(NEXT)).containsExactly("1 MEMBER");
            refuses(group, change -> change.resignLeadership(NEXT), new PartyRefusal.NoLeader());
        }
    }

    @Nested
    class InASecretariat {

        private final Body office = body(BodyKind.SECRETARIAT);
        private final Membership head = sits(office, ADA, Place.of(Role.HEAD));

        @Test
        void theHeadLeavesOnlyByHandingOver() {
            refuses(office, change -> change.end(head, TODAY, WHY), new PartyRefusal.HeadWithoutSuccessor());
            refuses(
                    office,
                    change -> change.move(head, Place.of(Role.SECRETARY), Term.from(NEXT)),
                    new PartyRefusal.HeadWithoutSuccessor());
        }

        @Test
        void thereIsOneHeadOnEveryDay() {
            assertThat(change(office, change -> change.handOver(BO, NEXT))).hasSize(2);
            assertThat(sitting(NEXT.minusDays(1))).containsExactly("1 HEAD");
            assertThat(sitting(NEXT)).containsExactly("2 HEAD");
        }

        @Test
        void aSuccessorWhoWorksThereChangesRole() {
            sits(office, BO, Place.of(Role.SECRETARY));
            assertThat(change(office, change -> change.handOver(BO, NEXT))).hasSize(3);
            assertThat(sitting(NEXT)).containsExactly("2 HEAD");
        }

        @Test
        void nobodyTakesOverFromThemselfOrWhereNobodyIsHead() {
            refuses(office, change -> change.handOver(ADA, NEXT), new PartyRefusal.SuccessorIsHead());
            refuses(office, change -> change.handOver(BO, BEGAN.minusDays(1)), new PartyRefusal.NotThen());
        }

        @Test
        void nobodyTakesOverBeforeSomebodyWhoIsToTakeOver() {
            assertThat(change(office, change -> change.handOver(BO, NEXT))).hasSize(2);
            refuses(office, change -> change.handOver(CILLE, TODAY), new PartyRefusal.HeadAlready());
        }
    }
}
