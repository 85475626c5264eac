package no.mandat.workflow.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.milestone.MilestoneState;
import org.jspecify.annotations.Nullable;

/**
 * A milestone, as a calendar has it.
 *
 * @param adoptedOn when its mandate was adopted: before that its date may move any time
 * @param over whether its mandate is closed or terminated: what isn't reached is waited for no more
 * @param dateChanges how often its date has changed
 */
record CalendarEntry(
        UUID id,
        UUID mandate,
        String mandateName,
        String title,
        LocalDate due,
        MilestoneState state,
        @Nullable LocalDate adoptedOn,
        boolean over,
        int dateChanges,
        Instant changedAt) {}
