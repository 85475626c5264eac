package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.approval.RoundText;
import no.mandat.workflow.words.Words;

/** The text of a deliverable that is put to a body. */
@ApplicationScoped
class DeliverableRoundText implements RoundText {

    private final Deliverables deliverables;

    @Inject
    DeliverableRoundText(Deliverables deliverables) {
        this.deliverables = deliverables;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DeliverableRoundText() {
        this(null);
    }

    @Override
    public String kind() {
        return Deliverable.class.getSimpleName();
    }

    @Override
    public Optional<Text> of(SubjectRef about, int revision, Words words) {
        return deliverables
                .revision(new DeliverableId(about.id()), revision)
                .map(cut -> new Text(
                        cut.content().number(), cut.content().title(), ReportMarkdown.of(cut.content(), words)));
    }
}
