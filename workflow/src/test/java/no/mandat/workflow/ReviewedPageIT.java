package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.Force;
import no.mandat.domain.review.Verdict;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.workflow.deliverable.AddSection;
import no.mandat.workflow.deliverable.BeginDeliverable;
import no.mandat.workflow.deliverable.DeliverableForm;
import no.mandat.workflow.deliverable.DeliverableWatch;
import no.mandat.workflow.deliverable.SectionForm;
import no.mandat.workflow.deliverable.WritingQueries;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.mandate.WriteClauses;
import no.mandat.workflow.review.ReplyToComment;
import org.junit.jupiter.api.Test;

/** What the page of a text in review tells by itself: that others said something, and which clauses wait for an answer. */
class ReviewedPageIT extends InAReview {

    private static final long GOAL_SECONDS = 3;

    @Inject
    DeliverableWatch watch;

    @Inject
    WritingQueries writing;

    private final ClauseId question = new ClauseId(UUID.randomUUID());
    private final ClauseId asks = new ClauseId(UUID.randomUUID());
    private final ClauseId may = new ClauseId(UUID.randomUUID());

    private void isTold(Runnable act) throws InterruptedException {
        var told = new CountDownLatch(1);
        var unwatch = watch.watch(note, told::countDown);
        try {
            act.run();
            assertThat(told.await(GOAL_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            unwatch.run();
        }
    }

    @Test
    void openPagesAreToldOfCommentsRepliesAndVerdicts() throws InterruptedException {
        isTold(() -> remark(ada, "slam"));
        var id = remark(bo, "slam");
        isTold(() -> run(ada, () -> comments.reply(new ReplyToComment(UUID.randomUUID(), id, "Enig."))));
        var review = ask(ada, bo);
        isTold(() -> give(ada, review, Verdict.ENDORSED));
    }

    private static Clause clause(ClauseId id, ClauseKind kind, Force force, String text) {
        return new Clause(id, 0, ClauseForm.PARAGRAPH, "", "", text, kind, force);
    }

    private void write() {
        var tree = new ClauseTree(List.of(
                clause(question, ClauseKind.QUESTION, Force.MUST, "Gruppen skal si hva som går tapt."),
                clause(asks, ClauseKind.DELIVERABLE, Force.MUST, "Gruppen skal levere en sluttrapport."),
                clause(may, ClauseKind.QUESTION, Force.MAY, "Gruppen kan si hva det koster.")));
        run(
                secretary,
                () -> clauses.write(new WriteClauses(
                        UUID.randomUUID(), mandate, texts.text(mandate).version(), tree, List.of())));
    }

    private DeliverableId begin(DeliverableKind kind, ClauseId... clauses) {
        var form = new DeliverableForm(kind, "Rapport", "nb", "", "", List.of(clauses), List.of());
        return as(secretary, () -> deliverables.begin(new BeginDeliverable(UUID.randomUUID(), mandate, form)));
    }

    private void section(DeliverableId text, String says, ClauseId... clauses) {
        var form = new SectionForm("Svar", "", List.of(clauses), null, null, ClassificationForm.of(Openness.OPEN));
        as(secretary, () -> sections.add(new AddSection(UUID.randomUUID(), text, null, 1, form, says)));
    }

    private List<String> unanswered(DeliverableId text) {
        return as(ada, () -> writing.outline(text)).unanswered();
    }

    @Test
    void aFinalReportMissesWhatTheMandateMustHaveAnswered() {
        write();
        var report = begin(DeliverableKind.FINAL_REPORT, asks);
        assertThat(unanswered(report)).as("not the clause that asks for it").hasSize(1);
        section(report, "", question);
        assertThat(unanswered(report))
                .as("a section that says nothing answers nothing")
                .hasSize(1);
        section(report, "Det meste.", question);
        assertThat(unanswered(report)).isEmpty();
    }

    @Test
    void whatAnotherTextTakesUpIsNotMissing() {
        write();
        var report = begin(DeliverableKind.FINAL_REPORT);
        section(begin(DeliverableKind.NOTE), "Det meste.", question);
        assertThat(unanswered(report)).isEmpty();
    }

    @Test
    void anotherTextMissesOnlyWhatItWasBegunFor() {
        write();
        assertThat(unanswered(begin(DeliverableKind.NOTE))).isEmpty();
        var note = begin(DeliverableKind.NOTE, may);
        assertThat(unanswered(note)).hasSize(1);
        section(note, "Mye.", may);
        assertThat(unanswered(note)).isEmpty();
    }
}
