package no.mandat.workflow.deliverable;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.shared.Keyed;

/** Adds a picture that the texts of a deliverable can show. */
public record AddPicture(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DeliverableId deliverable,
        @NotNull(message = "rule.required") ReceivedFile file)
        implements Keyed {}
