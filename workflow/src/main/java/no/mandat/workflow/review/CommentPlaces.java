package no.mandat.workflow.review;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.review.Comment;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.text.PassageText;

/** Where the passages of comments are in a text; each pair of texts is compared once. */
final class CommentPlaces {

    private final ReviewedText texts;
    private final ReportContent shown;
    private final Map<Integer, ReportContent> revisions = new HashMap<>();
    private final Map<Made, Anchors> anchors = new HashMap<>();
    private final Map<SectionId, String> plain = new HashMap<>();

    private record Made(int revision, SectionId section) {}

    CommentPlaces(ReviewedText texts, ReportContent shown) {
        this.texts = texts;
        this.shown = shown;
    }

    Optional<Place> of(Comment comment) {
        var section = comment.on().section();
        var passage = comment.on().passage();
        if (section == null || passage == null) {
            return Optional.empty();
        }
        return anchors.computeIfAbsent(new Made(comment.revision(), section), made -> anchors(comment, section))
                .find(passage);
    }

    private Anchors anchors(Comment comment, SectionId section) {
        var made = revisions.computeIfAbsent(
                comment.revision(), revision -> texts.content(comment.deliverable(), revision));
        var now = plain.computeIfAbsent(section, one -> plain(shown, one));
        return new Anchors(plain(made, section), Objects.requireNonNull(now));
    }

    private static String plain(ReportContent content, SectionId section) {
        return content.section(section)
                .map(one -> PassageText.plain(one.text()))
                .orElse("");
    }
}
