package no.mandat.workflow.contribution;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the reminders of a call.
 *
 * @param silent how many are asked and haven't answered
 * @param days how many days before it closes they are reminded
 * @param remindedAt when they were last
 * @param mayRemind whether the actor may remind them now
 */
public record CallReminderState(
        int silent, List<Integer> days, @Nullable Instant remindedAt, boolean mayRemind) {}
