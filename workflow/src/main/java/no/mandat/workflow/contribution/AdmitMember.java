package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/**
 * Lets a member of the group answer a call for it that has closed, who hasn't asked to, was denied it or ran out of time.
 *
 * @param until from when on what they send isn't taken any more
 * @param reason why; it stands in the history, and beside them in the list of those who came late
 */
public record AdmitMember(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CallId call,
        @NotNull(message = "rule.required") PersonId member,
        @NotNull(message = "rule.required") Instant until,
        @Reason String reason)
        implements Keyed {}
