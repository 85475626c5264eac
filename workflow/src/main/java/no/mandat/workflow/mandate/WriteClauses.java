package no.mandat.workflow.mandate;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.shared.Keyed;

/**
 * Puts a whole tree of clauses in the place of those that a draft has.
 *
 * @param version of the clauses that the screen showed; {@link ClauseText#NONE} where there were none
 * @param pictures those that the tree speaks of as {@code picture:0} and so on
 */
public record WriteClauses(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        int version,
        @NotNull(message = "rule.required") ClauseTree tree,
        @NotNull(message = "rule.required") List<@NotNull(message = "rule.required") ReceivedFile> pictures)
        implements Keyed {}
