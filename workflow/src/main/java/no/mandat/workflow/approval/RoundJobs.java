package no.mandat.workflow.approval;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.approval.ApprovalRound;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.shared.Morning;

/** The jobs of a round: its deadline, and the reminders before it. They are keyed by the round, so that each is there once. */
final class RoundJobs {

    static final JobKind DEADLINE = new JobKind("deadline");
    static final JobKind REMINDER = new JobKind("reminder");

    /** So many days before the last one, and on it, people are reminded (domain.md, Approval). */
    static final List<Integer> REMINDERS = List.of(7, 2, 0);

    private static final String BETWEEN = ":";

    private RoundJobs() {}

    /** Asks for all of a round that is open, or moves them after it was given more time. */
    static void scheduleAll(Jobs jobs, ApprovalRound round, Instant now, ZoneId zone) {
        jobs.reschedule(DEADLINE, round.id().toString(), round.deadline().end());
        REMINDERS.forEach(days -> {
            var at = Morning.of(round.deadline().lastDay().minusDays(days), zone);
            if (at.isAfter(now)) {
                jobs.reschedule(REMINDER, key(round.id(), days), at);
            } else {
                jobs.cancel(REMINDER, key(round.id(), days));
            }
        });
    }

    static void cancelAll(Jobs jobs, RoundId round) {
        jobs.cancel(DEADLINE, round.toString());
        REMINDERS.forEach(days -> jobs.cancel(REMINDER, key(round, days)));
    }

    static RoundId roundOf(String key) {
        return new RoundId(UUID.fromString(key.split(BETWEEN, 2)[0]));
    }

    private static String key(RoundId round, int days) {
        return round + BETWEEN + days;
    }
}
