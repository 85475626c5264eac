package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.review.CommentKind;
import no.mandat.domain.review.CommentState;
import no.mandat.domain.review.ReviewAction;
import no.mandat.domain.review.ReviewState;
import no.mandat.domain.shared.CommentId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.SectionId;
import no.mandat.web.shared.Say;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.review.CommentList;
import no.mandat.workflow.review.CommentRow;
import no.mandat.workflow.review.Hindrances;
import no.mandat.workflow.review.OpenCounts;
import no.mandat.workflow.review.ReviewBoard;
import no.mandat.workflow.review.ReviewRow;
import no.mandat.workflow.text.Marked;

/**
 * What the group says of the text that is shown.
 *
 * @param content the text
 * @param numbers of the open comments, in the order of the text
 */
record TextReview(
        DeliverableDetails deliverable,
        ReportContent content,
        ReviewBoard board,
        CommentList comments,
        Hindrances hindrances,
        Map<CommentId, Integer> numbers) {

    static TextReview of(DeliverableDetails deliverable, ReportContent content, boolean working, ReviewDesk desk) {
        var comments = working
                ? desk.comments().current(deliverable.id())
                : desk.comments().on(deliverable.id(), deliverable.revision());
        Map<CommentId, Integer> numbers = new LinkedHashMap<>();
        comments.comments().stream()
                .filter(CommentRow::isOpen)
                .forEach(row -> numbers.put(row.id(), numbers.size() + 1));
        return new TextReview(
                deliverable,
                content,
                desk.reviews().board(deliverable.id()),
                comments,
                desk.reviews().hindrances(deliverable.id()),
                numbers);
    }

    /** Those that are shown over the text: open, of this revision, or with somebody who waits for an answer. */
    List<ReviewRow> shown() {
        return board.reviews().stream()
                .filter(row -> row.state() == ReviewState.OPEN
                        || (row.state() == ReviewState.ENDED && row.revision() == deliverable.revision())
                        || row.actions().contains(ReviewAction.ANSWER))
                .toList();
    }

    /** The one that waits for the reader's verdict. */
    Optional<ReviewRow> waiting() {
        return board.reviews().stream().filter(ReviewRow::waitsForMe).findFirst();
    }

    boolean mayComment() {
        return !comments.mayMake().isEmpty();
    }

    List<CommentRow> open() {
        return comments.comments().stream().filter(CommentRow::isOpen).toList();
    }

    List<CommentRow> settled() {
        return comments.comments().stream()
                .filter(Predicate.not(CommentRow::isOpen))
                .filter(Predicate.not(TextReview::isOverridden))
                .toList();
    }

    /** Objections that stand and don't stop the text: why is shown (domain.md, Deliverables, "Review"). */
    List<CommentRow> overridden() {
        return comments.comments().stream().filter(TextReview::isOverridden).toList();
    }

    static boolean isOverridden(CommentRow row) {
        return row.state() == CommentState.OVERRIDDEN;
    }

    OpenCounts open(SectionId section) {
        var counts = comments.open(section);
        var below = content.recommendationsIn(section).stream()
                .map(one -> comments.on(one.id()))
                .flatMap(List::stream)
                .filter(CommentRow::isOpen)
                .toList();
        return new OpenCounts(
                counts.objections() + count(below, CommentKind.OBJECTION),
                counts.suggestions() + count(below, CommentKind.SUGGESTION),
                counts.remarks() + count(below, CommentKind.REMARK));
    }

    private static int count(List<CommentRow> rows, CommentKind kind) {
        return (int) rows.stream().filter(row -> row.kind() == kind).count();
    }

    /** The passages of a section that somebody comments on. */
    List<Marked> passages(SectionId section) {
        return comments.on(section).stream()
                .filter(CommentRow::isOpen)
                .flatMap(row -> Stream.ofNullable(row.place())
                        .map(place -> new Marked(place.from(), place.to(), number(row), cssClass(row), label(row))))
                .toList();
    }

    /** Those on a section as a whole. */
    List<CommentRow> onAllOf(SectionId section) {
        return comments.on(section).stream()
                .filter(row -> row.isOpen() && row.quote() == null)
                .toList();
    }

    List<CommentRow> on(RecommendationId recommendation) {
        return comments.on(recommendation).stream().filter(CommentRow::isOpen).toList();
    }

    int number(CommentRow row) {
        return numbers.getOrDefault(row.id(), 0);
    }

    static String cssClass(CommentRow row) {
        return row.kind() == CommentKind.OBJECTION ? "objection" : "";
    }

    /** "Innvending 3". */
    String label(CommentRow row) {
        var kind = Say.sentence(t(row.kind()));
        return row.isOpen() ? t("comment.numbered", kind, number(row)) : kind;
    }

    /** What keeps the text from being ready. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        hindrances.objections().forEach(one -> missing.add(t("deliverable.missing.objection", one.by())));
        hindrances.changes().forEach(one -> missing.add(t("deliverable.missing.changes", one.by())));
        return missing;
    }
}
