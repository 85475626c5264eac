package no.mandat.workflow.resolution;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.resolution.Resolution;
import no.mandat.domain.resolution.ResolutionRefusal;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Access.Granted;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.approval.Impartiality;
import no.mandat.workflow.approval.RoundOpening;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Writes resolutions and puts them to their body (domain.md, head). */
@UseCases
public class ResolutionService {

    private final Resolutions resolutions;
    private final Mandates mandates;
    private final RoundOpening rounds;
    private final Impartiality impartiality;
    private final Access access;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    ResolutionService(
            Resolutions resolutions,
            Mandates mandates,
            RoundOpening rounds,
            Impartiality impartiality,
            Access access,
            Events events,
            Ids ids,
            Clock clock) {
        this.resolutions = resolutions;
        this.mandates = mandates;
        this.rounds = rounds;
        this.impartiality = impartiality;
        this.access = access;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ResolutionService() {
        this(null, null, null, null, null, null, null, null);
    }

    /** Begins a draft. */
    public ResolutionId draft(@Valid DraftResolution command) {
        var mandate = mandates.require(command.mandate());
        access.require(Permission.WRITE_RESOLUTIONS, mandate);
        var form = command.form();
        var draft = Resolution.draft(
                new ResolutionId(ids.next()),
                mandate.id(),
                body(form.body(), mandate),
                resolutions.nextNumber(mandate.id()),
                form.says(),
                clock.instant());
        resolutions.add(draft.resolution());
        events.fire(draft.event());
        return draft.resolution().id();
    }

    /**
     * Replaces what the draft says.
     *
     * @throws RefusedException {@link SharedRefusal.ChangedMeanwhile}, {@link ResolutionRefusal.ResolutionNotInState}
     */
    public void edit(@Valid EditResolution command) {
        var resolution = resolutions.require(command.resolution());
        var mandate = mandates.require(resolution.mandate());
        access.require(Permission.WRITE_RESOLUTIONS, mandate);
        requireImpartial(resolution);
        requireVersion(resolution, command.version());
        var form = command.form();
        events.fire(resolution.edit(body(form.body(), mandate), form.says(), clock.instant()));
    }

    /**
     * Fixes the text as a revision, and asks the body about it.
     *
     * @throws RefusedException {@link SharedRefusal.ChangedMeanwhile}, {@link ResolutionRefusal.ResolutionNotInState},
     *     {@link ApprovalRefusal.NoVoters}, {@link ApprovalRefusal.LastDayOver}
     */
    public RoundId submit(@Valid SubmitResolution command) {
        var resolution = resolutions.require(command.resolution());
        var mandate = mandates.require(resolution.mandate());
        access.require(Permission.WRITE_RESOLUTIONS, mandate);
        requireImpartial(resolution);
        requireVersion(resolution, command.version());
        var submission = resolution.submit(ResolutionHash.of(resolution.says()), clock.instant());
        resolutions.add(submission.revision());
        events.fire(submission.event());
        return rounds.open(
                mandate.id(), resolution.body(), resolution.says().title(), resolution.about(), command.settings());
    }

    /**
     * Gives it up; its round is called off.
     *
     * @throws RefusedException {@link SharedRefusal.ChangedMeanwhile}, {@link ResolutionRefusal.ResolutionNotInState}
     */
    public void withdraw(@Valid WithdrawResolution command) {
        var resolution = resolutions.require(command.resolution());
        access.require(Permission.WRITE_RESOLUTIONS, mandates.require(resolution.mandate()));
        requireImpartial(resolution);
        requireVersion(resolution, command.version());
        var grounds = Grounds.of(command.reason().strip());
        events.fire(resolution.withdraw(grounds, clock.instant()));
        rounds.cancelAll(resolution.about(), grounds);
    }

    /** To whoever is partial in it, it isn't there, of the secretariat or not. */
    private void requireImpartial(Resolution resolution) {
        impartiality.require(Subject.of(Resolution.class, resolution.id()));
    }

    private static void requireVersion(Resolution resolution, int seen) {
        new Granted(resolution.version()).at(seen);
    }

    private static BodyId body(DecidingBody choice, Mandate mandate) {
        return switch (choice) {
            case BOARD -> mandate.board();
            case EXPERT_GROUP -> mandate.expertGroup();
        };
    }
}
