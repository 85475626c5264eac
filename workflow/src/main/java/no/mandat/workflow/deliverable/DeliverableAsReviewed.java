package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableAction;
import no.mandat.domain.deliverable.DeliverableLife;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.Section;
import no.mandat.domain.review.Revision;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.review.Reviewed;
import no.mandat.workflow.review.ReviewedText;
import no.mandat.workflow.shared.Events;
import org.jspecify.annotations.Nullable;

/** A deliverable as those know it who review it. */
@ApplicationScoped
class DeliverableAsReviewed implements ReviewedText {

    private final Deliverables deliverables;
    private final DeliverableAccess guard;
    private final WorkingText working;
    private final Events events;
    private final Clock clock;

    @Inject
    DeliverableAsReviewed(
            Deliverables deliverables, DeliverableAccess guard, WorkingText working, Events events, Clock clock) {
        this.deliverables = deliverables;
        this.guard = guard;
        this.working = working;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DeliverableAsReviewed() {
        this(null, null, null, null, null);
    }

    @Override
    public Reviewed require(DeliverableId id) {
        return reviewed(deliverables.require(id));
    }

    @Override
    public Reviewed hold(DeliverableId id) {
        return reviewed(deliverables.share(id));
    }

    @Override
    public Reviewed lock(DeliverableId id) {
        return reviewed(deliverables.lock(id));
    }

    @Override
    public Map<DeliverableId, Reviewed> all(Collection<DeliverableId> ids) {
        return deliverables.all(ids).stream()
                .collect(Collectors.toMap(Deliverable::id, DeliverableAsReviewed::reviewed));
    }

    private static Reviewed reviewed(Deliverable deliverable) {
        return new Reviewed(
                deliverable.id(),
                deliverable.mandate(),
                deliverable.says().title(),
                new Revision(deliverable.revision(), deliverable.contentHash()),
                deliverable.state() == DeliverableState.IN_REVIEW,
                DeliverableLife.LIFE
                        .next(deliverable.state(), DeliverableAction.EDIT)
                        .isPresent(),
                "/mandates/%s/deliverables/%s".formatted(deliverable.mandate(), deliverable.id()));
    }

    @Override
    public ReportContent content(DeliverableId id, int revision) {
        return deliverables.requireRevision(id, revision).content();
    }

    @Override
    public ReportContent current(DeliverableId id) {
        return working.of(deliverables.require(id), null);
    }

    @Override
    public Set<PersonId> editors(DeliverableId id) {
        return guard.editors(deliverables.require(id));
    }

    @Override
    public boolean isWrittenByActor(DeliverableId id, @Nullable SectionId section) {
        return guard.isEditor(deliverables.require(id))
                || section != null
                        && deliverables
                                .findSection(section)
                                .filter(guard::isAuthor)
                                .isPresent();
    }

    @Override
    public Set<SectionId> authoredByActor(DeliverableId id) {
        return deliverables.sections(id).stream()
                .filter(guard::isAuthor)
                .map(Section::id)
                .collect(Collectors.toSet());
    }

    @Override
    public void write(SectionId id, String text) {
        var section = deliverables.section(id);
        var ignored = guard.write(section);
        if (section.isRemoved()) {
            throw Deliverables.notThere();
        }
        events.fire(section.write(text, clock.instant()));
    }
}
