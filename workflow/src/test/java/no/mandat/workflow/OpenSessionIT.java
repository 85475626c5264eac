package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.party.ParticipationKey;
import no.mandat.domain.party.ParticipationState;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Capacity;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.party.ConfirmParticipation;
import no.mandat.workflow.party.EndParticipation;
import no.mandat.workflow.party.ParticipationService;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody may do who logged in before they got, or lost, a place. */
class OpenSessionIT extends InServer {

    private static final LocalDate BEGAN = LocalDate.of(2020, 1, 1);

    @Inject
    Access access;

    @Inject
    MandateQueries mandates;

    @Inject
    ParticipationService participations;

    @Inject
    Clock clock;

    private Actor.Someone secretary;
    private MandateId id;

    @BeforeEach
    void aMandate() {
        secretary = world.person("Sekretær", RealmRole.SECRETARIAT);
        id = world.draft(secretary, "Åpen økt");
    }

    private Set<Capacity> capacities(Actor.Someone actor) {
        var mandate = world.mandate(id);
        return as(actor, () -> access.capacities(mandate));
    }

    /** As the identity provider would tell of them now. */
    private Actor.Someone toldNow(Actor.Someone person) {
        return person.told(clock.instant().plus(1, ChronoUnit.SECONDS));
    }

    @Test
    void aPlaceCountsForThoseWhomTheIdentityProviderToldOfBeforeTheyGotIt() {
        var member = world.person("Ny", RealmRole.BOARD).told(clock.instant());
        assertThat(capacities(member)).isEmpty();

        world.seat(member, world.mandate(id).expertGroup(), Role.MEMBER, BEGAN);

        assertThat(capacities(member)).containsExactly(Capacity.MEMBER);
        assertThat(capacities(toldNow(member)))
                .as("the provider knows, and says no")
                .isEmpty();
    }

    @Test
    void aPlaceInASecretariatOpensMandatesAtOnce() {
        var newcomer = world.person("Ny sekretær").told(clock.instant());
        assertThat(as(newcomer, mandates::mayDraft)).isFalse();

        world.seat(newcomer, world.mandate(id).secretariat(), Role.SECRETARY, BEGAN);

        assertThat(as(newcomer, mandates::mayDraft)).isTrue();
    }

    @Test
    void aRoleThatCameWithAPlaceGoesWithItWhateverTheOpenSessionSays() {
        var leaving = world.person("Går", RealmRole.SECRETARIAT).told(clock.instant());
        world.seat(leaving, world.mandate(id).secretariat(), Role.SECRETARY, BEGAN);
        world.change(
                "insert into account_role (person_id, role) values (?1, 'SECRETARIAT')",
                leaving.personId().value());
        assertThat(as(leaving, mandates::mayDraft)).isTrue();

        world.leave(leaving, world.mandate(id).secretariat());

        assertThat(as(leaving, mandates::mayDraft)).isFalse();
        assertThat(capacities(leaving)).isEmpty();
    }

    @Test
    void whatTheOperatorGaveStaysWithoutAnyPlace() {
        assertThat(as(world.person("Uten plass", RealmRole.SECRETARIAT).told(clock.instant()), mandates::mayDraft))
                .isTrue();
    }

    @Test
    void anOutsiderTakesPartAtOnceAndNoLongerThan() {
        var outsider = world.person("Utenfra").told(clock.instant());
        var member = world.person("Medlem", RealmRole.MEMBER);
        world.seat(member, world.mandate(id).expertGroup(), Role.MEMBER, BEGAN);
        var proposed =
                world.participation(id, outsider.personId(), ParticipationKey.SECRETARIAT, ParticipationState.PROPOSED);

        as(member, () -> {
            participations.confirm(new ConfirmParticipation(UUID.randomUUID(), id, proposed));
            return true;
        });
        assertThat(capacities(outsider)).containsExactly(Capacity.PARTICIPANT);
        assertThat(capacities(toldNow(outsider))).isEmpty();

        as(secretary, () -> {
            participations.end(new EndParticipation(UUID.randomUUID(), id, proposed, "Ferdig"));
            return true;
        });
        assertThat(capacities(outsider)).isEmpty();
    }
}
