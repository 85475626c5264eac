package no.mandat.workflow.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateReopened;
import no.mandat.domain.milestone.Due;
import no.mandat.domain.milestone.Milestone;
import no.mandat.domain.milestone.MilestoneEvent;
import no.mandat.domain.milestone.MilestoneLife;
import no.mandat.domain.milestone.ReminderRule;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Morning;

/**
 * Reminds whoever is responsible of a milestone that is ahead ({@link ReminderRule}). Each milestone has one job, which waits
 * for the next of its days; whatever happens to the milestone sets it anew, in the same transaction.
 */
@ApplicationScoped
class MilestoneReminders implements JobHandler {

    static final JobKind KIND = new JobKind("milestone.reminder");

    private final Milestones milestones;
    private final Mandates mandates;
    private final PlanLinks links;
    private final PlanLetters letters;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    MilestoneReminders(
            Milestones milestones, Mandates mandates, PlanLinks links, PlanLetters letters, Jobs jobs, Clock clock) {
        this.milestones = milestones;
        this.mandates = mandates;
        this.links = links;
        this.letters = letters;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MilestoneReminders() {
        this(null, null, null, null, null, null);
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    void settle(@Observes MilestoneEvent event) {
        var milestone = milestones.require(event.milestone());
        var key = milestone.id().toString();
        if (isAwaited(milestone)) {
            jobs.reschedule(KIND, key, next(milestone.due()));
        } else {
            jobs.cancel(KIND, key);
        }
    }

    /** A mandate that had ended reminds again. */
    void reopened(@Observes MandateReopened event) {
        milestones.of(event.id()).stream()
                .filter(MilestoneReminders::isAwaited)
                .forEach(milestone -> jobs.reschedule(KIND, milestone.id().toString(), next(milestone.due())));
    }

    @Override
    public void run(String key) {
        milestones
                .find(new MilestoneId(UUID.fromString(key)))
                .filter(MilestoneReminders::isAwaited)
                .ifPresent(this::remind);
    }

    private void remind(Milestone milestone) {
        var mandate = mandates.find(milestone.mandate()).orElseThrow();
        var responsible = milestone.says().responsible();
        if (responsible == null || mandate.isOver()) {
            return;
        }
        if (PlanGate.isOpen(mandate) && reads(responsible, mandate)) {
            letters.remind(milestone, responsible, LocalDate.now(clock));
        }
        jobs.again(next(milestone.due()));
    }

    /** Who has left the mandate is told nothing of it any more; the plan shows that somebody else must see to it. */
    private boolean reads(PersonId person, Mandate mandate) {
        return links.hasPlace(person, mandate);
    }

    private static boolean isAwaited(Milestone milestone) {
        return MilestoneLife.isAhead(milestone.state()) && milestone.says().responsible() != null;
    }

    private Instant next(Due due) {
        var today = LocalDate.now(clock);
        return Stream.of(today.minusDays(1), today)
                .map(day -> ReminderRule.nextAfter(day, due.day()))
                .map(day -> Morning.of(day, clock.getZone()))
                .filter(at -> at.isAfter(clock.instant()))
                .findFirst()
                .orElseThrow();
    }
}
