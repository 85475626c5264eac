package no.mandat.workflow.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.contribution.CallForm;
import no.mandat.workflow.shared.Keyed;

/**
 * Begins to ask the members before an evaluation.
 *
 * @param form what is asked; whom and until when follows from the meeting
 */
public record AskMembers(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MeetingId meeting,
        @NotNull(message = "rule.required") @Valid CallForm form)
        implements Keyed {}
