package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.SectionId;
import no.mandat.web.session.LivePage;
import no.mandat.web.shared.ExportPatience;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.deliverable.CorrectionQueries;
import no.mandat.workflow.deliverable.CorrectionService;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.DeliverableExport;
import no.mandat.workflow.deliverable.DeliverableQueries;
import no.mandat.workflow.deliverable.DeliverableService;
import no.mandat.workflow.deliverable.DeliverableWatch;
import no.mandat.workflow.deliverable.DissentRow;
import no.mandat.workflow.deliverable.DissentService;
import no.mandat.workflow.deliverable.OutlineDetails;
import no.mandat.workflow.deliverable.PictureService;
import no.mandat.workflow.deliverable.PublicationService;
import no.mandat.workflow.deliverable.RecommendationService;
import no.mandat.workflow.deliverable.ReportImportService;
import no.mandat.workflow.deliverable.ReportQueries;
import no.mandat.workflow.deliverable.RevisionText;
import no.mandat.workflow.deliverable.SectionService;
import no.mandat.workflow.deliverable.WritingQueries;
import no.mandat.workflow.drafts.Drafts;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.point.PointChoices;
import no.mandat.workflow.reportimport.ReportReader;
import no.mandat.workflow.review.CommentQueries;
import no.mandat.workflow.review.CommentService;
import no.mandat.workflow.review.OpenCounts;
import no.mandat.workflow.review.ReviewQueries;
import no.mandat.workflow.review.ReviewService;
import org.jspecify.annotations.Nullable;

/**
 * A deliverable: its text beside what it consists of and what is missing, how far it has come, and what one may do with it. What is
 * being written is shown to the group, a revision to whom it is there for.
 */
