package no.mandat.workflow.mandate;

import no.mandat.domain.shared.BodyId;
import no.mandat.workflow.shared.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * The board of a mandate: one that exists, or a new one by the name typed.
 *
 * @param id the existing board, or none for a new one
 */
public record BoardChoice(
        @Nullable BodyId id, @OneLine(max = 200) String name) {}
