package no.mandat.workflow.mandate;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.MandateText;
import no.mandat.domain.party.Body;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.party.Membership;
import no.mandat.domain.party.Place;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MembershipId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import no.mandat.workflow.words.Words;

/** Writes mandates: begun, edited and withdrawn by the secretariat (domain.md, Mandate). */
@UseCases
public class MandateService {

    /** What it is called in the history: there is one for each mandate, always spoken of in its mandate. */
    private static final String SECRETARIAT = Words.in(Words.BOKMAL).of(BodyKind.SECRETARIAT);

    private final Mandates mandates;
    private final Bodies bodies;
    private final Access access;
    private final Actors actors;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public MandateService(
            Mandates mandates, Bodies bodies, Access access, Actors actors, Events events, Ids ids, Clock clock) {
        this.mandates = mandates;
        this.bodies = bodies;
        this.access = access;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MandateService() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Begins a draft, with its group and its secretariat, of which the actor becomes the head.
     *
     * @throws RefusedException {@link MandateRefusal.NoSuchBoard}, {@link MandateRefusal.PeriodReversed}
     */
    public MandateId draft(@Valid DraftMandate command) {
        access.require(RealmRole.SECRETARIAT);
        var id = new MandateId(ids.next());
        var form = command.form();
        var text = text(form, id);
        var group = establish(form.group(), BodyKind.EXPERT_GROUP, id);
        var secretariat = establish(SECRETARIAT, BodyKind.SECRETARIAT, id);
        var draft = Mandate.draft(id, text, group, secretariat, clock.instant());
        mandates.add(draft.mandate());
        events.fire(draft.event());
        appointHead(actors.person(), secretariat, id);
        return id;
    }

    /**
     * Replaces what the draft says.
     *
     * @throws RefusedException {@link SharedRefusal.ChangedMeanwhile} when the screen showed an older version,
     *     {@link MandateRefusal.NotPossibleNow}, {@link MandateRefusal.NoSuchBoard}, {@link MandateRefusal.PeriodReversed}
     */
    public void edit(@Valid EditMandate command) {
        var mandate = require(command.mandate());
        access.require(Permission.EDIT_MANDATE, mandate).at(command.version());
        var form = command.form();
        events.fire(mandate.edit(text(form, mandate.id()), clock.instant()));
        var renamed = bodies.require(mandate.expertGroup()).rename(form.group(), Optional.of(mandate.id()));
        renamed.ifPresent(event -> mandates.touch(mandate, clock.instant()));
        events.fire(renamed);
    }

    /**
     * Gives the draft up.
     *
     * @throws RefusedException {@link SharedRefusal.ChangedMeanwhile}, {@link MandateRefusal.NotPossibleNow}
     */
    public void withdraw(@Valid WithdrawMandate command) {
        var mandate = require(command.mandate());
        access.require(Permission.WITHDRAW_MANDATE, mandate).at(command.version());
        events.fire(mandate.withdraw(command.reason().strip(), clock.instant()));
    }

    private Mandate require(MandateId id) {
        return mandates.find(id).orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
    }

    private MandateText text(MandateForm form, MandateId mandate) {
        return new MandateText(
                form.title().strip(),
                form.shortName().strip(),
                board(form.board(), mandate),
                form.period(),
                form.demanded());
    }

    private BodyId board(BoardChoice choice, MandateId mandate) {
        var chosen = choice.id();
        if (chosen == null) {
            return establish(choice.name(), BodyKind.BOARD, mandate);
        }
        return bodies.find(chosen)
                .filter(body -> body.kind() == BodyKind.BOARD)
                .map(Body::id)
                .orElseThrow(() -> new RefusedException(new MandateRefusal.NoSuchBoard()));
    }

    private BodyId establish(String name, BodyKind kind, MandateId mandate) {
        var establishment = Body.establish(new BodyId(ids.next()), name.strip(), kind, mandate);
        bodies.add(establishment.body());
        events.fire(establishment.event());
        return establishment.body().id();
    }

    private void appointHead(PersonId person, BodyId secretariat, MandateId mandate) {
        var beginning = Membership.begin(
                new MembershipId(ids.next()),
                bodies.require(secretariat),
                person,
                Place.of(Role.HEAD),
                LocalDate.now(clock),
                Optional.of(mandate));
        bodies.add(beginning.membership());
        events.fire(beginning.event());
    }
}
