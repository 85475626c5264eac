package no.mandat.workflow.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.deliverable.CorrectSection;
import no.mandat.workflow.deliverable.CorrectionQueries;
import no.mandat.workflow.deliverable.CorrectionService;
import no.mandat.workflow.deliverable.SendCorrections;
import no.mandat.workflow.deliverable.WritingQueries;

/** How the leader of the demo corrects the language of what was approved, by the same use cases as everybody. */
@ApplicationScoped
class DemoLanguage {

    @PersistenceContext
    private EntityManager database;

    private final DemoStage stage;
    private final CorrectionService corrections;
    private final CorrectionQueries queries;
    private final WritingQueries writing;

    @Inject
    DemoLanguage(DemoStage stage, CorrectionService corrections, CorrectionQueries queries, WritingQueries writing) {
        this.stage = stage;
        this.corrections = corrections;
        this.queries = queries;
        this.writing = writing;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DemoLanguage() {
        this(null, null, null, null);
    }

    /** Corrects a sentence of a section, and tells those who decided on it. */
    void correct(DeliverableId id, SectionId section, String sentence, String correct) {
        var text = writing.section(section).text().replace(sentence, correct);
        corrections.section(new CorrectSection(stage.key(), id, null, section, text));
        database.flush();
        int version = queries.last(id).orElseThrow().version();
        corrections.send(new SendCorrections(stage.key(), id, version));
    }
}
