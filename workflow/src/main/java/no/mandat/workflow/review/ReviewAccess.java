package no.mandat.workflow.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.Membership;
import no.mandat.domain.review.Comment;
import no.mandat.domain.review.ReviewRefusal;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.approval.Impartiality;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.SharedRefusal;

/** Who may do what about reviews and comments (domain.md, Who may do what). To whoever is partial in a text it isn't there. */
@ApplicationScoped
class ReviewAccess {

    private final ReviewedText texts;
    private final Mandates mandates;
    private final Bodies bodies;
    private final Impartiality impartiality;
    private final Access access;
    private final Actors actors;
    private final Clock clock;

    @Inject
    ReviewAccess(
            ReviewedText texts,
            Mandates mandates,
            Bodies bodies,
            Impartiality impartiality,
            Access access,
            Actors actors,
            Clock clock) {
        this.texts = texts;
        this.mandates = mandates;
        this.bodies = bodies;
        this.impartiality = impartiality;
        this.access = access;
        this.actors = actors;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReviewAccess() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * The text for whoever reads what the group writes.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    Reviewed read(DeliverableId id) {
        access.requireLogin();
        var text = texts.require(id);
        require(Permission.READ_DELIVERABLE_DRAFTS, text);
        return text;
    }

    /**
     * The text for whoever comments on it, held until the transaction ends.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    Reviewed comment(DeliverableId id) {
        access.requireLogin();
        var text = texts.hold(id);
        require(Permission.COMMENT_DELIVERABLES, text);
        return text;
    }

    /**
     * The same for whoever writes it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    Reviewed edit(DeliverableId id) {
        var text = comment(id);
        requireWriter(id);
        return text;
    }

    /**
     * The same, of which only one does something at a time.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    Reviewed editAlone(DeliverableId id) {
        access.requireLogin();
        var text = texts.lock(id);
        require(Permission.COMMENT_DELIVERABLES, text);
        requireWriter(id);
        return text;
    }

    private void requireWriter(DeliverableId id) {
        if (!texts.isWrittenByActor(id, null)) {
            throw Reviews.notThere();
        }
    }

    private void require(Permission permission, Reviewed text) {
        access.require(permission, mandate(text));
        impartiality.require(text.subject());
    }

    /** Whether the actor writes what a comment is on. */
    boolean writes(Comment comment) {
        return texts.isWrittenByActor(comment.deliverable(), comment.on().section());
    }

    /** What the actor may do in the text's mandate. */
    Set<Permission> allowed(Reviewed text) {
        return access.allowed(mandate(text));
    }

    /**
     * Refuses whoever has no vote in the group.
     *
     * @throws RefusedException {@link ReviewRefusal.OnlyVotersObject}
     */
    void requireVote(Reviewed text) {
        if (!votes(text)) {
            throw new RefusedException(new ReviewRefusal.OnlyVotersObject());
        }
    }

    boolean votes(Reviewed text) {
        return bodies.seating(mandate(text).expertGroup())
                .voters(LocalDate.now(clock), Set.of())
                .contains(actors.person());
    }

    /**
     * Whether the actor is the elected leader, or has a vote where that one is partial in the text (decision 0077); whoever leads until
     * one is elected isn't.
     */
    boolean leads(Reviewed text) {
        return bodies.seating(mandate(text).expertGroup())
                .leaderOn(LocalDate.now(clock))
                .map(Membership::person)
                .filter(leader -> leader.equals(actors.person())
                        || impartiality.recused(text.subject()).contains(leader) && votes(text))
                .isPresent();
    }

    /** Who can be asked: those with a seat in the group who aren't partial. */
    Set<PersonId> askable(Reviewed text) {
        var members =
                new LinkedHashSet<>(bodies.seating(mandate(text).expertGroup()).membersOn(LocalDate.now(clock)));
        members.removeAll(impartiality.recused(text.subject()));
        return members;
    }

    /** Whether somebody is told of it: they have a place in the mandate, and aren't partial in the text. */
    boolean reaches(PersonId person, Reviewed text) {
        return bodies.hasPlace(person, mandate(text), LocalDate.now(clock))
                && !impartiality.recused(text.subject()).contains(person);
    }

    Mandate mandate(Reviewed text) {
        return mandates.require(text.mandate());
    }
}
