package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.shared.Keyed;

/** Puts the items of a template on an agenda. */
public record ApplyTemplate(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MeetingId meeting,
        @NotNull(message = "rule.required") AgendaTemplate template)
        implements Keyed {}
