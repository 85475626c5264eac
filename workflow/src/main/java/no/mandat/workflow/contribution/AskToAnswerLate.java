package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/**
 * A member of the group asks to answer a call that has closed.
 *
 * @param reason why, for the secretariat
 */
public record AskToAnswerLate(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CallId call,
        @Reason String reason)
        implements Keyed {}
