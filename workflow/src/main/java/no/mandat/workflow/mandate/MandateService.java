package no.mandat.workflow.mandate;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.PublicName;
import no.mandat.domain.mandate.RouteRule;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Writes mandates: begun, edited and withdrawn by the secretariat (domain.md, Mandate). */
@UseCases
public class MandateService {

    private final Mandates mandates;
    private final MandateDrafting drafting;
    private final Bodies bodies;
    private final Access access;
    private final Events events;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public MandateService(
            Mandates mandates, MandateDrafting drafting, Bodies bodies, Access access, Events events, Clock clock) {
        this.mandates = mandates;
        this.drafting = drafting;
        this.bodies = bodies;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MandateService() {
        this(null, null, null, null, null, null);
    }

    /**
     * Begins a draft, with its group and its secretariat, of which the actor becomes the head.
     *
     * @throws RefusedException {@link MandateRefusal.NoSuchBoard}, {@link MandateRefusal.PeriodReversed}
     */
    public MandateId draft(@Valid DraftMandate command) {
        access.require(RealmRole.SECRETARIAT);
        return drafting.draft(command.form());
    }

    /**
     * Replaces what the draft says.
     *
     * @throws RefusedException {@link SharedRefusal.ChangedMeanwhile} when the screen showed an older version,
     *     {@link MandateRefusal.NotPossibleNow}, {@link MandateRefusal.NoSuchBoard}, {@link MandateRefusal.PeriodReversed}
     */
    public void edit(@Valid EditMandate command) {
        var mandate = mandates.require(command.mandate());
        access.require(Permission.EDIT_MANDATE, mandate).at(command.version());
        var form = command.form();
        events.fire(mandate.edit(drafting.text(form, mandate.id()), clock.instant()));
        var renamed = bodies.require(mandate.expertGroup()).rename(form.group(), Optional.of(mandate.id()));
        renamed.ifPresent(event -> mandates.touch(mandate, clock.instant()));
        events.fire(renamed);
    }

    /**
     * Lays down how what the group delivers is to be approved.
     *
     * @throws RefusedException {@link SharedRefusal.ChangedMeanwhile}, {@link MandateRefusal.NotPossibleNow}; as {@link
     *     RouteRule#require}
     */
    public void editRoutes(@Valid EditRoutes command) {
        var mandate = mandates.require(command.mandate());
        access.require(Permission.EDIT_MANDATE, mandate).at(command.version());
        events.fire(mandate.edit(command.routes(), clock.instant()));
    }

    /**
     * Gives it a page that everybody can read.
     *
     * @throws RefusedException {@link MandateRefusal.NotPossibleNow}
     */
    public void publish(@Valid PublishMandate command) {
        var mandate = mandates.require(command.mandate());
        access.require(Permission.PUBLISH_MANDATE, mandate);
        var name = mandates.freeName(PublicName.of(mandate.shortName()));
        events.fire(mandate.publish(name, LocalDate.now(clock), clock.instant()));
    }

    /**
     * Gives the draft up.
     *
     * @throws RefusedException {@link SharedRefusal.ChangedMeanwhile}, {@link MandateRefusal.NotPossibleNow}
     */
    public void withdraw(@Valid WithdrawMandate command) {
        var mandate = mandates.require(command.mandate());
        access.require(Permission.WITHDRAW_MANDATE, mandate).at(command.version());
        events.fire(mandate.withdraw(command.reason().strip(), clock.instant()));
    }
}
