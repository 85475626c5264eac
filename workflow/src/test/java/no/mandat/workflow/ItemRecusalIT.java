package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.Quorum;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.meeting.DeclareRecusal;
import no.mandat.workflow.meeting.ItemRecusal;
import no.mandat.workflow.meeting.ItemRecusals;
import no.mandat.workflow.meeting.ItemRow;
import no.mandat.workflow.meeting.NoteRecusal;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

/** A member says before a meeting that they are partial in an item of it. */
class ItemRecusalIT extends InAMeeting {

    @Inject
    ItemRecusals recusals;

    @Inject
    HistoryQueries history;

    @Test
    void shutsTheItemForThem() {
        declare(ada, decision);
        assertThat(item(ada).shutOut()).isTrue();
        assertThat(item(bo).shutOut()).isFalse();
        assertThat(names(secretary)).containsExactly("Ada");
        assertThat(names(bo)).containsExactly("Ada");
        assertThat(names(ada)).as("what she said herself").containsExactly("Ada");
        begin();
        run(secretary, () -> holding.recuse(new NoteRecusal(UUID.randomUUID(), attendee(ada), decision, false)));
        assertThat(item(ada).shutOut())
                .as("the body has said otherwise in the meeting")
                .isFalse();
        assertThat(names(secretary)).isEmpty();
    }

    @Test
    void tellsNobodyWhoIsPartialThatOthersAre() {
        declare(ada, decision);
        declare(bo, decision);
        assertThat(names(ada)).containsExactly("Ada");
        assertThat(names(secretary)).containsExactly("Ada", "Bo");
    }

    @Test
    void standsInTheHistoryWithItsReasonAndTheHeadIsTold() {
        declare(ada, decision);
        declare(ada, decision);
        assertThat(trailOf(attendee(ada).value())).containsOnlyOnce("RecusalDeclared");
        assertThat(as(secretary, () -> history.page(mandate, HistoryFilter.all(), Seek.first(200))))
                .filteredOn(row -> row.action().equals("RecusalDeclared"))
                .extracting(HistoryRow::reason)
                .containsExactly("Sitter i styret");
        assertThat(letters("itemRecusal", secretary)).isOne();
    }

    @Test
    void theHeadWhoIsPartialThemselfIsNotToldThatOthersAre() {
        declare(secretary, decision);
        declare(ada, decision);
        assertThat(letters("itemRecusal", secretary)).isZero();
        assertThat(declaredInHistory(secretary)).as("but their own").isOne();
        assertThat(declaredInHistory(colleague("Kollega"))).isEqualTo(2);
    }

    private long declaredInHistory(Actor.Someone reader) {
        return as(reader, () -> history.page(mandate, HistoryFilter.all(), Seek.first(200))).stream()
                .map(HistoryRow::action)
                .filter("RecusalDeclared"::equals)
                .count();
    }

    @Test
    void countsWhenTheItemIsDecided() {
        declare(ada, decision);
        begin();
        isThere(ada, bo);
        turnTo(decision);
        assertThat(seen().people().stream()
                        .filter(person -> person.recusedFrom().contains(decision)))
                .hasSize(1);
        assertThat(seen().currentQuorum()).isEqualTo(new Quorum(1, 2));
    }

    @Test
    void isSaidInTheMeetingOnceItHasBegun() {
        begin();
        var refusal = new MeetingRefusal.SaysItThere(MeetingStatus.RUNNING);
        assertThat(refusalOf(() -> declared(ada, decision))).isEqualTo(refusal);
    }

    @Test
    void isForThoseWhoAreCalled() {
        var stranger = world.person("Noen", RealmRole.MEMBER);
        assertThat(refusalOf(() -> declared(stranger, decision))).isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
        world.leave(bo, world.mandate(mandate).expertGroup());
        assertThat(refusalOf(() -> declared(bo, decision))).isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
        assertThat(refusalOf(() -> as(stranger, () -> recusals.of(meeting))))
                .isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
    }

    private void declare(Actor.Someone who, AgendaItemId item) {
        var ignored = declared(who, item);
    }

    private boolean declared(Actor.Someone who, AgendaItemId item) {
        return as(who, () -> {
            recusals.declare(new DeclareRecusal(UUID.randomUUID(), item, " Sitter i styret "));
            return true;
        });
    }

    private ItemRow item(Actor.Someone reader) {
        return as(reader, () -> meetingQueries.details(meeting)).agenda().stream()
                .filter(row -> row.id().equals(decision))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names(Actor.Someone reader) {
        return as(reader, () -> recusals.of(meeting)).stream()
                .map(ItemRecusal::name)
                .toList();
    }
}
