package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SectionId;
import no.mandat.domain.shared.Subject;
import no.mandat.web.audit.HistoryNavigation;
import no.mandat.web.audit.Story;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.DeliverableQueries;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.shared.SharedRefusal;

/**
 * The story of a deliverable, from its draft to its publication: who did what to it and its parts, as far as the reader reads the
 * history. Only whoever reads all of that is told the phases: from what one did oneself they can't be known.
 */
@CdiComponent
@Route(DeliverableNavigation.STORY)
@PermitAll
class DeliverableStoryView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient DeliverableQueries deliverables;
    private final transient HistoryQueries history;
    private final transient Clock clock;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private transient DeliverableDetails deliverable;

    @Inject
    DeliverableStoryView(
            MandateQueries mandates, DeliverableQueries deliverables, HistoryQueries history, Clock clock) {
        this.mandates = mandates;
        this.deliverables = deliverables;
        this.history = history;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        deliverable = deliverables.details(DeliverableNavigation.deliverable(event.getRouteParameters()));
        PathIds.requireSame(deliverable.mandate(), mandate.id());
        if (!mandate.history()) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        removeAll();
        var about = new Subject("Deliverable", deliverable.id().value());
        add(
                new PageHeader(t("story.title"))
                        .over(deliverable.form().title(), deliverable.form().language())
                        .lead(t(history.readsAll(mandate.id()) ? "story.deliverable" : "story.part"))
                        .beside(DeliverableNavigation.link(mandate.id(), deliverable.id(), t("story.text")))
                        .beside(HistoryNavigation.link(mandate.id(), about, t("story.history"))),
                new Story(seek -> history.story(mandate.id(), about, seek), clock, told()));
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("story.title") + " – " + deliverable.form().title());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    @Override
    public Optional<RouterLink> above() {
        return Optional.of(DeliverableNavigation.listLink(mandate.id(), t("deliverables.title")));
    }

    private Story.Told told() {
        boolean phases = history.readsAll(mandate.id());
        return new Story.Told() {
            @Override
            public Optional<String> heading(HistoryRow row) {
                return phases ? phase(row) : Optional.empty();
            }

            @Override
            public Optional<String> address(Subject about) {
                return DeliverableStoryView.this.address(about);
            }
        };
    }

    private static Optional<String> phase(HistoryRow row) {
        return row.changes().stream()
                .filter(change -> change.type().equals("DeliverableState"))
                .flatMap(change -> Optional.ofNullable(change.after()).stream())
                .findFirst()
                .map(DeliverableState::valueOf)
                .map(DeliverableStoryView::words);
    }

    private static String words(DeliverableState state) {
        return switch (state) {
            case DRAFT -> t("story.phase.draft");
            case IN_REVIEW -> t("story.phase.review");
            case READY, IN_APPROVAL -> t("story.phase.approval");
            case APPROVED -> t("story.phase.approved");
            case PUBLISHED -> t("story.phase.published");
            case WITHDRAWN -> t("story.phase.withdrawn");
        };
    }

    private Optional<String> address(Subject about) {
        return switch (about.kind()) {
            case "Section" ->
                Optional.of(DeliverableNavigation.address(mandate.id(), deliverable.id(), new SectionId(about.id())));
            case "Recommendation" ->
                Optional.of(DeliverableNavigation.address(
                        mandate.id(), deliverable.id(), new RecommendationId(about.id())));
            case "Comment" -> Optional.of(DeliverableNavigation.address(mandate.id(), deliverable.id()) + "#comments");
            default -> Optional.empty();
        };
    }
}
