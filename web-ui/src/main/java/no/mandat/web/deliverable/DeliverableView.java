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
import java.util.function.Function;
import java.util.stream.IntStream;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SectionId;
import no.mandat.web.session.LivePage;
import no.mandat.web.shared.ExportPatience;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.PublicAddress;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.auditlog.ActReceipt;
import no.mandat.workflow.deliverable.CorrectionQueries;
import no.mandat.workflow.deliverable.CorrectionService;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.DeliverableExport;
import no.mandat.workflow.deliverable.DeliverableQueries;
import no.mandat.workflow.deliverable.DeliverableReceipts;
import no.mandat.workflow.deliverable.DeliverableService;
import no.mandat.workflow.deliverable.DeliverableWatch;
import no.mandat.workflow.deliverable.DissentRow;
import no.mandat.workflow.deliverable.DissentService;
import no.mandat.workflow.deliverable.OutlineDetails;
import no.mandat.workflow.deliverable.PictureService;
import no.mandat.workflow.deliverable.PublicDeliverables;
import no.mandat.workflow.deliverable.PublicationService;
import no.mandat.workflow.deliverable.RecommendationService;
import no.mandat.workflow.deliverable.ReportImportService;
import no.mandat.workflow.deliverable.ReportQueries;
import no.mandat.workflow.deliverable.RevisionReadings;
import no.mandat.workflow.deliverable.RevisionText;
import no.mandat.workflow.deliverable.SectionService;
import no.mandat.workflow.deliverable.SignatureReceipts;
import no.mandat.workflow.deliverable.WritingQueries;
import no.mandat.workflow.document.DocumentQueries;
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
 * being written is shown to the group, a revision to whom it is there for; whoever it isn't there for is led to its public page, once it
 * has one.
 */
