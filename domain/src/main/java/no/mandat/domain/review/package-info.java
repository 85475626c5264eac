/**
 * What a group says of a text before it is put to anybody (domain.md, Review): requests to named members, their verdicts, and comments
 * that are tied to a passage. The lives are tables: {@link no.mandat.domain.review.ReviewLife}, {@link no.mandat.domain.review.CommentLife}.
 */
@NullMarked
@CheckReturnValue
package no.mandat.domain.review;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
