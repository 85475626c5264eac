package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.approval.RoundSettings;
import no.mandat.workflow.audit.ActorRow;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.resolution.DecidingBody;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the board reads of a mandate's history: what happened in its own rounds (domain.md, Who may do what). */
class BoardHistoryIT extends InAGroup {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Inject
    HistoryQueries history;

    @Inject
    MandateQueries mandates;

    private Actor.Someone dina;
    private Actor.Someone even;

    @BeforeEach
    void aBoardOfTwo() {
        dina = inBoard("Dina");
        even = inBoard("Even");
    }

    private Actor.Someone inBoard(String name) {
        var person = world.fresh(world.person(name, RealmRole.BOARD));
        world.seat(person, world.mandate(mandate).board(), Role.MEMBER, LONG_AGO);
        return person;
    }

    private RoundId openInBoard() {
        return world.round(secretary, mandate, DecidingBody.BOARD, RoundSettings.usual());
    }

    private List<HistoryRow> read(Actor.Someone person) {
        return as(person, () -> history.page(mandate, HistoryFilter.all(), Seek.first(20)));
    }

    @Test
    void isThatOfItsRoundsAndOfNoOthers() {
        cast(ada, open(), PositionKind.OBJECT);
        var round = openInBoard();
        cast(dina, round, PositionKind.OBJECT);

        assertThat(read(even)).extracting(HistoryRow::action).containsExactly("PositionCast", "RoundOpened");
        assertThat(read(even)).extracting(HistoryRow::actor).containsExactly("Dina", "Sekretær");
        assertThat(as(even, () -> history.count(mandate, HistoryFilter.all()))).isEqualTo(2);
        assertThat(as(even, () -> history.actors(mandate)))
                .extracting(ActorRow::name)
                .containsExactly("Dina", "Sekretær");
        assertThat(as(even, () -> history.actions(mandate))).containsExactlyInAnyOrder("PositionCast", "RoundOpened");
        assertThat(as(even, () -> mandates.details(mandate)).history()).isTrue();
    }

    @Test
    void holdsNothingOfARoundForWhoIsRecusedInIt() {
        var round = openInBoard();
        cast(dina, round, PositionKind.RECUSE);

        assertThat(read(dina)).isEmpty();
        assertThat(read(even)).extracting(HistoryRow::action).contains("PositionCast");
    }

    @Test
    void isBesideWhatOneDidOneselfForWhoSitsInTheGroupToo() {
        var both = world.fresh(world.person("Frida", RealmRole.BOARD, RealmRole.MEMBER));
        world.seat(both, world.mandate(mandate).board(), Role.MEMBER, LONG_AGO);
        world.seat(both, world.mandate(mandate).expertGroup(), Role.MEMBER, LONG_AGO);
        var ofGroup = open();
        cast(ada, ofGroup, PositionKind.ABSTAIN);
        cast(both, ofGroup, PositionKind.ABSTAIN);
        openInBoard();

        assertThat(read(both)).extracting(HistoryRow::action).containsExactly("RoundOpened", "PositionCast");
        assertThat(read(both)).extracting(HistoryRow::actor).containsExactly("Sekretær", "Frida");
    }
}
