package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MembershipId;
import no.mandat.workflow.mandate.DemandChoice;
import no.mandat.workflow.mandate.EditMandate;
import no.mandat.workflow.mandate.MandateForm;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.mandate.MandateService;
import no.mandat.workflow.party.Acquaintance;
import no.mandat.workflow.party.BodyComposition;
import no.mandat.workflow.party.Composition;
import no.mandat.workflow.party.CompositionQueries;
import no.mandat.workflow.party.CompositionService;
import no.mandat.workflow.party.CoverageLine;
import no.mandat.workflow.party.EndMembership;
import no.mandat.workflow.party.Heard;
import no.mandat.workflow.party.MembershipLine;
import no.mandat.workflow.party.OrganisationRow;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompositionQueriesIT extends InServer {

    private static final LocalDate BEGAN = LocalDate.of(2020, 1, 1);

    @Inject
    CompositionQueries queries;

    @Inject
    CompositionService service;

    @Inject
    MandateService mandates;

    @Inject
    MandateQueries mandateQueries;

    @Inject
    Clock clock;

    private Actor.Someone secretary;
    private MandateId id;
    private BodyId group;

    @BeforeEach
    void aMandate() {
        secretary = world.person("Sekretær", RealmRole.SECRETARIAT);
        id = world.draft(secretary, "Sammensatt");
        group = world.mandate(id).expertGroup();
    }

    private Composition on(LocalDate day) {
        return as(secretary, () -> queries.on(id, day));
    }

    private BodyComposition groupOn(LocalDate day) {
        return on(day).body(BodyKind.EXPERT_GROUP);
    }

    private void end(MembershipId membership, LocalDate lastDay) {
        as(secretary, () -> {
            service.endMembership(new EndMembership(UUID.randomUUID(), id, group, membership, lastDay, "Ferdig"));
            return true;
        });
    }

    @Test
    void showsWhoSatOnAnyDay() {
        var ada = world.seat(world.person("Ada"), group, Role.MEMBER, BEGAN);
        end(ada, LocalDate.of(2024, 5, 1));
        world.seat(world.person("Bo"), group, Role.MEMBER, LocalDate.of(2024, 5, 2));

        assertThat(sitting(LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(sitting(LocalDate.of(2024, 5, 1))).containsExactly("Ada");
        assertThat(sitting(LocalDate.of(2024, 5, 2))).containsExactly("Bo");
        assertThat(groupOn(LocalDate.of(2024, 5, 2)).former())
                .extracting(MembershipLine::name)
                .containsExactly("Ada");
        assertThat(groupOn(LocalDate.of(2024, 5, 1)).coming())
                .extracting(MembershipLine::name)
                .containsExactly("Bo");
        assertThat(groupOn(LocalDate.of(2024, 5, 2)).vacant()).hasSize(1);
        assertThat(on(null).day()).isEqualTo(LocalDate.now(clock));
    }

    private List<String> sitting(LocalDate day) {
        var body = groupOn(day);
        return body.seats().stream()
                .flatMap(seat -> body.in(seat.id()).stream())
                .map(MembershipLine::name)
                .toList();
    }

    @Test
    void whatNeverCountedIsNoFormerMembership() {
        var ada = world.seat(world.person("Ada"), group, Role.MEMBER, BEGAN);
        end(ada, BEGAN.minusDays(1));

        assertThat(groupOn(null).former()).isEmpty();
    }

    @Test
    void countsWhoSpeaksForWhomTheMandateDemands() {
        var form = as(secretary, () -> mandateQueries.details(id)).form();
        as(secretary, () -> {
            mandates.edit(new EditMandate(
                    UUID.randomUUID(),
                    id,
                    0,
                    new MandateForm(
                            form.title(),
                            form.shortName(),
                            form.board(),
                            form.group(),
                            null,
                            form.lastDay(),
                            List.of(
                                    new DemandChoice(OrganisationCategory.OTHER, 3),
                                    new DemandChoice(OrganisationCategory.RESEARCH, 1)))));
            return true;
        });
        world.seat(world.person("Leder"), group, Role.LEADER, BEGAN);
        world.seat(world.person("Medlem"), group, Role.MEMBER, BEGAN);
        world.seat(world.person("Observatør"), group, Role.OBSERVER, BEGAN);
        world.vacantSeat(group);

        assertThat(on(null).coverage())
                .containsExactly(
                        new CoverageLine(OrganisationCategory.RESEARCH, 0, 0, 0, 1, Heard.NOBODY),
                        new CoverageLine(OrganisationCategory.OTHER, 4, 2, 1, 3, Heard.NOBODY))
                .allMatch(CoverageLine::isShort);
    }

    @Test
    void costsTheSameHoweverManySit() throws Exception {
        var few = world.statements(() -> on(null));
        IntStream.range(0, 9).forEach(i -> world.seat(world.person("Medlem " + i), group, Role.MEMBER, BEGAN));

        assertThat(world.statements(() -> on(null))).isEqualTo(few).isLessThanOrEqualTo(12);
    }

    @Test
    void offersToEachWhatTheyMayChange() {
        var leader = world.person("Leder", RealmRole.MEMBER);
        assertThat(on(null)).satisfies(own -> {
            assertThat(own.editable()).isTrue();
            assertThat(own.seatsEditable()).isTrue();
            assertThat(own.resignable()).isFalse();
            assertThat(own.isLedByHead()).isTrue();
        });
        world.seat(leader, group, Role.LEADER, BEGAN);

        assertThat(as(leader, () -> queries.on(id, null))).satisfies(theirs -> {
            assertThat(theirs.editable()).isFalse();
            assertThat(theirs.resignable()).isTrue();
            assertThat(theirs.isLedByHead()).isFalse();
        });
    }

    @Test
    void givesNobodysAddressAwayToStrangers() {
        var stranger = world.person("Fremmed", RealmRole.SECRETARIAT);
        var notThere = new SharedRefusal.NotThereOrNotYours();

        assertThat(as(secretary, () -> queries.whoIs(id, world.email(stranger))))
                .contains(new Acquaintance("Fremmed", false));
        assertThat(refusalOf(() -> as(secretary, () -> queries.person(id, stranger.personId()))))
                .isEqualTo(notThere);
        assertThat(refusalOf(() -> as(stranger, () -> queries.whoIs(id, world.email(secretary)))))
                .isEqualTo(notThere);
    }

    @Test
    void findsOrganisationsByTheBeginningOfTheirName() {
        assertThat(as(secretary, () -> queries.organisations("100 %_ ikke", 0, 9)))
                .extracting(OrganisationRow::name)
                .isEmpty();
    }
}
