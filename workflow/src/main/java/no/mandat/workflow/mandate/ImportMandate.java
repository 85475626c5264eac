package no.mandat.workflow.mandate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.party.SeatForm;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Begins a mandate with the clauses and the seats that were read from a document, or taken from another mandate.
 *
 * @param seats of the group
 * @param from the mandate whose clauses it begins with, if it does; its pictures come along
 * @param pictures those that the tree speaks of as {@code picture:0} and so on
 */
public record ImportMandate(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") @Valid MandateForm form,
        @Nullable MandateId from,
        @NotNull(message = "rule.required") ClauseTree tree,

        @NotNull(message = "rule.required") @Size(max = 200, message = "rule.tooMany") List<@NotNull(message = "rule.required") @Valid SeatForm> seats,

        @NotNull(message = "rule.required") List<@NotNull(message = "rule.required") ReceivedFile> pictures)
        implements Keyed {}
