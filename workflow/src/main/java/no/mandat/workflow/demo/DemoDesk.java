package no.mandat.workflow.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.domain.document.Openness;
import no.mandat.domain.review.Verdict;
import no.mandat.domain.shared.CommentId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.ParticipationId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.deliverable.AddRecommendation;
import no.mandat.workflow.deliverable.AddSection;
import no.mandat.workflow.deliverable.AskStep;
import no.mandat.workflow.deliverable.BeginDeliverable;
import no.mandat.workflow.deliverable.ConfirmDeliverable;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.DeliverableForm;
import no.mandat.workflow.deliverable.DeliverableQueries;
import no.mandat.workflow.deliverable.DeliverableService;
import no.mandat.workflow.deliverable.DissentRow;
import no.mandat.workflow.deliverable.DissentService;
import no.mandat.workflow.deliverable.EditSection;
import no.mandat.workflow.deliverable.FinishDeliverable;
import no.mandat.workflow.deliverable.HandOverDeliverable;
import no.mandat.workflow.deliverable.PublicationService;
import no.mandat.workflow.deliverable.PublishDeliverable;
import no.mandat.workflow.deliverable.RaiseDissent;
import no.mandat.workflow.deliverable.RecommendationForm;
import no.mandat.workflow.deliverable.RecommendationService;
import no.mandat.workflow.deliverable.ReportQueries;
import no.mandat.workflow.deliverable.SectionForm;
import no.mandat.workflow.deliverable.SectionService;
import no.mandat.workflow.deliverable.SignDissent;
import no.mandat.workflow.deliverable.SubmitDeliverable;
import no.mandat.workflow.deliverable.TakeFigures;
import no.mandat.workflow.deliverable.WriteSection;
import no.mandat.workflow.deliverable.WritingQueries;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.review.CommentForm;
import no.mandat.workflow.review.CommentForm.Passage;
import no.mandat.workflow.review.CommentService;
import no.mandat.workflow.review.GiveVerdict;
import no.mandat.workflow.review.MakeComment;
import no.mandat.workflow.review.ReplyToComment;
import no.mandat.workflow.review.RequestReview;
import no.mandat.workflow.review.ReviewQueries;
import no.mandat.workflow.review.ReviewService;
import no.mandat.workflow.text.PassageText;
import org.jspecify.annotations.Nullable;

/** What the people of the demo write and think of what is written, by the same use cases as everybody, as whoever acts. */
@ApplicationScoped
class DemoDesk {

    @PersistenceContext
    private EntityManager database;

    private final DemoStage stage;
    private final DeliverableService deliverables;
    private final SectionService sections;
    private final RecommendationService recommendations;
    private final DissentService dissents;
    private final PublicationService publications;
    private final DeliverableQueries queries;
    private final WritingQueries writing;
    private final ReportQueries reports;
    private final ReviewService reviews;
    private final ReviewQueries reviewQueries;
    private final CommentService comments;
    private final Clock clock;

