package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Sends the minutes of a meeting to those who attended.
 *
 * @param remarksUntil the last day for remarks; none for the usual one
 */
public record CirculateMinutes(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MeetingId meeting,
        @Nullable LocalDate remarksUntil)
        implements Keyed {}
