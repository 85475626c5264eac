package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.RoundAction;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.party.Role;
import no.mandat.domain.resolution.ResolutionState;
import no.mandat.workflow.approval.CancelRound;
import no.mandat.workflow.approval.CastPosition;
import no.mandat.workflow.approval.RoundSettings;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.Test;

class RefusedPositionIT extends InAGroup {

    @Test
    void anotherContent() {
        var round = open();
        var other = new CastPosition(UUID.randomUUID(), round, PositionKind.APPROVE, null, null, null, "0".repeat(64));
        assertThat(refusalOfCast(ada, other)).isEqualTo(new ApprovalRefusal.OtherContent());
    }

    @Test
    void anObjectionWithoutReasonOrWayOut() {
        var round = open();
        var hash = details(ada, round).about().hash();
        assertThat(refusalOfCast(
                        ada, new CastPosition(UUID.randomUUID(), round, PositionKind.OBJECT, " ", "x", null, hash)))
                .isEqualTo(new ApprovalRefusal.ReasonMissing(PositionKind.OBJECT));
        assertThat(refusalOfCast(
                        ada, new CastPosition(UUID.randomUUID(), round, PositionKind.OBJECT, "x", "", null, hash)))
                .isEqualTo(new ApprovalRefusal.WayOutMissing());
    }

    @Test
    void anOldLogin() {
        var round = open();
        var stale = new Actor.Someone(ada.personId(), ada.name(), ada.roles());
        assertThat(refusalOfCast(stale, position(round, PositionKind.APPROVE)))
                .isEqualTo(new SharedRefusal.LoginTooOld(15));
    }

    @Test
    void anObserver() {
        var round = open();
        var observer = world.person("Observatør", RealmRole.MEMBER);
        world.seat(observer, world.mandate(mandate).expertGroup(), Role.OBSERVER, LocalDate.of(2020, 1, 1));
        assertThat(refusalOfCast(world.fresh(observer), position(round, PositionKind.APPROVE)))
                .isEqualTo(new ApprovalRefusal.NoVote());
    }

    @Test
    void somebodyWhoCameAfterTheOpening() {
        var round = open();
        var late = world.voter(mandate, "Sein");
        assertThat(refusalOfCast(late, position(round, PositionKind.APPROVE))).isEqualTo(new ApprovalRefusal.NoVote());
        assertThat(details(secretary, round).numbers().voters()).isEqualTo(3);
    }

    @Test
    void aStrangerAsIfThereWereNoRound() {
        var round = open();
        var stranger = world.fresh(world.person("Fremmed", RealmRole.MEMBER));
        assertThat(refusalOfCast(stranger, position(round, PositionKind.APPROVE)))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(() -> details(stranger, round))).isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void theBoardTheGroupsRound() {
        var round = open();
        var board = world.person("Styremedlem", RealmRole.BOARD);
        world.seat(board, world.mandate(mandate).board(), Role.MEMBER, LocalDate.of(2020, 1, 1));
        assertThat(refusalOf(() -> details(board, round))).isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void whatIsCancelled() {
        var round = open();
        var command = position(round, PositionKind.APPROVE);
        run(secretary, () -> service.cancel(new CancelRound(UUID.randomUUID(), round, "Feil vedlegg.")));
        assertThat(refusalOfCast(ada, command))
                .isEqualTo(new ApprovalRefusal.NotOpen(RoundState.CANCELLED, RoundAction.CAST));
        assertThat(resolution()).isEqualTo(ResolutionState.DRAFT);
    }

    @Test
    void aRecusedOneWhoCannotOpenTheSubjectEither() {
        var round = open();
        var command = position(round, PositionKind.APPROVE);
        var receipt = cast(ada, round, PositionKind.RECUSE);
        assertThat(refusalOfCast(ada, command)).isEqualTo(new ApprovalRefusal.IsRecused());
        assertThat(refusalOf(() -> details(ada, round))).isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(() -> as(ada, () -> queries.text(round, 1, Words.in(Words.BOKMAL)))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(as(ada, () -> queries.waiting())).isEmpty();
        assertThat(as(ada, () -> queries.page(mandate, Seek.first(5)))).isEmpty();
        assertThat(as(ada, () -> queries.receipt(receipt)).kind()).isEqualTo(PositionKind.RECUSE);
        assertThat(world.trail(mandate)).endsWith("PositionCast", "PartialityDeclared");
    }

    @Test
    void aGroupWithoutVoters() {
        var empty = world.draft(secretary, "Uten medlemmer");
        assertThat(refusalOf(() -> world.round(secretary, empty, RoundSettings.usual())))
                .isEqualTo(new ApprovalRefusal.NoVoters());
    }

    @Test
    void aDeadlineInThePast() {
        var yesterday = LocalDate.of(2026, 1, 5);
        assertThat(refusalOf(() ->
                        world.round(secretary, mandate, new RoundSettings(yesterday, true, false, false, Set.of()))))
                .isEqualTo(new ApprovalRefusal.LastDayOver(yesterday));
    }
}
