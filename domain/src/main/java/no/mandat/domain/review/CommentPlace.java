package no.mandat.domain.review;

import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.SectionId;
import org.jspecify.annotations.Nullable;

/**
 * What a comment is on: a section or a passage of it, a recommendation, or the whole.
 *
 * @param section which section, where it is on one
 * @param recommendation which recommendation, where it is on one and on no section
 * @param passage which passage of the section, where it is on one
 */
public record CommentPlace(
        @Nullable SectionId section,
        @Nullable RecommendationId recommendation,
        @Nullable Anchor passage) {

    /** Without what says no more. */
    public CommentPlace {
        recommendation = section == null ? recommendation : null;
        passage = section == null ? null : passage;
    }

    /** The whole. */
    public static CommentPlace whole() {
        return new CommentPlace(null, null, null);
    }

    /** A passage of a section. */
    public static CommentPlace of(SectionId section, Anchor passage) {
        return new CommentPlace(section, null, passage);
    }
}