    @Inject
    DemoDesk(
            DemoStage stage,
            DeliverableService deliverables,
            SectionService sections,
            RecommendationService recommendations,
            DissentService dissents,
            PublicationService publications,
            DeliverableQueries queries,
            WritingQueries writing,
            ReportQueries reports,
            ReviewService reviews,
            ReviewQueries reviewQueries,
            CommentService comments,
            Clock clock) {
        this.stage = stage;
        this.deliverables = deliverables;
        this.sections = sections;
        this.recommendations = recommendations;
        this.dissents = dissents;
        this.publications = publications;
        this.queries = queries;
        this.writing = writing;
        this.reports = reports;
        this.reviews = reviews;
        this.reviewQueries = reviewQueries;
        this.comments = comments;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DemoDesk() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    DeliverableId begin(MandateId mandate, DeliverableForm form) {
        return deliverables.begin(new BeginDeliverable(stage.key(), mandate, form));
    }

    void confirm(DeliverableId id) {
        deliverables.confirm(new ConfirmDeliverable(stage.key(), id));
    }

    /** Its sections, by their titles. */
    Map<String, SectionId> write(MandateId mandate, DeliverableId id, List<DemoReport.Part> parts) {
        Map<String, SectionId> there = new HashMap<>();
        List<SectionId> last = new ArrayList<>();
        for (var part : parts) {
            var after = last.isEmpty() ? null : last.getLast();
            var section = sections.add(
                    new AddSection(stage.key(), id, after, part.level(), form(mandate, part, null, null), part.text()));
            last.add(section);
            there.put(part.title(), section);
        }
        return there;
    }

    /** Somebody is asked to write it. */
    void assign(MandateId mandate, SectionId section, DemoReport.Part part, PersonId author, LocalDate due) {
        int version = writing.section(section).version();
        sections.edit(new EditSection(stage.key(), section, version, form(mandate, part, author, due), List.of()));
    }

    /** Somebody from outside is named on it. */
    void show(SectionId section, ParticipationId reader) {
        database.flush();
        var now = writing.section(section);
        sections.edit(new EditSection(stage.key(), section, now.version(), now.form(), List.of(reader)));
    }

    /** Adds a paragraph to it. */
    void add(SectionId section, String paragraph) {
        database.flush();
        var now = writing.section(section);
        sections.write(new WriteSection(stage.key(), section, now.version(), now.text() + "\n\n" + paragraph));
    }

    private SectionForm form(
            MandateId mandate, DemoReport.Part part, @Nullable PersonId author, @Nullable LocalDate due) {
        var clauses = part.clauses().toArray(String[]::new);
        return new SectionForm(
                part.title(),
                part.summary(),
                stage.clausesWith(mandate, clauses),
                author,
                due,
                ClassificationForm.of(Openness.OPEN));
    }

    RecommendationId recommend(DeliverableId id, RecommendationForm form) {
        return recommendations.add(new AddRecommendation(stage.key(), id, form));
    }

    void takeFigures(DeliverableId id) {
        var ignored = deliverables.takeFigures(new TakeFigures(stage.key(), id, version(id), true));
    }

    void submit(DeliverableId id) {
        deliverables.submit(new SubmitDeliverable(stage.key(), id, version(id)));
    }

    void finish(DeliverableId id) {
        int version = version(id);
        var text = reports.working(id);
        deliverables.finish(
                new FinishDeliverable(stage.key(), id, version, text.hash(), clock.instant(), false, false, List.of()));
    }

    RoundId ask(DeliverableId id) {
        return publications.ask(new AskStep(stage.key(), id, version(id), null, Set.of()));
    }

    void publish(DeliverableId id) {
        publications.publish(new PublishDeliverable(stage.key(), id, version(id)));
    }

    void handOver(DeliverableId id, LocalDate day) {
        publications.handOver(new HandOverDeliverable(stage.key(), id, version(id), day, null));
    }

    DissentId differ(DeliverableId id, @Nullable RecommendationId from, String text) {
        return dissents.raise(new RaiseDissent(stage.key(), id, DissentKind.DISSENT, from, text));
    }

    void sign(DeliverableId id, DissentId dissent) {
        var hash = writing.outline(id).dissents().stream()
                .filter(row -> row.id().equals(dissent))
                .map(DissentRow::hash)
                .findFirst()
                .orElseThrow();
        dissents.sign(new SignDissent(stage.key(), dissent, hash));
    }

    void askForReview(DeliverableId id, LocalDate due, Set<PersonId> people) {
        var ignored = reviews.request(new RequestReview(stage.key(), id, hash(id), people, due));
    }

    void judge(DeliverableId id, Verdict verdict, @Nullable String text) {
        var review = reviewQueries.board(id).reviews().getFirst();
        reviews.give(new GiveVerdict(stage.key(), review.id(), verdict, text, review.hash()));
    }

    /** These words of the section's plain text. */
    Passage passage(SectionId section, String words) {
        return new Passage(PassageText.plain(writing.section(section).text()).indexOf(words), words);
    }

    CommentId comment(DeliverableId id, CommentForm form) {
        return comments.comment(new MakeComment(stage.key(), id, hash(id), form));
    }

    void reply(CommentId comment, String text) {
        comments.reply(new ReplyToComment(stage.key(), comment, text));
    }

    private DeliverableDetails details(DeliverableId id) {
        return queries.details(id);
    }

    /** What was done before in the one transaction of the loading counts. */
    private int version(DeliverableId id) {
        database.flush();
        return details(id).version();
    }

    private String hash(DeliverableId id) {
        return details(id).hash();
    }
}
