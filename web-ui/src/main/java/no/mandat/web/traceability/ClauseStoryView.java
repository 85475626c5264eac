package no.mandat.web.traceability;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.Cover;
import no.mandat.domain.shared.CoverKind;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import no.mandat.web.audit.HistoryNavigation;
import no.mandat.web.audit.Story;
import no.mandat.web.clause.ClauseAddress;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.web.deliverable.DeliverableNavigation;
import no.mandat.web.milestone.PlanNavigation;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.closing.ClosingQueries;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;

/**
 * The story of a clause, from its draft on: who wrote what, what was linked to it and who waived it, as far as the reader reads the history. What
 * happened to the deliverables that answer it stands in their stories, to which it leads.
 */
@CdiComponent
@Route(TraceNavigation.STORY)
@PermitAll
class ClauseStoryView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient ClauseQueries texts;
    private final transient ClosingQueries closing;
    private final transient HistoryQueries history;
    private final transient Clock clock;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @Inject
    ClauseStoryView(
            MandateQueries mandates, ClauseQueries texts, ClosingQueries closing, HistoryQueries history, Clock clock) {
        this.mandates = mandates;
        this.texts = texts;
        this.closing = closing;
        this.history = history;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        var id = new ClauseId(PathIds.id(event.getRouteParameters(), TraceNavigation.CLAUSE));
        var text = texts.text(mandate.id());
        var clause = text.tree().find(id);
        var about = HistoryFilter.about(id);
        if (!mandate.history() || clause.isEmpty() && isUnknown(about)) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        removeAll();
        var header = new PageHeader(t("story.title"))
                .over(over(clause, text))
                .lead(t(history.readsAll(mandate.id()) ? "story.clause" : "story.part"));
        clause.ifPresent(there ->
                header.beside(new InAppLink(ClauseAddress.of(mandate.id(), there.id()), t("story.clause.text"))));
        if (clause.filter(Clause::isTraceable).isPresent()) {
            header.beside(new InAppLink(ClauseAddress.ofTrace(mandate.id(), id), t("trace.title")));
        }
        header.beside(HistoryNavigation.link(mandate.id(), about, t("story.history")));
        add(header);
        answers(id).ifPresent(this::add);
        add(new Story(seek -> history.story(mandate.id(), about, seek), clock, told()));
    }

    /** A clause that was removed has a story; what never was has none. */
    private boolean isUnknown(Subject about) {
        return history.story(mandate.id(), about, Seek.first(1)).isEmpty();
    }

    private static String over(Optional<Clause> clause, ClauseText text) {
        return clause.map(there -> t("story.clause.over", ClauseNumbers.cite(there, text.numbers())))
                .orElseGet(() -> t("story.clause.gone"));
    }

    /** The deliverables that answer it, each by what it is called now. */
    private Optional<Card> answers(ClauseId clause) {
        var list = new UnorderedList();
        Optional.ofNullable(closing.coverage(mandate.id()).get(clause))
                .map(cover -> cover.covers())
                .orElse(List.of())
                .stream()
                .flatMap(ClauseStoryView::deliverable)
                .distinct()
                .forEach(deliverable -> history.name(mandate.id(), deliverable)
                        .ifPresent(name -> list.add(new ListItem(new InAppLink(
                                DeliverableNavigation.story(mandate.id(), new DeliverableId(deliverable.id())),
                                name)))));
        return list.getChildren().findAny().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Card("story-answers", t("story.answers"), new Paragraph(t("story.answers.about")), list));
    }

    private static Stream<Subject> deliverable(Cover cover) {
        return cover.kind() == CoverKind.DELIVERABLE ? Stream.of(cover.subject()) : parts(cover);
    }

    private static Stream<Subject> parts(Cover cover) {
        return cover.kind() == CoverKind.SECTION || cover.kind() == CoverKind.RECOMMENDATION
                ? Stream.ofNullable(cover.within())
                : Stream.empty();
    }

    private Story.Told told() {
        return new Story.Told() {
            @Override
            public Optional<String> heading(HistoryRow row) {
                return Optional.empty();
            }

            @Override
            public Optional<String> address(Subject about) {
                return ClauseStoryView.this.address(about);
            }
        };
    }

    private Optional<String> address(Subject about) {
        return switch (about.kind()) {
            case "Milestone" -> Optional.of(PlanNavigation.address(mandate.id()));
            case "Call" -> Optional.of(CallNavigation.address(mandate.id(), new CallId(about.id())));
            case "Deliverable" -> Optional.of(DeliverableNavigation.story(mandate.id(), new DeliverableId(about.id())));
            default -> Optional.empty();
        };
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("story.title") + " – " + mandate.shortName());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    @Override
    public Optional<RouterLink> above() {
        return Optional.of(TraceNavigation.link(mandate.id(), t("trace.title")));
    }
}
