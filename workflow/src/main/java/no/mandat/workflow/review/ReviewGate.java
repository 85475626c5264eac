package no.mandat.workflow.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.review.Comment;
import no.mandat.domain.review.GivenVerdict;
import no.mandat.domain.review.Review;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.approval.Impartiality;

/** What keeps a text from being ready: objections that stand, and those who ask for changes and weren't answered. */
@ApplicationScoped
public class ReviewGate {

    private final Reviews reviews;
    private final Comments comments;
    private final Impartiality impartiality;

    @Inject
    ReviewGate(Reviews reviews, Comments comments, Impartiality impartiality) {
        this.reviews = reviews;
        this.comments = comments;
        this.impartiality = impartiality;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReviewGate() {
        this(null, null, null);
    }

    /** All of it. Of those who are partial in the text nothing counts. */
    public Hindrances of(DeliverableId deliverable) {
        return of(deliverable, objection -> true);
    }

    /** The same, of the objections those that are for a reader. */
    Hindrances of(DeliverableId deliverable, Predicate<Comment> theirs) {
        var partial = impartiality.recused(new Subject("Deliverable", deliverable.value()));
        var objections = comments.objections(deliverable).stream()
                .filter(one -> !partial.contains(one.author()))
                .filter(theirs)
                .toList();
        var unanswered = reviews.of(deliverable).stream()
                .flatMap(review -> review.unanswered().stream()
                        .filter(one -> !partial.contains(one.person()))
                        .map(one -> new Asking(review, one)))
                .toList();
        var names = reviews.names(Stream.concat(
                        objections.stream().map(Comment::author),
                        unanswered.stream().map(asking -> asking.verdict().person()))
                .collect(Collectors.toSet()));
        return new Hindrances(
                objections.stream()
                        .map(one -> new Hindrances.OpenObjection(
                                one.id(),
                                names.getOrDefault(one.author(), ""),
                                one.on().section(),
                                one.on().recommendation(),
                                Objects.requireNonNull(one.says().text()),
                                Objects.requireNonNull(one.says().wayOut())))
                        .toList(),
                unanswered.stream()
                        .map(asking -> new Hindrances.UnansweredChanges(
                                asking.review().id(),
                                asking.verdict().number(),
                                names.getOrDefault(asking.verdict().person(), ""),
                                Objects.requireNonNull(asking.verdict().text())))
                        .toList());
    }

    /**
     * A review that isn't over.
     *
     * @param answered how many of those have
     * @param asked how many were asked
     * @param due the last day
     */
    public record Open(int answered, int asked, LocalDate due) {}

    /** The one that isn't over, if there is one. */
    public Optional<Open> open(DeliverableId deliverable) {
        return reviews.of(deliverable).stream()
                .filter(Review::isOpen)
                .findFirst()
                .map(review -> new Open(
                        review.people().size() - review.unanswering().size(),
                        review.people().size(),
                        review.due()));
    }

    /** Those of some of which something does, or whose review isn't over, by the same rule and with as many statements as for one. */
    public Set<DeliverableId> hindered(Collection<DeliverableId> some) {
        if (some.isEmpty()) {
            return Set.of();
        }
        var partial = impartiality.recused(
                "Deliverable", some.stream().map(DeliverableId::value).toList());
        return Stream.concat(
                        comments.objectedTo(some).stream(),
                        reviews.of(some).stream()
                                .filter(review -> review.isOpen()
                                        || isUnanswered(
                                                review,
                                                partial.getOrDefault(
                                                        review.deliverable().value(), Set.of())))
                                .map(Review::deliverable))
                .collect(Collectors.toSet());
    }

    private static boolean isUnanswered(Review review, Set<PersonId> partial) {
        return review.unanswered().stream().anyMatch(one -> !partial.contains(one.person()));
    }

    /** Who has said in a review of that revision what they think of it. */
    public Set<PersonId> answered(DeliverableId deliverable, int revision) {
        return reviews.of(deliverable).stream()
                .filter(review -> review.on().number() == revision)
                .flatMap(review -> review.counting().stream())
                .map(GivenVerdict::person)
                .collect(Collectors.toSet());
    }

    private record Asking(Review review, GivenVerdict verdict) {}
}
