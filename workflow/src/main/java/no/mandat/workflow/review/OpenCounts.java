package no.mandat.workflow.review;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import no.mandat.domain.review.CommentKind;
import no.mandat.workflow.words.Words;

/** How many open comments there are of each kind. */
public record OpenCounts(int objections, int suggestions, int remarks) {

    /** None at all. */
    public static final OpenCounts NONE = new OpenCounts(0, 0, 0);

    static OpenCounts of(Collection<CommentRow> comments) {
        return new OpenCounts(
                count(comments, CommentKind.OBJECTION),
                count(comments, CommentKind.SUGGESTION),
                count(comments, CommentKind.REMARK));
    }

    private static int count(Collection<CommentRow> comments, CommentKind kind) {
        return (int) comments.stream()
                .filter(one -> one.isOpen() && one.kind() == kind)
                .count();
    }

    /** How many there are altogether. */
    public int all() {
        return objections + suggestions + remarks;
    }

    /** As a table of contents says it: "1 innvending, 1 forslag". */
    public String words(Words words) {
        if (all() == 0) {
            return words.of("review.open.none");
        }
        List<String> parts = Stream.of(
                        objections == 0 ? "" : words.of("review.open.objections", objections),
                        suggestions == 0 ? "" : words.of("review.open.suggestions", suggestions),
                        remarks == 0 ? "" : words.of("review.open.remarks", remarks))
                .filter(part -> !part.isEmpty())
                .toList();
        return String.join(", ", parts);
    }
}
