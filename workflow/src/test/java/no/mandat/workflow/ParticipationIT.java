package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.party.ParticipationAction;
import no.mandat.domain.party.ParticipationState;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.ParticipationId;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Capacity;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.party.ConfirmParticipation;
import no.mandat.workflow.party.DeclineParticipation;
import no.mandat.workflow.party.EndParticipation;
import no.mandat.workflow.party.ParticipationForm;
import no.mandat.workflow.party.ParticipationLine;
import no.mandat.workflow.party.ParticipationService;
import no.mandat.workflow.party.Profile;
import no.mandat.workflow.party.ProposeParticipation;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParticipationIT extends InServer {

    private static final LocalDate BEGAN = LocalDate.of(2020, 1, 1);

    @Inject
    ParticipationService service;

    @Inject
    Profile profile;

    @Inject
    Access access;

    @Inject
    Clock clock;

    private Actor.Someone head;
    private Actor.Someone member;
    private Actor.Someone outsider;
    private MandateId id;
    private BodyId group;
    private LocalDate today;

    @BeforeEach
    void aMandateWithoutALeader() {
        head = world.person("Sekretariatsleder", RealmRole.SECRETARIAT);
        id = world.draft(head, "Åpent");
        group = world.mandate(id).expertGroup();
        member = world.person("Medlem", RealmRole.MEMBER);
        world.seat(member, group, Role.MEMBER, BEGAN);
        outsider = world.person("Utenfra", RealmRole.INVITED);
        today = LocalDate.now(clock);
    }

    private void act(Actor.Someone actor, Runnable command) {
        as(actor, () -> {
            command.run();
            return true;
        });
    }

    private ParticipationForm form(LocalDate from, LocalDate to) {
        return new ParticipationForm(world.email(outsider), null, null, null, " Kjenner fisket ", from, to);
    }

    private ParticipationId propose(Actor.Someone actor) {
        act(
                actor,
                () -> service.propose(new ProposeParticipation(UUID.randomUUID(), id, form(today, today.plusDays(9)))));
        return as(actor, () -> service.of(id)).stream()
                .filter(line -> line.state() == ParticipationState.PROPOSED)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void confirm(Actor.Someone actor, ParticipationId participation) {
        act(actor, () -> service.confirm(new ConfirmParticipation(UUID.randomUUID(), id, participation)));
    }

    private ParticipationLine line(Actor.Someone actor) {
        return as(actor, () -> service.of(id)).getFirst();
    }

    private boolean participates() {
        var mandate = world.mandate(id);
        return as(outsider, () -> access.capacities(mandate)).contains(Capacity.PARTICIPANT);
    }

    @Test
    void isNotProposedForDaysThatAreOver() {
        var over = form(today.minusDays(9), today.minusDays(1));
        assertThat(refusalOf(
                        () -> act(head, () -> service.propose(new ProposeParticipation(UUID.randomUUID(), id, over)))))
                .isEqualTo(new PartyRefusal.ParticipationOver(today.minusDays(1)));
    }

    @Test
    void whileTheHeadActsAMemberIsTheSecondKey() {
        var proposed = propose(head);
        assertThat(line(head).actions()).isEmpty();
        assertThat(line(member).actions())
                .containsExactlyInAnyOrder(ParticipationAction.CONFIRM, ParticipationAction.DECLINE);
        assertThat(refusalOf(() -> confirm(head, proposed))).isEqualTo(new PartyRefusal.NotTheSecondKey());
        assertThat(participates()).isFalse();

        confirm(member, proposed);
        assertThat(line(head)).satisfies(now -> {
            assertThat(now.state()).isEqualTo(ParticipationState.CONFIRMED);
            assertThat(now.proposedBy()).isEqualTo("Sekretariatsleder");
            assertThat(now.decidedBy()).isEqualTo("Medlem");
            assertThat(now.purpose()).isEqualTo("Kjenner fisket");
            assertThat(now.actions()).containsExactly(ParticipationAction.END);
        });
        assertThat(participates()).isTrue();
        assertThat(world.trail(id)).endsWith("ParticipationProposed", "ParticipationConfirmed");
    }

    @Test
    void theElectedLeaderAndTheSecretariatHoldAKeyEach() {
        var leader = world.person("Leder", RealmRole.MEMBER);
        world.seat(leader, group, Role.LEADER, BEGAN);
        var proposed = propose(leader);

        assertThat(refusalOf(() -> confirm(leader, proposed))).isEqualTo(new PartyRefusal.NotTheSecondKey());
        assertThat(refusalOf(() -> confirm(member, proposed))).isEqualTo(new PartyRefusal.NotTheSecondKey());
        confirm(head, proposed);
        assertThat(participates()).isTrue();
    }

    @Test
    void itOpensNoMandateAndEndsAtOnce() {
        var proposed = propose(head);
        confirm(member, proposed);
        var mandate = world.mandate(id);
        assertThat(as(outsider, () -> access.allowed(mandate))).containsExactly(Permission.READ_NAMED_SECTIONS);
        assertThat(as(outsider, profile::own).participations()).hasSize(1);

        act(head, () -> service.end(new EndParticipation(UUID.randomUUID(), id, proposed, "Ferdig")));
        assertThat(participates()).isFalse();
    }

    @Test
    void itCountsBetweenItsDaysAndForWhomTheRealmRoleLetsIn() {
        act(
                head,
                () -> service.propose(
                        new ProposeParticipation(UUID.randomUUID(), id, form(today.plusDays(1), today.plusDays(2)))));
        confirm(member, line(head).id());
        assertThat(participates()).isFalse();
        confirm(member, propose(head));
        var mandate = world.mandate(id);
        var without = new Actor.Someone(outsider.personId(), outsider.name(), java.util.Set.of());
        assertThat(as(without, () -> access.capacities(mandate))).isEmpty();
    }

    @Test
    void isDeclinedWithAReasonAndDecidedOnce() {
        var proposed = propose(head);
        act(member, () -> service.decline(new DeclineParticipation(UUID.randomUUID(), id, proposed, "Nei")));

        assertThat(refusalOf(() -> confirm(member, proposed)))
                .isEqualTo(new PartyRefusal.ParticipationNotPossibleNow(
                        ParticipationState.DECLINED, ParticipationAction.CONFIRM));
        assertThat(participates()).isFalse();
    }

    @Test
    void ofTwoWhoDecideAtOnceOneDoes() throws InterruptedException {
        var proposed = propose(head);

        var ends = world.together(3, () -> {
            confirm(member, proposed);
            return "confirmed";
        });

        assertThat(ends).filteredOn("confirmed"::equals).hasSize(1);
    }

    @Test
    void whoSitsInTheMandateIsNoOutsider() {
        world.seat(outsider, group, Role.OBSERVER, BEGAN);

        assertThat(refusalOf(() -> propose(head))).isEqualTo(new PartyRefusal.NotAnOutsider());
    }

    @Test
    void nobodyLeavesBeforeTheyCome() {
        assertThat(refusalOf(() -> act(
                        head,
                        () -> service.propose(
                                new ProposeParticipation(UUID.randomUUID(), id, form(today, today.minusDays(1)))))))
                .isEqualTo(new PartyRefusal.ParticipationReversed(today, today.minusDays(1)));
    }

    @Test
    void noCommandReachesAnotherMandatesOutsiders() {
        var other = world.person("En annen", RealmRole.SECRETARIAT);
        var theirs = world.draft(other, "Et annet");
        var proposed = propose(head);
        var notThere = new SharedRefusal.NotThereOrNotYours();

        assertThat(refusalOf(() -> act(
                        other, () -> service.end(new EndParticipation(UUID.randomUUID(), theirs, proposed, "Falsk")))))
                .isEqualTo(notThere);
        assertThat(refusalOf(() ->
                        act(other, () -> service.confirm(new ConfirmParticipation(UUID.randomUUID(), id, proposed)))))
                .isEqualTo(notThere);
    }
}
