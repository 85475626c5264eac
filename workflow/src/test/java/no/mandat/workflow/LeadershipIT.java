package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Capacity;
import no.mandat.workflow.party.CompositionChanges;
import no.mandat.workflow.party.CompositionService;
import no.mandat.workflow.party.EndMembership;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who leads: the elected leader, or else, on the day, the head of the secretariat. */
class LeadershipIT extends InServer {

    @Inject
    Access access;

    @Inject
    CompositionChanges changes;

    @Inject
    CompositionService service;

    @Inject
    Clock clock;

    private Actor.Someone head;
    private MandateId id;
    private BodyId group;
    private LocalDate today;

    @BeforeEach
    void aMandateWithoutALeader() {
        head = world.person("Sekretariatsleder", RealmRole.SECRETARIAT);
        id = world.draft(head, "Ledet");
        group = world.mandate(id).expertGroup();
        today = LocalDate.now(clock);
    }

    private Set<Capacity> capacities(Actor.Someone actor) {
        var mandate = world.mandate(id);
        return as(actor, () -> EnumSet.copyOf(access.capacities(mandate)));
    }

    @Test
    void theHeadLeadsUntilSomebodyIsElected() {
        assertThat(capacities(head)).containsExactlyInAnyOrder(Capacity.SECRETARIAT, Capacity.LEADER);
        world.seat(world.person("Leder", RealmRole.MEMBER), group, Role.LEADER, today.plusDays(1));
        assertThat(capacities(head)).contains(Capacity.LEADER);
    }

    @Test
    void theHeadLeadsNoMoreFromTheLeadersFirstDay() {
        var leader = world.person("Leder", RealmRole.MEMBER);
        world.seat(leader, group, Role.LEADER, today);
        assertThat(capacities(head)).containsExactly(Capacity.SECRETARIAT);
        assertThat(capacities(leader)).containsExactly(Capacity.LEADER);
    }

    @Test
    void theHeadLeadsAgainTheDayAfterTheLeadersLast() {
        var leader = world.seat(world.person("Leder"), group, Role.LEADER, today.minusDays(9));
        end(leader, today);
        assertThat(capacities(head)).doesNotContain(Capacity.LEADER);
        end(leader, today.minusDays(1));
        assertThat(capacities(head)).contains(Capacity.LEADER);
    }

    private void end(no.mandat.domain.shared.MembershipId membership, LocalDate lastDay) {
        as(head, () -> {
            service.endMembership(
                    new EndMembership(java.util.UUID.randomUUID(), id, group, membership, lastDay, "Slutter"));
            return true;
        });
    }

    @Test
    void aSecretaryDoesNotLeadNorTheHeadOfAnotherMandate() {
        var secretary = world.person("Sekretær", RealmRole.SECRETARIAT);
        world.seat(secretary, world.mandate(id).secretariat(), Role.SECRETARY, today);
        var other = world.person("En annen", RealmRole.SECRETARIAT);
        world.draft(other, "Et annet");
        assertThat(capacities(secretary)).containsExactly(Capacity.SECRETARIAT);
        var mandate = world.mandate(id);
        assertThat(as(other, () -> access.capacities(mandate))).isEmpty();
    }

    @Test
    void aHeadWithoutTheRealmRoleDoesNotLead() {
        var outside = new Actor.Someone(head.personId(), head.name(), Set.of(RealmRole.MEMBER));
        var mandate = world.mandate(id);
        assertThat(as(outside, () -> access.capacities(mandate))).isEmpty();
    }

    @Test
    void itIsReadWithTheSeatsInOneStatement() throws Exception {
        assertThat(world.statements(() -> as(head, access::visibility))).isEqualTo(1);
    }

    @Test
    void anElectionChangesTheLeaderOnOneDay() {
        var old = world.person("Den gamle", RealmRole.MEMBER);
        var elected = world.person("Den valgte", RealmRole.MEMBER);
        world.seat(old, group, Role.LEADER, today.minusDays(9));
        world.seat(elected, group, Role.MEMBER, today.minusDays(9));
        elect(elected);

        assertThat(capacities(elected)).containsExactly(Capacity.LEADER);
        assertThat(capacities(old)).containsExactly(Capacity.MEMBER);
        assertThat(world.seating(group)
                        .leaderOn(today.minusDays(1))
                        .orElseThrow()
                        .person())
                .isEqualTo(old.personId());
        assertThat(refusalOf(() -> elect(head))).isEqualTo(new PartyRefusal.NotAVoter());
    }

    private void elect(Actor.Someone person) {
        world.inOneTransaction(head, () -> changes.changeLeader(group, person.personId(), today, id));
    }
}
