package no.mandat.workflow.communication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.communication.Communication;
import no.mandat.domain.communication.CommunicationEvent;
import no.mandat.domain.communication.CommunicationReminderRule;
import no.mandat.domain.mandate.MandateReopened;
import no.mandat.domain.shared.CommunicationId;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.Morning;

/**
 * Reminds whoever is responsible of an item that is to go out ({@link CommunicationReminderRule}). Each item has one job, which waits for the
 * next of its days; whatever happens to the item sets it anew, in the same transaction.
 */
@ApplicationScoped
class CommunicationReminders implements JobHandler {

    static final JobKind KIND = new JobKind("reminder.communication");

    private final Communications items;
    private final NamedDeliverables named;
    private final Mandates mandates;
    private final Bodies bodies;
    private final CommunicationLetters letters;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    CommunicationReminders(
            Communications items,
            NamedDeliverables named,
            Mandates mandates,
            Bodies bodies,
            CommunicationLetters letters,
            Jobs jobs,
            Clock clock) {
        this.items = items;
        this.named = named;
        this.mandates = mandates;
        this.bodies = bodies;
        this.letters = letters;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CommunicationReminders() {
        this(null, null, null, null, null, null, null);
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    void settle(@Observes CommunicationEvent event) {
        schedule(items.require(event.communication()));
    }

    /** A mandate that had ended reminds again. */
    void reopened(@Observes MandateReopened event) {
        items.of(event.id()).forEach(this::schedule);
    }

    private void schedule(Communication item) {
        var key = item.id().toString();
        next(item).ifPresentOrElse(at -> jobs.reschedule(KIND, key, at), () -> jobs.cancel(KIND, key));
    }

    @Override
    public void run(String key) {
        items.find(new CommunicationId(UUID.fromString(key)))
                .filter(item -> item.state().isAhead())
                .ifPresent(this::remind);
    }

    /**
     * Who has left the mandate, or is partial in what the item speaks of, is told nothing of it any more; the plan shows that somebody else must
     * see to it.
     */
    private void remind(Communication item) {
        var mandate = mandates.require(item.mandate());
        if (mandate.isOver()) {
            return;
        }
        var today = LocalDate.now(clock);
        var says = item.says();
        if (bodies.hasPlace(says.responsible(), mandate, today)
                && !named.isShut(says.deliverable(), says.responsible())) {
            letters.remind(item, mandate, today);
        }
        next(item).ifPresent(jobs::again);
    }

    private Optional<Instant> next(Communication item) {
        var today = LocalDate.now(clock);
        return Stream.of(today.minusDays(1), today)
                .filter(day -> item.state().isAhead())
                .flatMap(day ->
                        CommunicationReminderRule.nextAfter(day, item.says().day()).stream())
                .map(day -> Morning.of(day, clock.getZone()))
                .filter(at -> at.isAfter(clock.instant()))
                .findFirst();
    }
}
