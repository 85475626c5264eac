package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
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

    private Actor.Someone inBoth(String name) {
        var person = world.fresh(world.person(name, RealmRole.BOARD, RealmRole.MEMBER));
        world.seat(person, world.mandate(mandate).board(), Role.MEMBER, LONG_AGO);
        world.seat(person, world.mandate(mandate).expertGroup(), Role.MEMBER, LONG_AGO);
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
        var both = inBoth("Frida");
        var ofGroup = open();
        cast(ada, ofGroup, PositionKind.ABSTAIN);
        cast(both, ofGroup, PositionKind.ABSTAIN);
        openInBoard();

        assertThat(read(both)).extracting(HistoryRow::action).containsExactly("RoundOpened", "PositionCast");
        assertThat(read(both)).extracting(HistoryRow::actor).containsExactly("Sekretær", "Frida");
    }

    private List<UUID> ids(Actor.Someone reader, Seek seek) {
        return as(reader, () -> history.page(mandate, HistoryFilter.all(), seek)).stream()
                .map(HistoryRow::id)
                .toList();
    }

    /** In pages of one, from either end, as in one page of all: what they did themself, also in the board's rounds, stands there once. */
    @Test
    void isPagedByTimeThroughBothParts() {
        var both = inBoth("Frida");
        var ofBoard = openInBoard();
        cast(both, open(), PositionKind.ABSTAIN);
        cast(dina, ofBoard, PositionKind.APPROVE);
        cast(both, ofBoard, PositionKind.ABSTAIN);
        openInBoard();

        var all = read(both);
        assertThat(all)
                .hasSize(5)
                .isSortedAccordingTo(Comparator.comparing(HistoryRow::at).reversed());
        assertThat(as(both, () -> history.count(mandate, HistoryFilter.all()))).isEqualTo(5);
        var ids = all.stream().map(HistoryRow::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
        for (int i = 0; i < 5; i++) {
            var place = all.get(i).place();
            assertThat(ids(both, new Seek(null, false, i, 1))).containsExactly(ids.get(i));
            assertThat(ids(both, new Seek(place, false, 0, 2))).isEqualTo(ids.subList(i + 1, Math.min(5, i + 3)));
            assertThat(ids(both, new Seek(place, true, 0, 2))).isEqualTo(ids.subList(Math.max(0, i - 2), i));
        }
        assertThat(as(both, () -> history.actions(mandate))).containsExactly("PositionCast", "RoundOpened");
        assertThat(as(both, () -> history.actors(mandate)))
                .extracting(ActorRow::name)
                .contains("Dina", "Frida");
    }
}
