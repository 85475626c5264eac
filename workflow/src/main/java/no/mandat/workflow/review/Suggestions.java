package no.mandat.workflow.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.review.Anchor;
import no.mandat.domain.review.Comment;
import no.mandat.domain.review.CommentKind;
import no.mandat.domain.review.ReviewRefusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.text.PassageSource;
import no.mandat.workflow.text.PassageText;
import org.jspecify.annotations.Nullable;

/** Puts what was suggested in the place of the words that it was suggested for, while these stand as they did. */
@ApplicationScoped
class Suggestions {

    private final ReviewedText texts;

    @Inject
    Suggestions(ReviewedText texts) {
        this.texts = texts;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Suggestions() {
        this(null);
    }

    /**
     * Takes a suggestion into the text; of other comments there is nothing to take.
     *
     * @throws RefusedException {@link ReviewRefusal.SuggestionOutdated}, {@link ReviewRefusal.SuggestionDoesNotFit}, and as writing does
     */
    void take(Comment comment) {
        if (comment.says().kind() != CommentKind.SUGGESTION) {
            return;
        }
        var id = Objects.requireNonNull(comment.on().section());
        var passage = Objects.requireNonNull(comment.on().passage());
        var replacement = Objects.requireNonNull(comment.says().replacement());
        var made = texts.content(comment.deliverable(), comment.revision())
                .section(id)
                .map(ReportContent.Section::text)
                .orElse("");
        var current = texts.current(comment.deliverable()).section(id).orElseThrow(() -> outdated(passage, null));
        var plain = PassageText.plain(current.text());
        var place =
                new Anchors(PassageText.plain(made), plain).find(passage).orElseThrow(() -> outdated(passage, null));
        var now = plain.substring(place.from(), place.to());
        if (!now.equals(passage.quote())) {
            throw outdated(passage, now);
        }
        var written = PassageSource.replace(current.text(), place.from(), place.to(), replacement)
                .orElseThrow(() ->
                        new RefusedException(new ReviewRefusal.SuggestionDoesNotFit(passage.quote(), replacement)));
        texts.write(id, written);
    }

    private static RefusedException outdated(Anchor passage, @Nullable String now) {
        return new RefusedException(new ReviewRefusal.SuggestionOutdated(passage.quote(), now));
    }
}
