package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.deliverable.CorrectionOf;
import no.mandat.domain.deliverable.CorrectionState;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableEvent;
import no.mandat.domain.deliverable.LanguageCorrection;
import no.mandat.domain.deliverable.RecommendationText;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.shared.Events;

/**
 * Makes corrections of language the approved text when their time is over. It takes the same lock as an objection, and looks whether
 * they still wait.
 */
@ApplicationScoped
class CorrectionJob implements JobHandler {

    static final JobKind KIND = new JobKind("adopt.corrections");

    private static final String BETWEEN = ":";

    private final Deliverables deliverables;
    private final Corrections corrections;
    private final Jobs jobs;
    private final Events events;
    private final Clock clock;

    @Inject
    CorrectionJob(Deliverables deliverables, Corrections corrections, Jobs jobs, Events events, Clock clock) {
        this.deliverables = deliverables;
        this.corrections = corrections;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CorrectionJob() {
        this(null, null, null, null, null);
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    void schedule(@Observes DeliverableEvent.CorrectionsSent sent) {
        var deliverable = deliverables.require(sent.deliverable());
        corrections.sent(deliverable).ifPresent(one -> one.objectionsBy()
                .ifPresent(last -> jobs.reschedule(KIND, key(one), end(last))));
    }

    private Instant end(LocalDate last) {
        return last.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private static String key(LanguageCorrection one) {
        return one.key().deliverable() + BETWEEN + one.key().number();
    }

    @Override
    public void run(String key) {
        var parts = key.split(BETWEEN, 2);
        var deliverable = deliverables.lock(new DeliverableId(UUID.fromString(parts[0])));
        corrections
                .find(new CorrectionOf(deliverable.id(), Integer.parseInt(parts[1])))
                .filter(one -> one.state() == CorrectionState.SENT)
                .ifPresent(one -> one.objectionsBy().ifPresent(last -> {
                    if (end(last).isAfter(clock.instant())) {
                        jobs.again(end(last));
                    } else {
                        adopt(deliverable, one);
                    }
                }));
    }

    private void adopt(Deliverable deliverable, LanguageCorrection one) {
        events.fire(deliverable.adopt(one, LocalDate.now(clock), clock.instant()));
        var before =
                deliverables.requireRevision(deliverable.id(), one.corrects()).content();
        takeOver(deliverable, before, one.content());
    }

    /** Who writes the next revision goes on from the corrected text; what is written otherwise already stays. */
    private void takeOver(Deliverable deliverable, ReportContent before, ReportContent now) {
        deliverables.sections(deliverable.id()).forEach(section -> before.section(section.id())
                .filter(old -> old.text().equals(section.text()))
                .flatMap(old -> now.section(section.id()))
                .ifPresent(corrected ->
                        section.write(corrected.text(), clock.instant()).ifPresent(events::follow)));
        deliverables.recommendations(deliverable.id()).forEach(one -> {
            var says = one.says();
            before.recommendation(one.id())
                    .filter(old ->
                            old.text().equals(says.text()) && old.rationale().equals(says.rationale()))
                    .flatMap(old -> now.recommendation(one.id()))
                    .map(corrected -> new RecommendationText(
                            says.section(),
                            corrected.text(),
                            corrected.rationale(),
                            says.addressee(),
                            says.clauses(),
                            says.points()))
                    .flatMap(corrected -> one.edit(corrected, clock.instant()))
                    .ifPresent(events::follow);
        });
    }
}
