package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import java.util.Optional;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.review.CommentForm.Passage;
import no.mandat.workflow.text.PassageText;
import org.jspecify.annotations.Nullable;

/**
 * What a comment is made on.
 *
 * @param passage the words, as they stand in the last revision
 */
record CommentOn(
        @Nullable SectionId section,
        @Nullable RecommendationId recommendation,
        @Nullable Passage passage) {

    /** The whole text. */
    static CommentOn whole() {
        return new CommentOn(null, null, null);
    }

    static CommentOn of(SectionId section) {
        return new CommentOn(section, null, null);
    }

    static CommentOn of(RecommendationId recommendation) {
        return new CommentOn(null, recommendation, null);
    }

    /**
     * Words that somebody marked.
     *
     * @param shown the text that they were marked in
     * @param last the last revision, on which all comments are made: what was written since can't be commented on yet
     */
    static Optional<CommentOn> of(SectionId section, int from, int to, ReportContent shown, ReportContent last) {
        var plain = plain(shown, section);
        int begin = Math.clamp(from, 0, plain.length());
        int end = Math.clamp(to, begin, plain.length());
        while (begin < end && Character.isWhitespace(plain.charAt(begin))) {
            begin++;
        }
        while (begin < end && Character.isWhitespace(plain.charAt(end - 1))) {
            end--;
        }
        var quote = plain.substring(begin, end);
        if (quote.isEmpty()) {
            return Optional.empty();
        }
        return place(plain(last, section), quote, begin)
                .map(place -> new CommentOn(section, null, new Passage(place, quote)));
    }

    /** The words of a section; none where the text hasn't got it. */
    static String plain(ReportContent content, SectionId section) {
        return content.section(section)
                .map(one -> PassageText.plain(one.text()))
                .orElse("");
    }

    /** Where it stood; elsewhere only if it stands there alone. */
    private static Optional<Integer> place(String text, String quote, int from) {
        if (text.startsWith(quote, from)) {
            return Optional.of(from);
        }
        int first = text.indexOf(quote);
        return first >= 0 && first == text.lastIndexOf(quote) ? Optional.of(first) : Optional.empty();
    }

    String title() {
        if (passage != null) {
            return t("comment.on.passage");
        }
        if (recommendation != null) {
            return t("comment.on.recommendation");
        }
        return t(section == null ? "comment.on.whole" : "comment.on.section");
    }
}
