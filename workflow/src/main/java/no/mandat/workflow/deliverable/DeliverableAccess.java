package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.deliverable.Section;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Capacity;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.approval.Impartiality;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.SharedRefusal;

/**
 * Who may do what with a deliverable (domain.md, Who may do what). To whoever is partial in one it isn't there. Members write what they
 * are editors of, and the sections they are authors of.
 */
@ApplicationScoped
class DeliverableAccess {

    private final Deliverables deliverables;
    private final Mandates mandates;
    private final Bodies bodies;
    private final Impartiality impartiality;
    private final Access access;
    private final Actors actors;
    private final Clock clock;

    @Inject
    DeliverableAccess(
            Deliverables deliverables,
            Mandates mandates,
            Bodies bodies,
            Impartiality impartiality,
            Access access,
            Actors actors,
            Clock clock) {
        this.deliverables = deliverables;
        this.mandates = mandates;
        this.bodies = bodies;
        this.impartiality = impartiality;
        this.access = access;
        this.actors = actors;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DeliverableAccess() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * The deliverable for whoever may do that, held until the transaction ends: others wait.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    Deliverable lock(DeliverableId id, Permission permission) {
        var deliverable = deliverables.lock(id);
        require(deliverable, permission);
        return deliverable;
    }

    /**
     * The same for whoever leads the group in it: the leader, or whoever leads until one is elected; where they are partial in it,
     * anybody with a vote in the group (domain.md, head; decision 0077).
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    Deliverable lockForLeader(DeliverableId id) {
        var deliverable = deliverables.lock(id);
        require(
                deliverable,
                standsInForLeader(deliverable) ? Permission.FINISH_FOR_LEADER : Permission.FINISH_DELIVERABLES);
        return deliverable;
    }

    /** Whether the actor leads the group in it now, by the same rule. */
    boolean leads(Deliverable deliverable) {
        var allowed = allowed(deliverable);
        return allowed.contains(Permission.FINISH_DELIVERABLES)
                || allowed.contains(Permission.FINISH_FOR_LEADER) && standsInForLeader(deliverable);
    }

    private boolean standsInForLeader(Deliverable deliverable) {
        return isLeaderPartial(deliverable) && votes(deliverable, actors.person());
    }

    /** Whether whoever leads the group is partial in it. */
    private boolean isLeaderPartial(Deliverable deliverable) {
        var recused = impartiality.recused(subject(deliverable));
        if (recused.isEmpty()) {
            return false;
        }
        var mandate = mandate(deliverable);
        var today = LocalDate.now(clock);
        return bodies.seating(mandate.expertGroup())
                .leaderOn(today)
                .or(() -> bodies.seating(mandate.secretariat()).headOn(today))
                .filter(leader -> recused.contains(leader.person()))
                .isPresent();
    }

    /**
     * The same for its editors, or whoever leads the group in it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    Deliverable lockForEditorOrLeader(DeliverableId id) {
        var deliverable = deliverables.lock(id);
        if (leads(deliverable)) {
            return deliverable;
        }
        require(deliverable, Permission.WRITE_DELIVERABLES);
        requireEditor(deliverable);
        return deliverable;
    }

    /**
     * The same for its editors.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    Deliverable lockForEditor(DeliverableId id) {
        var deliverable = lock(id, Permission.WRITE_DELIVERABLES);
        requireEditor(deliverable);
        return deliverable;
    }

    /**
     * The deliverable for whoever writes a part of it; others write beside them.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link DeliverableRefusal.DeliverableNotInState}
     */
    Deliverable write(DeliverableId id) {
        var deliverable = deliverables.share(id);
        require(deliverable, Permission.WRITE_DELIVERABLES);
        requireEditor(deliverable);
        deliverable.requireWritable();
        return deliverable;
    }

    /**
     * The same for whoever writes that section: its author may, too.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link DeliverableRefusal.DeliverableNotInState}
     */
    Deliverable write(Section section) {
        var deliverable = deliverables.share(section.deliverable());
        require(deliverable, Permission.WRITE_DELIVERABLES);
        if (!isAuthor(section)) {
            requireEditor(deliverable);
        }
        deliverable.requireWritable();
        return deliverable;
    }

    /**
     * The same for whoever writes any of it, an author of a section too.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link DeliverableRefusal.DeliverableNotInState}
     */
    Deliverable writeSome(DeliverableId id) {
        var deliverable = deliverables.share(id);
        require(deliverable, Permission.WRITE_DELIVERABLES);
        if (deliverables.sections(id).stream().noneMatch(this::isAuthor)) {
            requireEditor(deliverable);
        }
        deliverable.requireWritable();
        return deliverable;
    }

    /**
     * The deliverable for whoever may do that, to read.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    Deliverable read(DeliverableId id, Permission permission) {
        access.requireLogin();
        var deliverable = deliverables.require(id);
        require(deliverable, permission);
        return deliverable;
    }

    /**
     * The deliverable for whoever may read the whole of it or sections, to read.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    Deliverable readSome(DeliverableId id) {
        access.requireLogin();
        var deliverable = deliverables.require(id);
        var allowed = allowed(deliverable);
        if (!allowed.contains(Permission.READ_PUBLISHED_WORK) && !allowed.contains(Permission.READ_NAMED_SECTIONS)) {
            throw Deliverables.notThere();
        }
        return deliverable;
    }

    void require(Deliverable deliverable, Permission permission) {
        access.require(permission, mandate(deliverable));
        impartiality.require(subject(deliverable));
    }

    private void requireEditor(Deliverable deliverable) {
        if (!isEditor(deliverable)) {
            throw Deliverables.notThere();
        }
    }

    /** Whether the actor writes all of it: the secretariat, the leader and those who are named. */
    boolean isEditor(Deliverable deliverable) {
        var held = access.capacities(mandate(deliverable));
        return held.contains(Capacity.SECRETARIAT)
                || held.contains(Capacity.LEADER)
                || deliverable.says().editors().contains(actors.person());
    }

    /** Who writes all of it today: the secretariat, the leader and those who are named. */
    Set<PersonId> editors(Deliverable deliverable) {
        var mandate = mandate(deliverable);
        var today = LocalDate.now(clock);
        Set<PersonId> editors = new HashSet<>(deliverable.says().editors());
        bodies.seating(mandate.expertGroup()).leaderOn(today).ifPresent(leader -> editors.add(leader.person()));
        editors.addAll(bodies.seating(mandate.secretariat()).peopleOn(today));
        return editors;
    }

    /** Of these, who could write in it today if they were named: who sits there to write, and isn't partial in it. */
    Set<PersonId> writing(Deliverable deliverable, Collection<PersonId> people) {
        var mandate = mandate(deliverable);
        var today = LocalDate.now(clock);
        var group = bodies.seating(mandate.expertGroup());
        var secretariat = bodies.seating(mandate.secretariat()).peopleOn(today);
        var recused = impartiality.recused(subject(deliverable));
        return people.stream()
                .filter(person -> group.writesOn(today, person) || secretariat.contains(person))
                .filter(person -> !recused.contains(person))
                .collect(Collectors.toSet());
    }

    boolean isAuthor(Section section) {
        return actors.person().equals(section.says().author());
    }

    /**
     * Who acts, with a vote in the group.
     *
     * @throws RefusedException {@link DeliverableRefusal.NoVoteToDiffer}
     */
    PersonId requireVote(Deliverable deliverable) {
        var person = actors.person();
        if (!votes(deliverable, person)) {
            throw new RefusedException(new DeliverableRefusal.NoVoteToDiffer());
        }
        return person;
    }

    boolean votes(Deliverable deliverable, PersonId person) {
        return bodies.seating(mandate(deliverable).expertGroup())
                .voters(LocalDate.now(clock), Set.of())
                .contains(person);
    }

    Set<Permission> allowed(Deliverable deliverable) {
        return impartiality.shutsOut(subject(deliverable)) ? Set.of() : access.allowed(mandate(deliverable));
    }

    Mandate mandate(Deliverable deliverable) {
        return mandates.require(deliverable.mandate());
    }

    static Subject subject(Deliverable deliverable) {
        return Subject.of(Deliverable.class, deliverable.id());
    }
}
