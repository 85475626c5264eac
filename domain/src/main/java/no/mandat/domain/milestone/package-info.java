/**
 * The milestones of a mandate's plan (domain.md, Milestones): what is to be reached, by when, who sees to it and what proves
 * it. After the mandate's adoption no date moves without a reason, every old date is kept, and those that the board controls
 * wait for its resolution. Its life is the table in {@link no.mandat.domain.milestone.MilestoneLife}.
 */
@NullMarked
@CheckReturnValue
package no.mandat.domain.milestone;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
