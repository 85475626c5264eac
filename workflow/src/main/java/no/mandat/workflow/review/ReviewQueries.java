package no.mandat.workflow.review;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.review.Comment;
import no.mandat.domain.review.CommentState;
import no.mandat.domain.review.GivenVerdict;
import no.mandat.domain.review.Review;
import no.mandat.domain.review.ReviewAction;
import no.mandat.domain.review.ReviewLife;
import no.mandat.domain.review.Verdict;
import no.mandat.domain.review.VerdictAnswer;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/** Reads who was asked what they think of texts, what they said, and what keeps a text from being ready. */
@UseCases
public class ReviewQueries {

    private final Reviews reviews;
    private final Comments comments;
    private final ReviewedText texts;
    private final ReviewAccess guard;
    private final ReviewGate gate;
    private final Mandates mandates;
    private final Access access;

    /** Takes its parts. */
    @Inject
    ReviewQueries(
            Reviews reviews,
            Comments comments,
            ReviewedText texts,
            ReviewAccess guard,
            ReviewGate gate,
            Mandates mandates,
            Access access) {
        this.reviews = reviews;
        this.comments = comments;
        this.texts = texts;
        this.guard = guard;
        this.gate = gate;
        this.mandates = mandates;
        this.access = access;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReviewQueries() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Who was asked what they think of a text, and who has said it: for all who read what the group writes.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public ReviewBoard board(DeliverableId id) {
        var text = guard.read(id);
        var me = access.requireLogin();
        boolean comments = guard.allowed(text).contains(Permission.COMMENT_DELIVERABLES);
        boolean writes = comments && texts.isWrittenByActor(id, null);
        boolean asks = writes && text.open() && text.last().number() > 0;
        var askable = asks ? guard.askable(text) : Set.<PersonId>of();
        var all = reviews.of(id);
        var names = reviews.names(Stream.concat(askable.stream(), all.stream().flatMap(ReviewQueries::people))
                .collect(Collectors.toSet()));
        var open = openComments(id);
        return new ReviewBoard(
                all.stream()
                        .map(review -> row(review, me, names, open, actions(review, me, comments, writes)))
                        .toList(),
                asks && all.stream().noneMatch(Review::isOpen),
                askable.stream()
                        .map(person -> new ReviewBoard.Askable(person, name(names, person)))
                        .sorted(Comparator.comparing(ReviewBoard.Askable::name))
                        .toList());
    }

    private static Stream<PersonId> people(Review review) {
        return Stream.of(
                        Stream.of(review.askedBy()),
                        review.people().stream(),
                        review.verdicts().stream()
                                .flatMap(one -> review.answerTo(one.number()).stream())
                                .map(VerdictAnswer::answeredBy))
                .flatMap(person -> person);
    }

    private Map<PersonId, Long> openComments(DeliverableId id) {
        return comments.on(id).stream()
                .filter(one -> one.state() == CommentState.OPEN)
                .collect(Collectors.groupingBy(Comment::author, Collectors.counting()));
    }

    private static Set<ReviewAction> actions(Review review, PersonId me, boolean comments, boolean writes) {
        var actions = EnumSet.noneOf(ReviewAction.class);
        actions.addAll(ReviewLife.LIFE.actionsIn(review.state()));
        Predicate<ReviewAction> possible = action -> switch (action) {
            case GIVE -> comments && review.isAsked(me);
            case ANSWER -> writes && !review.unanswered().isEmpty();
            case TAKE_OFF ->
                writes && review.people().size() > 1 && !review.unanswering().isEmpty();
            case EXTEND, NAME, END, CANCEL -> writes;
        };
        actions.removeIf(possible.negate());
        return actions;
    }

    private static ReviewRow row(
            Review review,
            PersonId me,
            Map<PersonId, String> names,
            Map<PersonId, Long> open,
            Set<ReviewAction> actions) {
        return new ReviewRow(
                review.id(),
                review.on().number(),
                review.on().hash(),
                name(names, review.askedBy()),
                review.askedAt(),
                review.due(),
                review.state(),
                review.endedAt().orElse(null),
                review.reason().orElse(null),
                review.people().stream()
                        .map(person -> new ReviewRow.ReviewerRow(
                                person,
                                name(names, person),
                                person.equals(me),
                                said(review, person, names),
                                before(review, person),
                                open.getOrDefault(person, 0L).intValue()))
                        .toList(),
                review.isOpen() && review.unanswering().contains(me),
                actions);
    }

    private static int before(Review review, PersonId person) {
        long all = review.verdicts().stream()
                .filter(one -> one.person().equals(person))
                .count();
        return (int) Math.max(0, all - 1);
    }

    private static ReviewRow.@Nullable Said said(Review review, PersonId person, Map<PersonId, String> names) {
        return review.verdictOf(person)
                .map(one -> new ReviewRow.Said(
                        one.number(),
                        one.verdict(),
                        one.text(),
                        one.givenAt(),
                        answered(review, one, names),
                        one.verdict() == Verdict.CHANGES_REQUESTED
                                && review.answerTo(one.number()).isEmpty()))
                .orElse(null);
    }

    private static ReviewRow.@Nullable Answered answered(
            Review review, GivenVerdict verdict, Map<PersonId, String> names) {
        return review.answerTo(verdict.number())
                .map(answer ->
                        new ReviewRow.Answered(name(names, answer.answeredBy()), answer.text(), answer.answeredAt()))
                .orElse(null);
    }

    private static String name(Map<PersonId, String> names, PersonId person) {
        return names.getOrDefault(person, "");
    }

    /** What waits for the actor's verdict, in all mandates in which they have a place and that aren't over; the first due first. */
    public List<WaitingReview> mine() {
        var me = access.requireLogin();
        var waiting = reviews.waitingFor(me);
        var theirs = mandates.all(waiting.stream().map(Review::mandate).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Mandate::id, mandate -> mandate));
        var allowed = access.allowed(theirs.values());
        var known = texts.all(waiting.stream().map(Review::deliverable).collect(Collectors.toSet()));
        return waiting.stream()
                .filter(review ->
                        allowed.getOrDefault(review.mandate(), Set.of()).contains(Permission.COMMENT_DELIVERABLES))
                .flatMap(review -> Stream.ofNullable(known.get(review.deliverable()))
                        .map(text -> new WaitingReview(
                                review.id(),
                                text.id(),
                                text.mandate(),
                                Stream.ofNullable(theirs.get(text.mandate()))
                                        .map(Mandate::shortName)
                                        .findFirst()
                                        .orElse(""),
                                text.title(),
                                review.on().number(),
                                review.due(),
                                text.path())))
                .toList();
    }

    /**
     * What keeps a text from being ready: for all who read what the group writes; of the objections those that are for them.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Hindrances hindrances(DeliverableId id) {
        var text = guard.read(id);
        var theirs = new CommentsForReader(texts, id, guard.allowed(text), () -> texts.current(id));
        return gate.of(id, theirs::includes);
    }
}
