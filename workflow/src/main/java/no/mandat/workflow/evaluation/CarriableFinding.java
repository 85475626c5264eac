package no.mandat.workflow.evaluation;

import no.mandat.domain.evaluation.FindingKind;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.FindingId;
import org.jspecify.annotations.Nullable;

/**
 * A finding that is meant for a mandate like the draft.
 *
 * @param origin what the mandate is called in which it was found
 * @param text Markdown
 * @param taken as which clause of the draft it was taken up, if it was
 */
public record CarriableFinding(
        FindingId id,
        String origin,
        FindingKind kind,
        String text,
        @Nullable ClauseId taken) {}
