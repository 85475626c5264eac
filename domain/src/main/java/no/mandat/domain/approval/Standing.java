package no.mandat.domain.approval;

import no.mandat.domain.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Where one voter stands: what of it counts is decided by {@link Tally}.
 *
 * @param kind their latest position, or none
 * @param candidate whom they chose, in an election
 * @param left whether they have left the body since the round opened
 * @param recused whether the body has found them partial
 * @param overridden whether an override round has taken the force of their objection
 */
public record Standing(
        @Nullable PositionKind kind, @Nullable PersonId candidate, boolean left, boolean recused, boolean overridden) {

    /** Somebody in the body who has said this, or nothing. */
    public static Standing of(@Nullable PositionKind kind) {
        return new Standing(kind, null, false, false, false);
    }

    /** Somebody in the body who has chosen a candidate. */
    public static Standing choosing(PersonId candidate) {
        return new Standing(PositionKind.CHOOSE, candidate, false, false, false);
    }

    /** The same of somebody who has left the body since. */
    public Standing afterLeaving() {
        return new Standing(kind, candidate, true, recused, overridden);
    }

    /** The same of somebody whom the body has found partial. */
    public Standing foundPartial() {
        return new Standing(kind, candidate, left, true, overridden);
    }

    /** The same with the objection overridden. */
    public Standing objectionOverridden() {
        return new Standing(kind, candidate, left, recused, true);
    }

    /** Whether they are partial, by their own word or by their body's. */
    public boolean isRecused() {
        return recused || kind == PositionKind.RECUSE;
    }

    /** Who has left and never answered is in no denominator. */
    boolean isEligible() {
        return !isRecused() && !(left && kind == null);
    }

    /** Whether it is an objection that stops the round, where objections do. */
    public boolean blocks() {
        return kind == PositionKind.OBJECT && !left && !overridden;
    }
}
