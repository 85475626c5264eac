package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PictureId;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.attachment.Samples;
import no.mandat.workflow.deliverable.DeliverableExport;
import no.mandat.workflow.deliverable.ImportReport;
import no.mandat.workflow.deliverable.OutlineReport;
import no.mandat.workflow.deliverable.RecallDeliverable;
import no.mandat.workflow.deliverable.ReportImportService;
import no.mandat.workflow.deliverable.ReportQueries;
import no.mandat.workflow.export.ExportDocument;
import no.mandat.workflow.export.WordExport;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

/** What a deliverable says comes from files, and leaves as files. */
class DeliverableFilesIT extends InADeliverable {

    private static final PictureId DRAFT = new PictureId(new UUID(7, 7));

    @Inject
    ReportImportService imports;

    @Inject
    DeliverableExport exports;

    @Inject
    ReportQueries reports;

    @Inject
    Reception reception;

    private ReceivedFile picture() {
        try {
            return reception.receive("kart.png", new ByteArrayInputStream(Samples.picture("png")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportReport command(DeliverableId to) {
        return new ImportReport(
                key(),
                to,
                "Kort sagt.",
                List.of(
                        new ImportReport.Part(1, "Bakgrunn", "![Et kart](picture:%s)".formatted(DRAFT)),
                        new ImportReport.Part(2, "Historie", "Lenge siden.")),
                List.of(new ImportReport.Shown(DRAFT, picture())));
    }

    private void bring(ImportReport command) {
        run(secretary, () -> imports.add(command));
    }

    private ExportDocument document(Actor.Someone reader, DeliverableId id, int revision) {
        return as(reader, () -> exports.document(id, revision)).document();
    }

    @Test
    void aDocumentStandsBehindWhatIsThere() {
        var id = written();
        bring(command(id));

        var content = as(secretary, () -> reports.working(id)).content();
        assertThat(content.sections()).extracting("title").containsExactly("Bestanden", "Bakgrunn", "Historie");
        assertThat(content.sectionNumbers()).containsExactly("1", "2", "2.1");
        assertThat(content.summary()).isEqualTo("Kort sagt.");
        assertThat(content.pictures())
                .as("the text names the picture as it is kept")
                .singleElement()
                .satisfies(kept -> assertThat(content.sections().get(1).text())
                        .isEqualTo("![Et kart](picture:%s)".formatted(kept.id())));
    }

    @Test
    void aDocumentIsAddedOnceByTheSameCommand() throws Exception {
        var id = written();
        var command = command(id);
        world.together(
                3,
                () -> as(secretary, () -> {
                    imports.add(command);
                    return true;
                }));
        assertThat(world.number("select count(*) from section where deliverable_id = ?1", id.value()))
                .isEqualTo(3);
        assertThat(world.number("select count(*) from report_picture where deliverable_id = ?1", id.value()))
                .isOne();
    }

    @Test
    void aSummaryThatSomebodyWroteStays() {
        var id = written();
        bring(command(id));
        bring(new ImportReport(key(), id, "Noe annet.", List.of(), List.of()));
        assertThat(as(secretary, () -> reports.working(id)).content().summary()).isEqualTo("Kort sagt.");
    }

    @Test
    void nothingIsAddedWhereAPictureIsNone() {
        var id = written();
        var command = new ImportReport(
                key(),
                id,
                "",
                List.of(new ImportReport.Part(1, "Bakgrunn", "")),
                List.of(new ImportReport.Shown(DRAFT, world.received("Notat", "Ikke et bilde."))));
        assertThat(refusalOf(() -> bring(command))).isEqualTo(new DeliverableRefusal.NoPicture());
        assertThat(world.number("select count(*) from section where deliverable_id = ?1", id.value()))
                .isOne();
    }

    @Test
    void theMandateGivesAnOutlineOnce() {
        clausesAre(ClauseKind.QUESTION, clause);
        var id = begin();
        run(secretary, () -> imports.outline(new OutlineReport(key(), id)));

        assertThat(as(secretary, () -> reports.working(id)).content().sections())
                .anyMatch(section -> section.clauses().contains(clause));
        assertThat(refusalOf(() -> run(secretary, () -> imports.outline(new OutlineReport(key(), id)))))
                .isEqualTo(new SharedRefusal.ChangedMeanwhile());
    }

    @Test
    void aRevisionLeavesWithWhoApprovedIt() throws IOException {
        var id = ready();
        approveWithRemark(id, "Godt arbeid.", PositionKind.APPROVE);

        var document = document(secretary, id, 1);
        assertThat(document.facts().lines())
                .filteredOn(line -> line.contains(" godkjente "))
                .hasSize(2);
        assertThat(document.facts().lines()).anyMatch(line -> line.contains("gruppen, sekretariatet og styret"));
        assertThat(document.blocks().toString()).contains("Det er mange.", "Godt arbeid.");
        assertThat(as(secretary, () -> exports.document(id, 1)).name()).contains("Ulv i utmark");

        var word = new ByteArrayOutputStream();
        WordExport.write(document, word);
        assertThat(word.size()).isPositive();
        assertThat(as(boardMember, () -> exports.slides(id, 1)).slides().slides())
                .isNotEmpty();
    }

    @Test
    void whatTheGroupObjectsToDoesNotLeaveWithWhatTheBoardReads() {
        var id = ready();
        approveByGroup(ask(id));
        ask(id);
        run(secretary, () -> deliverables.recall(new RecallDeliverable(key(), id, version(id), "Ved en feil.")));
        submit(id);
        finish(id);
        var again = ask(id);
        cast(ada, again, PositionKind.OBJECT);
        cast(bo, again, PositionKind.APPROVE);
        cast(cille, again, PositionKind.APPROVE);
        endRound(id);

        assertThat(document(bo, id, 1).blocks().toString()).contains("Et tillegg.");
        assertThat(document(boardMember, id, 1).blocks().toString())
                .contains("Det er mange.")
                .doesNotContain("Et tillegg.");
    }

    @Test
    void aRevisionLeavesOnlyForThoseWhoReadIt() {
        var id = ready();
        assertThat(document(ada, id, 1).facts().lines()).anyMatch(line -> line.contains("gruppen og sekretariatet"));
        var notThere = new SharedRefusal.NotThereOrNotYours();
        assertThat(refusalOf(() -> document(boardMember, id, 1))).isEqualTo(notThere);
        assertThat(refusalOf(() -> document(secretary, id, 0))).isEqualTo(notThere);
        assertThat(refusalOf(() -> document(secretary, id, 2))).isEqualTo(notThere);
        var stranger = world.fresh(world.person("Fremmed", RealmRole.MEMBER));
        assertThat(refusalOf(() -> as(stranger, () -> exports.slides(id, 1)))).isEqualTo(notThere);
    }
}
