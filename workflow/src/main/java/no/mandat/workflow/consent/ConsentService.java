package no.mandat.workflow.consent;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.mandate.MandateAction;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.MandateVersions;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Puts drafts of mandates to both bodies (domain.md, Mandate); what comes of it, says {@link ConsentOutcome}. */
@UseCases
public class ConsentService {

    private final Mandates mandates;
    private final MandateVersions versions;
    private final Contents contents;
    private final Bodies bodies;
    private final Asking asking;
    private final Access access;
    private final Events events;
    private final Clock clock;

    @Inject
    ConsentService(
            Mandates mandates,
            MandateVersions versions,
            Contents contents,
            Bodies bodies,
            Asking asking,
            Access access,
            Events events,
            Clock clock) {
        this.mandates = mandates;
        this.versions = versions;
        this.contents = contents;
        this.bodies = bodies;
        this.asking = asking;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ConsentService() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Fixes the draft, its plan and its seats, and asks both bodies.
     *
     * @throws RefusedException {@link SharedRefusal.ChangedMeanwhile}, {@link MandateRefusal.NotPossibleNow}; as {@link
     *     ConsentRule#require}; {@link ApprovalRefusal.NoVoters}, {@link ApprovalRefusal.LastDayOver}
     */
    public void submit(@Valid SubmitMandate command) {
        var mandate = mandates.lock(command.mandate());
        access.require(Permission.SUBMIT_MANDATE, mandate).at(command.version());
        events.fire(mandate.submit(clock.instant()));
        var group = bodies.lock(mandate.expertGroup());
        var content = contents.lock(mandate, group);
        ConsentRule.require(content, group, LocalDate.now(clock));
        asking.ask(mandate, null, versions.cut(mandate, content), command.lastDay(), command.absent());
    }

    /**
     * Takes the draft back from both.
     *
     * @throws RefusedException {@link MandateRefusal.NotPossibleNow}
     */
    public void recall(@Valid RecallMandate command) {
        var mandate = mandates.lock(command.mandate());
        access.require(Permission.SUBMIT_MANDATE, mandate);
        var grounds = Grounds.of(command.reason().strip());
        asking.takeBack(mandate, null, grounds);
        events.fire(mandate.comeBack(MandateAction.RECALL, grounds, clock.instant()));
    }
}
