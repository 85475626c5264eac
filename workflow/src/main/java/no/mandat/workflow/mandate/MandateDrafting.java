package no.mandat.workflow.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.words.Words;

/** Begins mandates with their bodies, inside a use case that has asked for access. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MandateDrafting {

    /** What it is called in the history: there is one for each mandate, always spoken of in its mandate. */
    private static final String SECRETARIAT = Words.in(Words.BOKMAL).of(BodyKind.SECRETARIAT);

    private final Mandates mandates;
    private final Bodies bodies;
    private final Actors actors;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    @Inject
    MandateDrafting(Mandates mandates, Bodies bodies, Actors actors, Events events, Ids ids, Clock clock) {
        this.mandates = mandates;
        this.bodies = bodies;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MandateDrafting() {
        this(null, null, null, null, null, null);
    }

    /**
     * A draft, with its group and its secretariat, of which the actor becomes the head.
     *
     * @throws RefusedException {@link MandateRefusal.NoSuchBoard}, {@link MandateRefusal.PeriodReversed}
     */
    MandateId draft(MandateForm form) {
        var id = new MandateId(ids.next());
        var text = text(form, id);
        var group = establish(form.group(), BodyKind.EXPERT_GROUP, id);
        var secretariat = establish(SECRETARIAT, BodyKind.SECRETARIAT, id);
        var draft = Mandate.draft(id, text, group, secretariat, clock.instant());
        mandates.add(draft.mandate());
        events.fire(draft.event());
        appointHead(actors.person(), secretariat, id);
        return id;
    }

    /** What the form says of the mandate; a board by a new name is established. */
    MandateText text(MandateForm form, MandateId mandate) {
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

    /** Of a draft that begins with another mandate: what its group delivers is approved as there. */
    void takeRoutes(MandateId id, Mandate other) {
        events.fire(mandates.require(id).edit(other.routes(), clock.instant()));
    }
}
