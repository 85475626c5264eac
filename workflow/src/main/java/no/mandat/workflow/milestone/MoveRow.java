package no.mandat.workflow.milestone;

import java.time.Instant;
import java.time.LocalDate;
import no.mandat.domain.milestone.MoveState;
import no.mandat.domain.shared.ResolutionId;
import org.jspecify.annotations.Nullable;

/**
 * A change of a milestone's date.
 *
 * @param person who made or proposed it
 * @param resolution by which the board decides on it, where it does
 * @param decidedAt when the board had decided, or it was taken back
 */
public record MoveRow(
        int number,
        LocalDate from,
        boolean fromWholeMonth,
        LocalDate to,
        boolean toWholeMonth,
        String reason,
        String person,
        Instant at,
        MoveState state,
        @Nullable ResolutionId resolution,
        @Nullable Instant decidedAt) {}