@CdiComponent
@Route(DeliverableNavigation.PAGE)
@PermitAll
class DeliverableView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;
    private static final int MOST_CLAUSES_NAMED = 6;

    private final transient MandateQueries mandates;
    private final transient DeliverableDesk desk;
    private final transient LivePage<DeliverableId> live;
    private final transient DeliverableExport exports;
    private final transient ExportPatience patience;
    private final transient PublicDeliverables open;
    private final transient RevisionReadings readings;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private transient DeliverableDetails deliverable;

    private transient WritersNow writers = new WritersNow();

    private transient @Nullable ReviewNews news;

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
            SignatureReceipts signatures,
            DeliverableReceipts approvals,
            PublicationService publication,
            PictureService pictures,
            PointChoices points,
            DocumentQueries documents,
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
            PublicDeliverables open,
            RevisionReadings readings,
            Drafts drafts,
            Validator validator,
            Clock clock) {
        this.mandates = mandates;
        this.exports = exports;
        this.patience = patience;
        this.open = open;
        this.readings = readings;
        this.desk = new DeliverableDesk(
                deliverables,
                reports,
                writing,
                clauses,
                service,
                sections,
                recommendations,
                dissents,
                signatures,
                approvals,
                publication,
                pictures,
                points,
                documents,
                new ReviewDesk(reviews, comments, reviewing, commenting),
                new CorrectionDesk(corrections, correcting),
                imports,
                reader,
                reception,
                drafts,
                validator,
                clock);
        this.live = new LivePage<>(this, watch, this::showLive);
        addClassNames("page", "deliverable-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var of = PathIds.mandate(event.getRouteParameters());
        var id = DeliverableNavigation.deliverable(event.getRouteParameters());
        try {
            mandate = mandates.details(of);
            read(id);
        } catch (RefusedException notTheirs) {
            event.forwardToUrl(publicPage(of, id));
            return;
        }
        shown = DeliverableNavigation.Shown.of(event.getLocation().getQueryParameters());
        PathIds.requireSame(deliverable.mandate(), mandate.id());
        show();
    }

    /** What is being written is a revision as long as nobody has gone on with it. */
    private void noteRead(RevisionText text) {
        boolean asCut = text.revision() == 0
                && deliverable.revision() > 0
                && text.hash().equals(deliverable.hash());
        int seen = asCut ? deliverable.revision() : text.revision();
        if (seen > 0) {
            readings.noteRead(deliverable.id(), seen);
        }
    }

    /**
     * Where whoever has no place here reads it all the same.
     *
     * @throws RefusedException where nobody does
     */
    private String publicPage(MandateId of, DeliverableId id) {
        var place = open.place(of, id);
        return PublicAddress.ofDeliverable(place.name(), place.number());
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

    /** So do others say something of it, or settle it. */
    private void showLive() {
        showWriters();
        var line = news;
        if (line != null) {
            var text = desk.reports().working(deliverable.id());
            Optional.ofNullable(review(text, true, 0)).ifPresent(line::compare);
        }
    }

    /** What others said: it is read on from there by keyboard, too. */
    private void showNews() {
        changed();
        getElement().executeJs("this.querySelector('#comments')?.focus()");
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
        if (deliverable.drafts()) {
            var unsaved = desk.writing().kept(deliverable.id());
            if (!unsaved.isEmpty()) {
                add(new UnsavedNote(deliverable, text.content(), unsaved));
            }
        }
        news = review == null || !working ? null : new ReviewNews(review, this::showNews);
        Optional.ofNullable(news).ifPresent(this::add);
        acts.ifPresent(some -> some.text().shown().forEach(row -> add(new ReviewStrip(row, some.text(), some))));
        var corrections = desk.corrections()
                .queries()
                .last(deliverable.id())
                .map(last -> new CorrectionsCard(deliverable, last, desk, this::changed));
        corrections.filter(CorrectionsCard::asks).ifPresent(this::add);
        var redline = redline(text);
        var side = side(outline, review, corrections.filter(card -> !card.asks()));
        var columns = new Div(rail(text, outline, review, redline), paper(text, outline, review, redline), side);
        columns.addClassName("deliverable-columns");
        var threads = threads(review).map(read -> read.open().size());
        add(columns, new PageJumps(page(), threads.orElse(null)));
        if (working) {
            showWriters();
            live.shows(deliverable.id());
        } else {
            live.stop();
        }
        noteRead(text);
    }

    /** What the group says of it: for those who read what it writes, of the last revision and of what comes after it. */
    private @Nullable TextReview review(RevisionText text, boolean working, int number) {
        boolean reviewed = deliverable.drafts() && deliverable.revision() > 0;
        return reviewed && (working || number == deliverable.revision())
                ? TextReview.of(deliverable, text.content(), working, desk.review())
                : null;
    }

    /** What changed since the revision that the address names, where it names one. */
    private RedlinePaper.@Nullable Revisions redline(RevisionText text) {
        return shown.since() == 0
                ? null
                : RedlinePaper.Revisions.of(
                        desk.reports().revision(deliverable.id(), shown.since()), text, addresses(text));
    }

    private PageAddresses addresses(RevisionText text) {
        return new PageAddresses(text, mandate.id(), "/" + page());
    }

    /** The page with the revisions that it shows. */
    private String page() {
        return DeliverableNavigation.address(mandate.id(), deliverable.id(), shown);
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
        if (mandate.history()) {
            header.beside(DeliverableNavigation.storyLink(mandate.id(), deliverable.id()));
        }
        new DeliverableActions(deliverable, seen, review, desk, this::changed).offer(header);
        return header;
    }

    private OutlineRail rail(
            RevisionText text,
            @Nullable OutlineDetails outline,
            @Nullable TextReview review,
            RedlinePaper.@Nullable Revisions redline) {
        var placed = Optional.ofNullable(redline).map(some -> new PlacedChanges(some.redline()));
        Function<SectionId, String> changes =
                section -> placed.map(some -> some.words(section)).orElse("");
        return new OutlineRail(
                mandate.id(),
                page(),
                outline == null ? lines(text, review, changes) : lines(outline, review, changes),
                text.clauses(),
                missing(outline, review),
                outline == null ? null : writers);
    }

    /** Where nobody comments any more, none is news. */
    private @Nullable OpenCounts open(SectionId section, @Nullable TextReview review) {
        var counts = review == null ? OpenCounts.NONE : review.open(section);
        return counts.all() == 0 && deliverable.state() != DeliverableState.IN_REVIEW ? null : counts;
    }

    private List<OutlineRail.Line> lines(
            OutlineDetails outline, @Nullable TextReview review, Function<SectionId, String> changes) {
        return outline.sections().stream()
                .filter(row -> !row.removed())
                .map(row -> OutlineRail.Line.of(row, changes.apply(row.id()), open(row.id(), review)))
                .toList();
    }

    private List<OutlineRail.Line> lines(
            RevisionText text, @Nullable TextReview review, Function<SectionId, String> changes) {
        var sections = text.content().sections();
        var numbers = text.content().sectionNumbers();
        return IntStream.range(0, sections.size())
                .mapToObj(i -> new OutlineRail.Line(
                        sections.get(i).id(),
                        sections.get(i).level(),
                        numbers.get(i) + " " + sections.get(i).title(),
                        "",
                        changes.apply(sections.get(i).id()),
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
        var unanswered = outline.unanswered();
        if (!unanswered.isEmpty()) {
            missing.add(unanswered(unanswered));
        }
        return missing;
    }

    private static String unanswered(List<String> clauses) {
        int named = Math.min(clauses.size(), MOST_CLAUSES_NAMED);
        var names = String.join(", ", clauses.subList(0, named));
        return named == clauses.size()
                ? t("deliverable.missing.clauses", named, names)
                : t("deliverable.missing.clauses.more", names, clauses.size() - named);
    }

    private Article paper(
            RevisionText text,
            @Nullable OutlineDetails outline,
            @Nullable TextReview review,
            RedlinePaper.@Nullable Revisions redline) {
        var paper = new Article();
        paper.setId(PageJumps.TEXT);
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
            paper.add(new PassageChooser(paper, text.content(), last(review), comment));
        }
        var input = PaperInput.of(mandate.id(), text, desk.points());
        paper.add(
                redline == null
                        ? new ReportPaper(text, addresses(text), tools, review, input, desk.clock())
                        : new RedlinePaper(redline, addresses(text), tools, review, input, desk.clock()));
        if (outline != null && deliverable.writes()) {
            paper.add(new RemovedParts(outline, desk, this::changed));
        }
        return paper;
    }

    /** The last revision, on which all comments are made; what is being written may have gone on since. */
    private ReportContent last(TextReview review) {
        return deliverable.showsDraft() && shown.revision() == 0
                ? desk.reports()
                        .revision(deliverable.id(), deliverable.revision())
                        .content()
                : review.content();
    }

    private void comment(CommentOn on, TextReview review) {
        new CommentDialog(on, last(review), review, desk, () -> {
                    Toast.done(t("comment.made"));
                    changed();
                })
                .open();
    }

    /** What is said of the text, where that is shown beside it. */
    private static Optional<TextReview> threads(@Nullable TextReview review) {
        return Optional.ofNullable(review)
                .filter(read -> read.mayComment() || !read.comments().comments().isEmpty());
    }

    private Aside side(
            @Nullable OutlineDetails outline, @Nullable TextReview review, Optional<CorrectionsCard> corrections) {
        var side = new Aside();
        side.addClassName("deliverable-side");
        side.getElement().setAttribute("aria-label", t("deliverable.side"));
        threads(review)
                .ifPresent(read -> side.add(new CommentThreads(read, desk, on -> comment(on, read), this::changed)));
        var cards = new Div();
        cards.setId(PageJumps.CARDS);
        cards.addClassName("deliverable-cards");
        side.add(cards);
        if (outline != null && (deliverable.dissents() || !outline.dissents().isEmpty())) {
            cards.add(new DissentsCard(deliverable, outline, desk, this::changed));
        }
        corrections.ifPresent(cards::add);
        if (deliverable.state() != DeliverableState.WITHDRAWN) {
            cards.add(new RouteCard(deliverable));
        }
        var approval = deliverable.approvedAt() == null
                ? Optional.<ActReceipt>empty()
                : desk.approvals().of(deliverable.id());
        cards.add(new FactsCard(deliverable, approval.orElse(null), mandate.publicName(), desk.clock()));
        if (!deliverable.revisions().isEmpty()) {
            cards.add(new RevisionsCard(deliverable, exports, patience, desk.clock()));
        }
        return side;
    }
}
