package no.mandat.workflow.contribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.shared.Keyed;

/** Lets somebody in to a call that has closed, who has neither been invited to it nor asked on its pages. */
public record AdmitLate(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CallId call,
        @NotNull(message = "rule.required") @Valid LateEntryForm form)
        implements Keyed {}
