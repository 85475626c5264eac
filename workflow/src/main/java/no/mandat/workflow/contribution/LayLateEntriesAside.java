package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.LateRequestId;
import no.mandat.workflow.shared.Keyed;

/** Lays requests to be let in late aside, many at once: nobody is written to. Those that somebody has decided on stay as they are. */
public record LayLateEntriesAside(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CallId call,

        @NotEmpty(message = "rule.required") @Size(max = LateRequestService.MOST_WAITING, message = "rule.tooLong") List<LateRequestId> requests)
        implements Keyed {}
