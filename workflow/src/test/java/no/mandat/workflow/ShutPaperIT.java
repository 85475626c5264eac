package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.document.DocumentQueries;
import no.mandat.workflow.document.DocumentRow;
import no.mandat.workflow.document.DocumentService;
import no.mandat.workflow.document.DocumentSort;
import no.mandat.workflow.document.RetitleDocument;
import no.mandat.workflow.meeting.ChoosePapers;
import no.mandat.workflow.meeting.DeclareRecusal;
import no.mandat.workflow.meeting.ItemRecusals;
import no.mandat.workflow.meeting.RemoveItem;
import no.mandat.workflow.reading.AddToReadingList;
import no.mandat.workflow.reading.ConfirmReading;
import no.mandat.workflow.reading.DocumentChoice;
import no.mandat.workflow.reading.ReadingQueries;
import no.mandat.workflow.reading.ReadingRow;
import no.mandat.workflow.reading.ReadingService;
import no.mandat.workflow.reading.UnreadRow;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The papers of an item aren't among the documents for whoever is partial in it. */
class ShutPaperIT extends InAMeeting {

    private static final SharedRefusal NOT_THERE = new SharedRefusal.NotThereOrNotYours();

    @Inject
    ItemRecusals recusals;

    @Inject
    DocumentQueries documents;

    @Inject
    DocumentService documentService;

    @Inject
    ReadingService readings;

    @Inject
    ReadingQueries lists;

    @Inject
    HistoryQueries history;

    private DocumentId paper;
    private DocumentId other;
    private DocumentId open;

    @BeforeEach
    void papers() {
        paper = world.document(secretary, mandate, Openness.INTERNAL);
        other = world.document(secretary, mandate, Openness.EXEMPT);
        open = world.document(secretary, mandate, Openness.OPEN);
        choose(decision, paper, open);
    }

    private void choose(AgendaItemId item, DocumentId... chosen) {
        run(secretary, () -> agendas.choosePapers(new ChoosePapers(UUID.randomUUID(), item, List.of(chosen))));
    }

    private void partial(Actor.Someone who) {
        run(who, () -> recusals.declare(new DeclareRecusal(UUID.randomUUID(), decision, "Sitter i styret")));
    }

    private List<DocumentId> listed(Actor.Someone reader, int most) {
        return as(reader, () -> documents.page(mandate, DocumentSort.TITLE, false, Seek.first(most))).stream()
                .map(DocumentRow::id)
                .toList();
    }

    private void read(Actor.Someone reader, DocumentId document) {
        as(reader, () -> documents.details(document));
        as(reader, () -> documents.content(document, 1));
    }

    @Test
    void areNeitherListedNorReadByWhoeverIsPartial() {
        assertThat(listed(bo, 10)).containsExactlyInAnyOrder(paper, other, open);
        partial(bo);
        assertThat(listed(bo, 10)).as("what is for everybody stays").containsExactlyInAnyOrder(other, open);
        assertThat(listed(bo, 2)).as("a page is full").hasSize(2);
        assertThat(as(bo, () -> documents.count(mandate))).isEqualTo(2);
        assertThat(refusalOf(() -> as(bo, () -> documents.details(paper)))).isEqualTo(NOT_THERE);
        assertThat(refusalOf(() -> as(bo, () -> documents.content(paper, 1)))).isEqualTo(NOT_THERE);
        read(bo, open);
        read(bo, other);
        assertThat(listed(ada, 10)).containsExactlyInAnyOrder(paper, other, open);
        read(ada, paper);
    }

    @Test
    void areThereWhereTheyAreReadForAnotherItemAsWell() {
        choose(information, paper);
        partial(bo);
        assertThat(listed(bo, 10)).contains(paper);
        read(bo, paper);
        run(secretary, () -> agendas.remove(new RemoveItem(UUID.randomUUID(), information)));
        assertThat(listed(bo, 10)).doesNotContain(paper);
    }

    @Test
    void arentThereForWhoeverKeepsTheDocumentsAndIsPartial() {
        int version = as(secretary, () -> documents.details(paper)).version();
        partial(secretary);
        assertThat(listed(secretary, 10)).doesNotContain(paper);
        assertThat(refusalOf(() -> run(
                        secretary,
                        () -> documentService.retitle(
                                new RetitleDocument(UUID.randomUUID(), paper, version, "Noe annet")))))
                .isEqualTo(NOT_THERE);
        assertThat(as(secretary, () -> lists.choices(mandate, "", 0, 10)))
                .extracting(DocumentChoice::id)
                .containsExactlyInAnyOrder(other, open);
    }

    @Test
    void arentOnTheReadingListOfWhoeverIsPartial() {
        for (var document : List.of(paper, other)) {
            run(secretary, () -> readings.add(new AddToReadingList(UUID.randomUUID(), document, null)));
        }
        assertThat(toRead(bo)).containsExactly(paper, other);
        partial(bo);
        assertThat(toRead(bo)).containsExactly(other);
        assertThat(toRead(ada)).containsExactly(paper, other);
        assertThat(as(bo, () -> lists.unread()))
                .extracting(UnreadRow::document)
                .contains(other)
                .doesNotContain(paper);
        assertThat(refusalOf(() -> run(bo, () -> readings.confirm(new ConfirmReading(UUID.randomUUID(), paper, 1)))))
                .isEqualTo(NOT_THERE);
    }

    private List<DocumentId> toRead(Actor.Someone reader) {
        return as(reader, () -> lists.of(mandate)).rows().stream()
                .map(ReadingRow::id)
                .toList();
    }

    @Test
    void haveNoHistoryForWhoeverIsPartial() {
        assertThat(added(secretary)).isEqualTo(3);
        partial(secretary);
        assertThat(added(secretary)).isEqualTo(2);
    }

    private long added(Actor.Someone reader) {
        return as(reader, () -> history.page(mandate, HistoryFilter.all(), Seek.first(200))).stream()
                .map(HistoryRow::action)
                .filter("DocumentAdded"::equals)
                .count();
    }
}
