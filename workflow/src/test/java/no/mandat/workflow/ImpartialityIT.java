package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.party.InterestKind;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.party.ChooseOrganisation;
import no.mandat.workflow.party.DeclareInterest;
import no.mandat.workflow.party.EditInterest;
import no.mandat.workflow.party.InterestForm;
import no.mandat.workflow.party.InterestLine;
import no.mandat.workflow.party.Interests;
import no.mandat.workflow.party.OrganisationChoice;
import no.mandat.workflow.party.OwnMembership;
import no.mandat.workflow.party.Profile;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The register of interests, and what somebody sees of themself. */
class ImpartialityIT extends InServer {

    private static final LocalDate BEGAN = LocalDate.of(2020, 1, 1);

    @Inject
    Interests interests;

    @Inject
    Profile profile;

    private Actor.Someone secretary;
    private Actor.Someone member;
    private MandateId id;

    @BeforeEach
    void aMemberWithAnInterest() {
        secretary = world.person("Sekretær", RealmRole.SECRETARIAT);
        id = world.draft(secretary, "Habilt");
        member = world.person("Medlem", RealmRole.MEMBER);
        world.seat(member, world.mandate(id).expertGroup(), Role.MEMBER, BEGAN);
        declare(member, new InterestForm(InterestKind.OWNERSHIP, " Fjordlab ", " 3 % av aksjene ", BEGAN, null));
    }

    private void declare(Actor.Someone person, InterestForm form) {
        as(person, () -> {
            interests.declare(new DeclareInterest(UUID.randomUUID(), form));
            return true;
        });
    }

    private void edit(Actor.Someone person, InterestLine line, int version, InterestForm form) {
        as(person, () -> {
            interests.edit(new EditInterest(UUID.randomUUID(), line.id(), version, form));
            return true;
        });
    }

    private Optional<List<InterestLine>> register(Actor.Someone person) {
        return as(person, () -> interests.of(id));
    }

    @Test
    void theOwnBodyAndTheSecretariatSeeIt() {
        var observer = world.person("Observatør", RealmRole.MEMBER);
        world.seat(observer, world.mandate(id).expertGroup(), Role.OBSERVER, BEGAN);

        assertThat(register(observer)).hasValueSatisfying(lines -> assertThat(lines)
                .extracting(InterestLine::name, InterestLine::organisation, InterestLine::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Medlem", "Fjordlab", "3 % av aksjene")));
        assertThat(register(secretary))
                .hasValueSatisfying(lines -> assertThat(lines).hasSize(1));
    }

    @Test
    void anotherBodyAndTheAuditorDoNot() {
        var board = world.person("Styremedlem", RealmRole.BOARD);
        world.seat(board, world.mandate(id).board(), Role.MEMBER, BEGAN);

        assertThat(register(board)).contains(List.of());
        assertThat(register(world.person("Kontrollør", RealmRole.AUDITOR))).isEmpty();
        assertThat(refusalOf(() -> register(world.person("Fremmed", RealmRole.MEMBER))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void whoLeavesIsInTheRegisterNoMore() {
        var former = world.person("Tidligere", RealmRole.MEMBER);
        declare(former, new InterestForm(InterestKind.OTHER, null, "Noe", null, null));

        assertThat(register(secretary))
                .hasValueSatisfying(lines ->
                        assertThat(lines).extracting(InterestLine::name).containsExactly("Medlem"));
    }

    @Test
    void everybodyChangesTheirOwnOnly() {
        var line = as(member, interests::own).getFirst();
        var sold = new InterestForm(InterestKind.OWNERSHIP, "Fjordlab", "3 % av aksjene", BEGAN, BEGAN.plusDays(1));

        assertThat(refusalOf(() -> edit(secretary, line, 0, sold))).isEqualTo(new SharedRefusal.NotThereOrNotYours());
        edit(member, line, 0, sold);
        assertThat(as(member, interests::own)).singleElement().satisfies(now -> assertThat(now.toDay())
                .isEqualTo(BEGAN.plusDays(1)));
        assertThat(refusalOf(() -> edit(member, line, 0, line.form()))).isEqualTo(new SharedRefusal.ChangedMeanwhile());
        assertThat(world.number(
                        "select count(*) from audit_entry where subject_id = ?1 and action like 'Interest%'",
                        line.id().value()))
                .isEqualTo(2);
    }

    @Test
    void noInterestEndsBeforeItBegan() {
        assertThat(refusalOf(() ->
                        declare(member, new InterestForm(InterestKind.OTHER, null, "Feil", BEGAN, BEGAN.minusDays(1)))))
                .isEqualTo(new PartyRefusal.InterestReversed(BEGAN, BEGAN.minusDays(1)));
    }

    @Test
    void showsOneselfAllThatIsKept() {
        as(member, () -> {
            profile.chooseOrganisation(new ChooseOrganisation(
                    UUID.randomUUID(),
                    new OrganisationChoice(null, "Havlab " + member.id(), OrganisationCategory.INDUSTRY)));
            return true;
        });

        var own = as(member, profile::own);
        assertThat(own.email()).isEqualTo(world.email(member));
        assertThat(own.organisation().name()).isEqualTo("Havlab " + member.id());
        assertThat(own.account()).isNull();
        assertThat(own.memberships())
                .extracting(OwnMembership::mandate, OwnMembership::role)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(id, Role.MEMBER));
        assertThat(own.interests()).hasSize(1);
        as(member, () -> {
            profile.chooseOrganisation(new ChooseOrganisation(UUID.randomUUID(), null));
            return true;
        });
        assertThat(as(member, profile::own).organisation()).isNull();
    }
}
