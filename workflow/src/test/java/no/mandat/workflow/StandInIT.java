package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.approval.RoundSettings;
import no.mandat.workflow.approval.StandIn;
import no.mandat.workflow.party.AddMember;
import no.mandat.workflow.party.CompositionService;
import no.mandat.workflow.party.MemberForm;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A deputy who is named when a round opens votes in the member's place. */
class StandInIT extends InAGroup {

    @Inject
    CompositionService compositions;

    private Actor.Someone mona;

    @BeforeEach
    void aDeputyOfAda() {
        mona = world.fresh(world.person("Mona", RealmRole.MEMBER));
        var form = new MemberForm(
                world.email(mona),
                null,
                null,
                null,
                Role.DEPUTY,
                null,
                ada.personId(),
                LocalDate.of(2020, 1, 1),
                null,
                null,
                false);
        run(
                secretary,
                () -> compositions.addMember(new AddMember(
                        UUID.randomUUID(), mandate, world.mandate(mandate).expertGroup(), form)));
    }

    private RoundId without(PersonId... absent) {
        return world.round(secretary, mandate, new RoundSettings(null, true, false, false, Set.of(absent)));
    }

    @Test
    void isOfferedToWhoeverPutsItToTheBody() {
        var resolution = new ResolutionId(details(secretary, open()).about().id());
        assertThat(as(secretary, () -> resolutions.standIns(resolution)))
                .containsExactly(new StandIn(ada.personId(), "Ada", "Mona"));
    }

    @Test
    void votesAndThePageSaysForWhom() {
        var round = without(ada.personId());
        assertThat(details(secretary, round).standIns()).containsExactly(new StandIn(ada.personId(), "Ada", "Mona"));
        assertThat(details(secretary, round).numbers().voters()).isEqualTo(3);
        assertThat(refusalOfCast(ada, position(round, PositionKind.APPROVE))).isEqualTo(new ApprovalRefusal.NoVote());
        cast(mona, round, PositionKind.APPROVE);
        assertThat(details(secretary, round).numbers().approvals()).isOne();
    }

    @Test
    void hasNoVoteWhereTheMemberIsThere() {
        var round = without();
        assertThat(details(secretary, round).standIns()).isEmpty();
        assertThat(refusalOfCast(mona, position(round, PositionKind.APPROVE))).isEqualTo(new ApprovalRefusal.NoVote());
    }

    @Test
    void isRefusedForWhomNobodyStandsIn() {
        assertThat(refusalOf(() -> without(bo.personId()))).isEqualTo(new PartyRefusal.NoSuchMember());
    }
}
