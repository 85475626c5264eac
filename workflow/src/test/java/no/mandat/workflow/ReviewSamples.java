package no.mandat.workflow;

import static no.mandat.workflow.World.as;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.review.CommentKind;
import no.mandat.domain.review.Verdict;
import no.mandat.domain.shared.CommentId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.ReviewId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.deliverable.AddSection;
import no.mandat.workflow.deliverable.BeginDeliverable;
import no.mandat.workflow.deliverable.DeliverableForm;
import no.mandat.workflow.deliverable.DeliverableService;
import no.mandat.workflow.deliverable.SectionForm;
import no.mandat.workflow.deliverable.SectionService;
import no.mandat.workflow.deliverable.SubmitDeliverable;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.review.AcceptComment;
import no.mandat.workflow.review.AnswerVerdict;
import no.mandat.workflow.review.CancelReview;
import no.mandat.workflow.review.CommentForm;
import no.mandat.workflow.review.CommentService;
import no.mandat.workflow.review.DeclineComment;
import no.mandat.workflow.review.EndReview;
import no.mandat.workflow.review.ExtendReview;
import no.mandat.workflow.review.GiveVerdict;
import no.mandat.workflow.review.MakeComment;
import no.mandat.workflow.review.NameReviewer;
import no.mandat.workflow.review.OverrideObjection;
import no.mandat.workflow.review.ReopenComment;
import no.mandat.workflow.review.ReplyToComment;
import no.mandat.workflow.review.RequestReview;
import no.mandat.workflow.review.ResolveComment;
import no.mandat.workflow.review.ReviewService;
import no.mandat.workflow.review.TakeOffReviewer;
import no.mandat.workflow.review.WithdrawComment;
import no.mandat.workflow.shared.Actor;
import org.jspecify.annotations.Nullable;

/** What is asked about reviews and comments, each on a text of its own that is in review. */
@ApplicationScoped
public class ReviewSamples {

    private static final LocalDate DUE = LocalDate.of(2030, 6, 3);

    @Inject
    World world;

    @Inject
    DeliverableService deliverables;

    @Inject
    SectionService sections;

    @Inject
    ReviewService reviews;

    @Inject
    CommentService comments;

    /** Whose sample it is, and of what. */
    record Asker(Actor.Someone actor, Actor.Someone secretary, MandateId mandate, Actor.@Nullable Someone recused) {}

    /** A command of the type, or what a query asks by. */
    Object of(Class<?> type, Asker asker) {
        var key = UUID.randomUUID();
        return switch (type.getSimpleName()) {
            case "DeliverableId" -> text(asker);
            case "RequestReview" -> {
                var text = text(asker);
                var member = world.voter(asker.mandate(), "Medlem").personId();
                yield new RequestReview(key, text, hash(text), Set.of(member), DUE);
            }
            case "ExtendReview" -> new ExtendReview(key, review(asker), DUE.plusDays(1));
            case "NameReviewer" ->
                new NameReviewer(
                        key,
                        review(asker),
                        world.voter(asker.mandate(), "En til").personId());
            case "TakeOffReviewer" -> {
                var gone = world.voter(asker.mandate(), "En til");
                yield new TakeOffReviewer(key, review(asker, gone), gone.personId());
            }
            case "GiveVerdict" -> {
                var review = review(asker);
                yield new GiveVerdict(key, review, Verdict.ENDORSED, null, hash(review));
            }
            case "AnswerVerdict" -> {
                var voter = world.voter(asker.mandate(), "Medlem");
                var review = review(asker, voter);
                as(voter, () -> {
                    reviews.give(new GiveVerdict(
                            UUID.randomUUID(), review, Verdict.CHANGES_REQUESTED, "Fordi", hash(review)));
                    return true;
                });
                yield new AnswerVerdict(key, review, 1, "Ja");
            }
            case "EndReview" -> new EndReview(key, review(asker));
            case "CancelReview" -> new CancelReview(key, review(asker), "Derfor");
            default -> ofComments(type, asker);
        };
    }