@CdiComponent
@Route(DeliverableNavigation.PAGE)
@PermitAll
class DeliverableView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient DeliverableDesk desk;
    private final transient LivePage<DeliverableId> live;
    private final transient DeliverableExport exports;
    private final transient ExportPatience patience;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private transient DeliverableDetails deliverable;

    private transient WritersNow writers = new WritersNow();

    private transient DeliverableNavigation.Shown shown = new DeliverableNavigation.Shown(0, 0);

    @Inject
    DeliverableView(
            MandateQueries mandates,
            DeliverableQueries deliverables,
            ReportQueries reports,
            WritingQueries writing,
            ClauseQueries clauses,
            DeliverableService service,
            SectionService sections,
            RecommendationService recommendations,
            DissentService dissents,
            PublicationService publication,
            PictureService pictures,
            PointChoices points,
            ReviewQueries reviews,
            CommentQueries comments,
            ReviewService reviewing,
            CommentService commenting,
            CorrectionQueries corrections,
            CorrectionService correcting,
            DeliverableWatch watch,
            ReportImportService imports,
            ReportReader reader,
            Reception reception,
            DeliverableExport exports,
            ExportPatience patience,
            Drafts drafts,
            Validator validator,
            Clock clock) {
        this.mandates = mandates;
        this.exports = exports;
        this.patience = patience;
        this.desk = new DeliverableDesk(
                deliverables,
                reports,
                writing,
                clauses,
                service,
                sections,
                recommendations,
                dissents,
                publication,
                pictures,
                points,
                new ReviewDesk(reviews, comments, reviewing, commenting),
                new CorrectionDesk(corrections, correcting),
                imports,
                reader,
                reception,
                drafts,
                validator,
                clock);
        this.live = new LivePage<>(this, watch, this::showWriters);
        addClassNames("page", "deliverable-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        shown = DeliverableNavigation.Shown.of(event.getLocation().getQueryParameters());
        read(DeliverableNavigation.deliverable(event.getRouteParameters()));
        PathIds.requireSame(deliverable.mandate(), mandate.id());
        show();
    }

    @Override
    public String getPageTitle() {
        return t("app.title", deliverable.form().title());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    @Override
    public Optional<RouterLink> above() {
        return Optional.of(DeliverableNavigation.listLink(mandate.id(), t("deliverables.title")));
    }

    private void read(DeliverableId id) {
        deliverable = desk.deliverables().details(id);
    }

    /** Something was done: all of it is read anew. */
    private void changed() {
        read(deliverable.id());
        show();
    }

    /** Others begin and stop writing while one reads. */
    private void showWriters() {
        writers.show(desk.writing().writing(deliverable.id()));
    }

    private void show() {
        removeAll();
        writers = new WritersNow();
        boolean working = deliverable.showsDraft() && shown.revision() == 0;
        var readAt = desk.clock().instant();
        int number = shown.revision() == 0 ? deliverable.revision() : shown.revision();
        var text = working
                ? desk.reports().working(deliverable.id())
                : desk.reports().revision(deliverable.id(), number);
        var outline = working ? desk.writing().outline(deliverable.id()) : null;
        var review = review(text, working, number);
        var acts = Optional.ofNullable(review).map(read -> new ReviewActs(read, desk, this::changed));
        add(header(acts, working ? new FinishAction.Seen(text.hash(), readAt) : null));
        var returned = deliverable.returned();
        if (returned != null) {
            add(new ReturnedNote(mandate.id(), returned));
        }
        acts.ifPresent(some -> some.text().shown().forEach(row -> add(new ReviewStrip(row, some.text(), some))));
        var columns = new Div(rail(text, outline, review), paper(text, outline, review), side(outline, review));
        columns.addClassName("deliverable-columns");
        add(columns);
        if (working) {
            showWriters();
            live.shows(deliverable.id());
        } else {
            live.stop();
        }
    }

    /** What the group says of it: for those who read what it writes, of the last revision and of what comes after it. */
    private @Nullable TextReview review(RevisionText text, boolean working, int number) {
        boolean reviewed = deliverable.drafts() && deliverable.revision() > 0 && shown.since() == 0;
        return reviewed && (working || number == deliverable.revision())
                ? TextReview.of(deliverable, text.content(), working, desk.review())
                : null;
    }

    private PageHeader header(Optional<ReviewActs> review, FinishAction.@Nullable Seen seen) {
        var form = deliverable.form();
        var header = new PageHeader(form.title()).in(form.language());
        var about = DeliverableLine.about(form.kind(), deliverable.number(), deliverable.revision());
        header.state(
                DeliverableBadge.of(deliverable.state()).shown(),
                deliverable.hash().isEmpty()
                        ? about
                        : t("deliverable.about.fingerprint", about, DeliverableLine.fingerprint(deliverable.hash())));
        new DeliverableActions(deliverable, seen, review, desk, this::changed).offer(header);
        return header;
    }

    private OutlineRail rail(RevisionText text, @Nullable OutlineDetails outline, @Nullable TextReview review) {
        return new OutlineRail(
                mandate.id(),
                deliverable.id(),
                outline == null ? lines(text, review) : lines(outline, review),
                text.clauses(),
                missing(outline, review),
                outline == null ? null : writers);
    }

    /** Where nobody comments any more, none is news. */
    private @Nullable OpenCounts open(SectionId section, @Nullable TextReview review) {
        var counts = review == null ? OpenCounts.NONE : review.open(section);
        return counts.all() == 0 && deliverable.state() != DeliverableState.IN_REVIEW ? null : counts;
    }

    private List<OutlineRail.Line> lines(OutlineDetails outline, @Nullable TextReview review) {
        return outline.sections().stream()
                .filter(row -> !row.removed())
                .map(row -> OutlineRail.Line.of(row, open(row.id(), review)))
                .toList();
    }

    private List<OutlineRail.Line> lines(RevisionText text, @Nullable TextReview review) {
        var sections = text.content().sections();
        var numbers = text.content().sectionNumbers();
        return IntStream.range(0, sections.size())
                .mapToObj(i -> new OutlineRail.Line(
                        sections.get(i).id(),
                        sections.get(i).level(),
                        numbers.get(i) + " " + sections.get(i).title(),
                        "",
                        true,
                        open(sections.get(i).id(), review),
                        sections.get(i).clauses()))
                .toList();
    }

    private List<String> missing(@Nullable OutlineDetails outline, @Nullable TextReview review) {
        List<String> missing = new ArrayList<>(review == null ? List.of() : review.missing());
        if (outline != null) {
            missing.addAll(missing(outline));
        }
        return missing;
    }

    private List<String> missing(OutlineDetails outline) {
        List<String> missing = new ArrayList<>();
        long blank = outline.sections().stream()
                .filter(row -> !row.removed() && !row.written())
                .count();
        if (blank > 0) {
            missing.add(t("deliverable.missing.blank", blank));
        }
        if (!deliverable.confirmed()) {
            missing.add(t("deliverable.missing.confirmed"));
        }
        long unsigned = outline.dissents().stream()
                .filter(dissent -> dissent.signatures().stream().anyMatch(DissentRow.Signed::stale))
                .count();
        if (unsigned > 0) {
            missing.add(t("deliverable.missing.signatures", unsigned));
        }
        return missing;
    }

    private Article paper(RevisionText text, @Nullable OutlineDetails outline, @Nullable TextReview review) {
        var paper = new Article();
        paper.addClassNames("card", "report-paper");
        paper.getElement().setAttribute("aria-label", t("deliverable.text"));
        paper.add(new ReportToolbar(deliverable, shown));
        if (text.content().sections().isEmpty()
                && text.content().recommendations().isEmpty()) {
            var empty = new Paragraph(t(deliverable.writes() ? "deliverable.empty.write" : "deliverable.empty"));
            empty.addClassNames("muted", "report-empty");
            paper.add(empty);
        }
        ReportPaper.Tools tools = outline == null
                ? new ReportPaper.Tools() {}
                : new WritingTools(new PartTools(deliverable, outline, desk, this::changed), writers);
        if (review != null && review.mayComment()) {
            Consumer<CommentOn> comment = on -> comment(on, review);
            tools = new CommentTools(tools, review, comment);
            var last = outline == null
                    ? text.content()
                    : desk.reports()
                            .revision(deliverable.id(), deliverable.revision())
                            .content();
            paper.add(new PassageChooser(paper, text.content(), last, comment));
        }
        var addresses = new PageAddresses(
                text, mandate.id(), "/" + DeliverableNavigation.address(mandate.id(), deliverable.id(), shown));
        paper.add(
                shown.since() == 0
                        ? new ReportPaper(
                                text,
                                addresses,
                                tools,
                                review,
                                PaperInput.of(mandate.id(), text, desk.points()),
                                desk.clock())
                        : new RedlinePaper(desk.reports().revision(deliverable.id(), shown.since()), text, addresses));
        if (outline != null && deliverable.writes()) {
            paper.add(new RemovedParts(outline, desk, this::changed));
        }
        return paper;
    }

    private void comment(CommentOn on, TextReview review) {
        new CommentDialog(on, review, desk, () -> {
                    Toast.done(t("comment.made"));
                    changed();
                })
                .open();
    }

    private Aside side(@Nullable OutlineDetails outline, @Nullable TextReview review) {
        var side = new Aside();
        side.addClassName("deliverable-side");
        side.getElement().setAttribute("aria-label", t("deliverable.side"));
        if (review != null
                && (review.mayComment() || !review.comments().comments().isEmpty())) {
            side.add(new CommentThreads(review, desk, on -> comment(on, review), this::changed));
        }
        if (outline != null && (deliverable.dissents() || !outline.dissents().isEmpty())) {
            side.add(new DissentsCard(deliverable, outline, desk, this::changed));
        }
        desk.corrections()
                .queries()
                .last(deliverable.id())
                .ifPresent(last -> side.add(new CorrectionsCard(deliverable, last, desk, this::changed)));
        if (deliverable.state() != DeliverableState.WITHDRAWN) {
            side.add(new RouteCard(deliverable));
        }
        side.add(new FactsCard(deliverable, mandate.publicName(), desk.clock()));
        if (!deliverable.revisions().isEmpty()) {
            side.add(new RevisionsCard(deliverable, exports, patience, desk.clock()));
        }
        return side;
    }
}
