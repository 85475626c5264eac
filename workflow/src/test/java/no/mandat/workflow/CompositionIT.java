package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.party.Membership;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.party.Role;
import no.mandat.domain.party.Seat;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MembershipId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SeatId;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.mandate.MandateService;
import no.mandat.workflow.mandate.WithdrawMandate;
import no.mandat.workflow.party.AddMember;
import no.mandat.workflow.party.Admission;
import no.mandat.workflow.party.CloseSeat;
import no.mandat.workflow.party.CompositionService;
import no.mandat.workflow.party.CorrectPerson;
import no.mandat.workflow.party.CreateSeat;
import no.mandat.workflow.party.EndMembership;
import no.mandat.workflow.party.HandOver;
import no.mandat.workflow.party.Login;
import no.mandat.workflow.party.MemberForm;
import no.mandat.workflow.party.MoveForm;
import no.mandat.workflow.party.MoveMember;
import no.mandat.workflow.party.OrganisationChoice;
import no.mandat.workflow.party.PersonForm;
import no.mandat.workflow.party.PersonService;
import no.mandat.workflow.party.ResignLeadership;
import no.mandat.workflow.party.SeatForm;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.SharedRefusal.InvalidField;
import no.mandat.workflow.shared.SharedRefusal.InvalidInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompositionIT extends InServer {

    private static final LocalDate BEGAN = LocalDate.of(2020, 1, 1);
    private static final LocalDate NEXT = LocalDate.of(2031, 1, 1);

    @Inject
    CompositionService service;

    @Inject
    PersonService persons;

    @Inject
    Admission admission;

    @Inject
    MandateService mandates;

    @Inject
    MandateQueries queries;

    @Inject
    Clock clock;

    private Actor.Someone secretary;
    private MandateId id;
    private BodyId board;
    private BodyId group;
    private BodyId secretariat;

    @BeforeEach
    void aMandate() {
        secretary = world.person("Sekretær", RealmRole.SECRETARIAT);
        id = world.draft(secretary, "Sammensatt");
        var mandate = world.mandate(id);
        board = mandate.board();
        group = mandate.expertGroup();
        secretariat = mandate.secretariat();
    }

    private static UUID key() {
        return UUID.randomUUID();
    }

    private static String unused() {
        return UUID.randomUUID() + "@test.mandat.example";
    }

    private void act(Actor.Someone actor, Runnable command) {
        as(actor, () -> {
            command.run();
            return true;
        });
    }

    private void act(Runnable command) {
        act(secretary, command);
    }

    private static MemberForm member(String email, String name, Role role, SeatId seat) {
        return new MemberForm(email, name, null, null, role, seat, null, BEGAN, null, null, false);
    }

    private void add(BodyId body, MemberForm form) {
        act(() -> service.addMember(new AddMember(key(), id, body, form)));
    }

    private void end(BodyId body, MembershipId membership, LocalDate lastDay) {
        act(() -> service.endMembership(new EndMembership(key(), id, body, membership, lastDay, " Ny jobb ")));
    }

    private List<Membership> sitting(BodyId body, LocalDate day) {
        return world.seating(body).memberships().stream()
                .filter(membership -> membership.isOn(day))
                .toList();
    }

    private static PersonId personOf(Membership membership) {
        return membership.person();
    }

    @Test
    void aSeatIsCreatedForACategoryAndClosedWhileItIsVacant() {
        act(() -> service.createSeat(
                new CreateSeat(key(), id, group, new SeatForm(OrganisationCategory.RESEARCH, null, false))));
        var seat = world.seating(group).seats().getFirst();
        act(() -> service.closeSeat(new CloseSeat(key(), id, group, seat.id(), NEXT)));

        assertThat(seat.category()).isEqualTo(OrganisationCategory.RESEARCH);
        assertThat(seat.isVoting()).isFalse();
        assertThat(world.seating(group).seats().getFirst().isClosedOn(NEXT)).isTrue();
        assertThat(world.trail(id)).endsWith("SeatCreated", "SeatClosed");
    }

    @Test
    void aSeatIsHeldForAnOrganisationWhichIsMadeKnownOnce() {
        var name = "Fjordlab " + UUID.randomUUID();
        for (var typed : List.of(name, " " + name.toUpperCase(java.util.Locale.ROOT))) {
            var choice = new OrganisationChoice(null, typed, OrganisationCategory.INDUSTRY);
            act(() -> service.createSeat(
                    new CreateSeat(key(), id, board, new SeatForm(OrganisationCategory.OTHER, choice, true))));
        }

        assertThat(world.seating(board).seats())
                .hasSize(2)
                .allSatisfy(seat -> assertThat(seat.category()).isEqualTo(OrganisationCategory.INDUSTRY))
                .extracting(Seat::organisation)
                .doesNotContain(java.util.Optional.empty())
                .containsOnly(world.seating(board).seats().getFirst().organisation());
    }

    @Test
    void aNewOrganisationSaysForWhomItSpeaks() {
        var choice = new OrganisationChoice(null, "Fjordlab " + UUID.randomUUID(), null);

        assertThat(refusalOf(() -> act(() -> service.createSeat(
                        new CreateSeat(key(), id, group, new SeatForm(OrganisationCategory.OTHER, choice, true))))))
                .isEqualTo(new InvalidInput(List.of(new InvalidField("category", "rule.required"))));
        assertThat(world.seating(group).seats()).isEmpty();
    }

    @Test
    void aSeatThatSomebodySitsInIsNotClosed() {
        world.seat(world.person("Medlem"), group, Role.MEMBER, BEGAN);
        var seat = world.seating(group).seats().getFirst().id();

        assertThat(refusalOf(() -> act(() -> service.closeSeat(new CloseSeat(key(), id, group, seat, NEXT)))))
                .isEqualTo(new PartyRefusal.SeatTaken());
    }

    @Test
    void aWithdrawnMandatesGroupGetsNoMoreSeats() {
        var form = new SeatForm(OrganisationCategory.OTHER, null, true);
        assertThat(refusalOf(() -> act(() -> service.createSeat(new CreateSeat(key(), id, secretariat, form)))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        act(() -> mandates.withdraw(
                new WithdrawMandate(key(), id, queries.details(id).version(), "Ingen midler")));

        assertThat(refusalOf(() -> act(() -> service.createSeat(new CreateSeat(key(), id, group, form)))))
                .isEqualTo(new MandateRefusal.IsOver(MandateState.WITHDRAWN));
    }

    @Test
    void aNewPersonGetsAPlace() {
        var email = unused();
        var choice = new OrganisationChoice(null, "Fjordlab " + email, OrganisationCategory.RESEARCH);
        add(
                group,
                new MemberForm(
                        " " + email.toUpperCase(java.util.Locale.ROOT) + " ",
                        "Ny Person",
                        choice,
                        "nn",
                        Role.MEMBER,
                        world.vacantSeat(group),
                        null,
                        BEGAN,
                        BEGAN.minusDays(9),
                        null,
                        false));

        assertThat(sitting(group, BEGAN)).hasSize(1);
        assertThat(world.number("""
                        select count(*) from person p join organisation o on o.id = p.organisation_id
                        join membership m on m.person_id = p.id
                        where p.email = ?1 and p.language = 'nn' and m.appointed_on = ?2
                        """, email, BEGAN.minusDays(9))).isEqualTo(1);
        assertThat(world.trail(id)).endsWith("MembershipBegan");
    }

    @Test
    void aKnownPersonIsFoundByTheirAddressAndKeepsTheirName() {
        var known = world.person("Kjent Person");
        add(group, member(world.email(known), "Et annet navn", Role.MEMBER, world.vacantSeat(group)));

        assertThat(sitting(group, BEGAN)).extracting(CompositionIT::personOf).containsExactly(known.personId());
        assertThat(world.number(
                        "select count(*) from person where id = ?1 and name = 'Kjent Person'",
                        known.personId().value()))
                .isEqualTo(1);
    }

    @Test
    void anAddressThatOnlyLooksAlikeIsAnotherPersons() {
        var known = world.person("Kjent Person");
        var similar = world.email(known).replace("test", "tést");
        add(group, member(similar, "Ny Person", Role.MEMBER, world.vacantSeat(group)));

        assertThat(sitting(group, BEGAN)).extracting(CompositionIT::personOf).doesNotContain(known.personId());
    }

    @Test
    void aNewPersonHasAName() {
        assertThat(refusalOf(() -> add(group, member(unused(), " ", Role.MEMBER, world.vacantSeat(group)))))
                .isEqualTo(new InvalidInput(List.of(new InvalidField("fullName", "rule.required"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b@test.mandat.example",
                "a@test.mandat.example\r\nBcc: b@test.mandat.example",
                "a@test.mandat.example\u2028",
                "a@b@test.mandat.example",
                "uten-alfakrøll",
                "@test.mandat.example",
                "a@",
                "Navn <a@test.mandat.example>",
                "a@test..example",
                "a@test.mandat.example,b@test.mandat.example",
                "a\u0000@test.mandat.example"
            })
    void takesNoAddressThatIsNone(String address) {
        var before = world.number("select count(*) from person where name = 'Ingen slik'");

        // A separator of lines at the end is space, which is passed over.
        if (address.endsWith("\u2028")) {
            add(group, member(UUID.randomUUID() + address, "Ingen", Role.MEMBER, world.vacantSeat(group)));
        } else {
            assertThat(refusalOf(() -> add(group, member(address, "Ingen slik", Role.MEMBER, world.vacantSeat(group)))))
                    .isEqualTo(new InvalidInput(List.of(new InvalidField("email", "rule.email"))));
        }
        assertThat(world.number("select count(*) from person where name = 'Ingen slik'"))
                .isEqualTo(before);
    }

    @Test
    void nobodySitsTwiceAndNoSeatHoldsTwo() {
        var known = world.person("Kjent Person");
        var seat = world.vacantSeat(group);
        add(group, member(world.email(known), null, Role.MEMBER, seat));

        assertThat(refusalOf(() -> add(group, member(unused(), "En annen", Role.MEMBER, seat))))
                .isEqualTo(new PartyRefusal.SeatTaken());
        assertThat(refusalOf(
                        () -> add(group, member(world.email(known), null, Role.OBSERVER, world.vacantSeat(group)))))
                .isEqualTo(new PartyRefusal.SitsAlready());
    }

    @Test
    void aRefusedPersonIsNotMadeKnown() {
        var seat = world.vacantSeat(group);
        add(group, member(unused(), "Den første", Role.MEMBER, seat));
        var email = unused();

        assertThat(refusalOf(() -> add(group, member(email, "En annen", Role.MEMBER, seat))))
                .isEqualTo(new PartyRefusal.SeatTaken());
        assertThat(world.number("select count(*) from person where email = ?1", email))
                .isZero();
    }

    @Test
    void ofTwoWhoAreGivenOneSeatAtOnceOneGetsIt() throws InterruptedException {
        var seat = world.vacantSeat(group);

        var ends = world.together(4, () -> {
            add(group, member(unused(), "Rask", Role.MEMBER, seat));
            return "sits";
        });

        assertThat(ends).filteredOn("sits"::equals).hasSize(1);
        assertThat(ends).filteredOn(RefusedException.class::isInstance).hasSize(3);
        assertThat(sitting(group, BEGAN)).hasSize(1);
    }

    @Test
    void ofTwoNewLeadersAtOnceOneLeads() throws InterruptedException {
        var ends = world.together(3, () -> {
            add(group, member(unused(), "Leder", Role.LEADER, world.vacantSeat(group)));
            return "leads";
        });

        assertThat(ends).filteredOn("leads"::equals).hasSize(1);
        assertThat(refusalOf(() -> add(group, member(unused(), "To", Role.LEADER, world.vacantSeat(group)))))
                .isEqualTo(new PartyRefusal.LeaderAlready());
    }

    @Test
    void oneCommandSentTwiceGivesOnePlace() {
        var command =
                new AddMember(key(), id, group, member(unused(), "Ny Person", Role.MEMBER, world.vacantSeat(group)));

        act(() -> service.addMember(command));
        act(() -> service.addMember(command));

        assertThat(sitting(group, BEGAN)).hasSize(1);
    }

    @Test
    void aDeputyIsNamedForAMember() {
        var member = world.person("Medlem");
        world.seat(member, group, Role.MEMBER, BEGAN);
        add(
                group,
                new MemberForm(
                        unused(), "Vara", null, null, Role.DEPUTY, null, member.personId(), BEGAN, null, null, false));

        assertThat(sitting(group, BEGAN)).last().satisfies(deputy -> {
            assertThat(deputy.role()).isEqualTo(Role.DEPUTY);
            assertThat(deputy.deputyFor()).contains(member.personId());
        });
    }

    @Test
    void aForgedMemberIsNobodysDeputy() {
        var member = world.person("Medlem");
        world.seat(member, group, Role.MEMBER, BEGAN);
        var seat = world.vacantSeat(group);
        add(
                group,
                new MemberForm(
                        unused(), "Falsk", null, null, Role.MEMBER, seat, member.personId(), BEGAN, null, null, false));

        assertThat(sitting(group, BEGAN))
                .allSatisfy(one -> assertThat(one.deputyFor()).isEmpty());
    }

    @Test
    void aMemberMovesToAnotherSeatAndRole() {
        var member = world.person("Medlem");
        var membership = world.seat(member, group, Role.MEMBER, BEGAN);
        var seat = world.vacantSeat(group);
        act(() -> service.moveMember(
                new MoveMember(key(), id, group, membership, new MoveForm(Role.OBSERVER, seat, NEXT, null, null))));

        assertThat(sitting(group, NEXT.minusDays(1)))
                .extracting(Membership::role)
                .containsExactly(Role.MEMBER);
        assertThat(sitting(group, NEXT)).singleElement().satisfies(now -> {
            assertThat(now.role()).isEqualTo(Role.OBSERVER);
            assertThat(now.seat()).contains(seat);
        });
        assertThat(world.trail(id)).endsWith("MembershipEnded", "MembershipBegan");
    }

    @Test
    void aMembershipEndsWithAReasonAndNotBeforeItBegan() {
        var membership = world.seat(world.person("Medlem"), group, Role.MEMBER, BEGAN);

        assertThat(refusalOf(() -> end(group, membership, BEGAN.minusDays(2))))
                .isEqualTo(new PartyRefusal.EndsBeforeItBegan(BEGAN));
        end(group, membership, NEXT);

        assertThat(sitting(group, NEXT)).hasSize(1);
        assertThat(sitting(group, NEXT.plusDays(1))).isEmpty();
        assertThat(world.number(
                        "select count(*) from audit_payload p join audit_entry e on e.id = p.entry_id"
                                + " where e.mandate_id = ?1 and e.action = 'MembershipEnded' and p.content like '%Ny jobb%'",
                        id.value()))
                .isEqualTo(1);
    }

    @Test
    void rightsEndWithTheMembership() {
        var member = world.person("Medlem", RealmRole.MEMBER);
        var membership = world.seat(member, group, Role.MEMBER, BEGAN);
        assertThat(as(member, () -> queries.details(id)).id()).isEqualTo(id);
        end(group, membership, LocalDate.now(clock).minusDays(1));

        assertThat(refusalOf(() -> as(member, () -> queries.details(id))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void theLastHeadLeavesOnlyByHandingOver() {
        var head = world.seating(secretariat).memberships().getFirst();
        var today = LocalDate.now(clock);

        assertThat(refusalOf(() -> end(secretariat, head.id(), today)))
                .isEqualTo(new PartyRefusal.HeadWithoutSuccessor());
        assertThat(refusalOf(() -> act(() -> service.moveMember(new MoveMember(
                        key(), id, secretariat, head.id(), new MoveForm(Role.SECRETARY, null, NEXT, null, null))))))
                .isEqualTo(new PartyRefusal.HeadWithoutSuccessor());
        assertThat(refusalOf(() ->
                        act(() -> service.handOver(new HandOver(key(), id, new PersonId(UUID.randomUUID()), NEXT)))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void aHeadHandsOverToASecretary() {
        var successor = world.person("Etterfølger", RealmRole.SECRETARIAT);
        world.seat(successor, secretariat, Role.SECRETARY, BEGAN);
        act(() -> service.handOver(new HandOver(key(), id, successor.personId(), NEXT)));

        assertThat(sitting(secretariat, NEXT)).singleElement().satisfies(head -> {
            assertThat(head.person()).isEqualTo(successor.personId());
            assertThat(head.role()).isEqualTo(Role.HEAD);
        });
        assertThat(world.seating(secretariat).headOn(NEXT.minusDays(1)))
                .map(CompositionIT::personOf)
                .contains(secretary.personId());
    }

    @Test
    void theLeaderLaysTheTaskDownAndStaysOrLeaves() {
        var leader = world.person("Leder", RealmRole.MEMBER);
        world.seat(leader, group, Role.LEADER, BEGAN);
        act(leader, () -> service.resignLeadership(new ResignLeadership(key(), id, NEXT, true)));

        assertThat(sitting(group, NEXT)).extracting(Membership::role).containsExactly(Role.MEMBER);
        assertThat(refusalOf(() -> act(() -> service.resignLeadership(new ResignLeadership(key(), id, NEXT, false)))))
                .isEqualTo(new PartyRefusal.NoLeader());
    }

    @Test
    void theLeaderMayLeaveAltogether() {
        world.seat(world.person("Leder"), group, Role.LEADER, BEGAN);
        act(() -> service.resignLeadership(new ResignLeadership(key(), id, NEXT, false)));

        assertThat(sitting(group, NEXT)).isEmpty();
        assertThat(sitting(group, NEXT.minusDays(1))).hasSize(1);
    }

    @Test
    void nobodyLaysDownAnothersLeadership() {
        var leader = world.person("Leder", RealmRole.MEMBER);
        var membership = world.seat(leader, group, Role.LEADER, BEGAN);
        end(group, membership, NEXT.minusDays(1));
        world.seat(world.person("Den neste"), group, Role.LEADER, NEXT);

        assertThat(refusalOf(() -> act(
                        leader,
                        () -> service.resignLeadership(new ResignLeadership(key(), id, NEXT.plusDays(9), true)))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void noCommandReachesAnotherMandatesBodies() {
        var other = world.person("En annen sekretær", RealmRole.SECRETARIAT);
        var theirs = world.mandate(world.draft(other, "Et annet"));
        var there = theirs.expertGroup();
        var membership = world.seat(world.person("Medlem"), there, Role.MEMBER, BEGAN);
        var seat = world.vacantSeat(there);
        var form = member(unused(), "Falsk", Role.MEMBER, seat);
        var notThere = new SharedRefusal.NotThereOrNotYours();

        assertThat(refusalOf(() -> add(there, form))).isEqualTo(notThere);
        assertThat(refusalOf(() -> end(there, membership, NEXT))).isEqualTo(notThere);
        assertThat(refusalOf(() -> end(group, membership, NEXT))).isEqualTo(notThere);
        assertThat(refusalOf(() -> act(() -> service.closeSeat(new CloseSeat(key(), id, group, seat, NEXT)))))
                .isEqualTo(notThere);
        assertThat(refusalOf(() -> add(group, form))).isEqualTo(new PartyRefusal.NoSuchSeat());
        assertThat(refusalOf(() -> act(() -> service.createSeat(
                        new CreateSeat(key(), id, there, new SeatForm(OrganisationCategory.OTHER, null, true))))))
                .isEqualTo(notThere);
        assertThat(refusalOf(() -> act(() -> service.addMember(new AddMember(key(), theirs.id(), there, form)))))
                .isEqualTo(notThere);
    }

    private void correct(Actor.Someone person, String name, String email) {
        act(() -> persons.correct(new CorrectPerson(key(), id, person.personId(), new PersonForm(name, email, null))));
    }

    @Test
    void aPersonIsPutRight() {
        var person = world.person("Feilskrevet");
        world.seat(person, group, Role.MEMBER, BEGAN);
        var email = unused();
        correct(person, "Rett Navn", email);

        assertThat(world.email(person)).isEqualTo(email);
        assertThat(world.trail(id)).endsWith("PersonCorrected");
    }

    @Test
    void anAddressIsNotTakenFromAnotherPerson() {
        var person = world.person("Feilskrevet");
        world.seat(person, group, Role.MEMBER, BEGAN);

        assertThat(refusalOf(() -> correct(person, "Rett", world.email(secretary))))
                .isEqualTo(new PartyRefusal.AddressIsAnothers());
    }

    @Test
    void theAddressOfAnAccountIsChangedWhereOneLogsIn() {
        var person = world.person("Feilskrevet");
        world.seat(person, group, Role.MEMBER, BEGAN);
        as(
                new Actor.Automaton("login"),
                () -> admission.admit(new Login(
                        UUID.randomUUID().toString(),
                        "Feilskrevet",
                        world.email(person),
                        true,
                        java.util.Set.of(),
                        Instant.EPOCH,
                        Instant.EPOCH)));

        assertThat(refusalOf(() -> correct(person, "Rett", unused())))
                .isEqualTo(new PartyRefusal.AddressIsTheAccounts());
        correct(person, "Rett", world.email(person));
    }

    @Test
    void nobodyIsGivenAnotherAddressWhereOthersSeekThemAtThisOne() {
        var person = world.person("Med flere steder");
        var other = world.person("En annen sekretær", RealmRole.SECRETARIAT);
        var elsewhere = world.mandate(world.draft(other, "Et annet"));
        world.seat(person, elsewhere.expertGroup(), Role.MEMBER, BEGAN);
        var notThere = new SharedRefusal.NotThereOrNotYours();
        assertThat(refusalOf(() -> correct(person, "Rett", world.email(person))))
                .isEqualTo(notThere);
        world.seat(person, group, Role.MEMBER, BEGAN);

        assertThat(refusalOf(() -> correct(person, "Rett", unused())))
                .isEqualTo(new PartyRefusal.AddressIsUsedElsewhere());
        correct(person, "Rett Navn", world.email(person));
    }
}