    private Object ofComments(Class<?> type, Asker asker) {
        var key = UUID.randomUUID();
        return switch (type.getSimpleName()) {
            case "MakeComment" -> {
                var text = text(asker);
                yield new MakeComment(key, text, hash(text), form(CommentKind.REMARK));
            }
            case "ReplyToComment" -> new ReplyToComment(key, comment(asker, CommentKind.REMARK), "Ja");
            case "AcceptComment" -> new AcceptComment(key, comment(asker, CommentKind.REMARK));
            case "DeclineComment" -> new DeclineComment(key, comment(asker, CommentKind.REMARK), "Derfor");
            case "ResolveComment" -> new ResolveComment(key, comment(asker, CommentKind.REMARK));
            case "ReopenComment" -> {
                var id = comment(asker, CommentKind.REMARK);
                as(asker.secretary(), () -> {
                    comments.resolve(new ResolveComment(UUID.randomUUID(), id));
                    return true;
                });
                yield new ReopenComment(key, id);
            }
            case "WithdrawComment" -> {
                var id = comment(asker, CommentKind.REMARK);
                world.change(
                        "update comment set author_id = ?1, version = version + 1 where id = ?2",
                        asker.actor().personId().value(),
                        id.value());
                yield new WithdrawComment(key, id);
            }
            case "OverrideObjection" -> new OverrideObjection(key, comment(asker, CommentKind.OBJECTION), "Derfor");
            default -> throw new IllegalArgumentException("no sample of a " + type);
        };
    }

    private static CommentForm form(CommentKind kind) {
        return new CommentForm(kind, null, null, null, "Fordi", null, "Slik");
    }

    private CommentId comment(Asker asker, CommentKind kind) {
        var text = text(asker);
        var voter = world.voter(asker.mandate(), "Medlem");
        return as(voter, () -> comments.comment(new MakeComment(UUID.randomUUID(), text, hash(text), form(kind))));
    }

    /** One that asks whoever asks for the sample, where they have a seat, and somebody else. */
    private ReviewId review(Asker asker, Actor.Someone... others) {
        var text = text(asker);
        var members =
                world.seating(world.mandate(asker.mandate()).expertGroup()).membersOn(LocalDate.of(2026, 1, 1));
        var asks = Stream.concat(
                        Stream.of(
                                others.length == 0
                                        ? new Actor.Someone[] {world.voter(asker.mandate(), "Medlem")}
                                        : others),
                        Stream.of(asker.actor())
                                .filter(one -> asker.recused() == null && members.contains(one.personId())))
                .map(Actor.Someone::personId)
                .collect(Collectors.toSet());
        asks.add(world.voter(asker.mandate(), "Den tredje").personId());
        return as(
                asker.secretary(),
                () -> reviews.request(new RequestReview(UUID.randomUUID(), text, hash(text), asks, DUE)));
    }

    private DeliverableId text(Asker asker) {
        var form = new DeliverableForm(DeliverableKind.NOTE, "Notat", "nb", "", "", List.of(), List.of());
        var section = new SectionForm("Avsnitt", "", List.of(), null, null, ClassificationForm.of(Openness.OPEN));
        var id = as(asker.secretary(), () -> {
            var begun = deliverables.begin(new BeginDeliverable(UUID.randomUUID(), asker.mandate(), form));
            var ignored = sections.add(new AddSection(UUID.randomUUID(), begun, null, 1, section, "Tekst."));
            int version = (int) world.number("select version from deliverable where id = ?1", begun.value());
            deliverables.submit(new SubmitDeliverable(UUID.randomUUID(), begun, version));
            return begun;
        });
        if (asker.recused() != null) {
            world.recuse(asker.recused(), asker.mandate(), new SubjectRef("Deliverable", id.value(), 1, hash(id)));
        }
        return id;
    }

    private String hash(DeliverableId id) {
        return world.text("select content_hash from deliverable where id = ?1", id.value());
    }

    private String hash(ReviewId id) {
        return world.text("select content_hash from review where id = ?1", id.value());
    }
}
