package no.mandat.workflow.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.milestone.MilestoneRefusal;
import no.mandat.domain.milestone.MilestoneText;
import no.mandat.domain.milestone.Proof;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.party.Bodies;

/**
 * What a milestone points to must be of its mandate: the clauses, the document, the meeting or the deliverable that proves it, and the person, who has a place
 * in one of its bodies today. What it pointed to before stays, whatever became of it.
 */
@ApplicationScoped
class PlanLinks {

    private final ClauseCheck clauses;
    private final Bodies bodies;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    PlanLinks(ClauseCheck clauses, Bodies bodies, Clock clock) {
        this.clauses = clauses;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PlanLinks() {
        this(null, null, null);
    }

    /**
     * Checks what is new in a text.
     *
     * @throws RefusedException {@link MilestoneRefusal.NoSuchClauses}, {@link MilestoneRefusal.NoSuchDocument},
     *     {@link MilestoneRefusal.NoSuchMeeting}, {@link MilestoneRefusal.NoSuchDeliverable},
     *     {@link MilestoneRefusal.NoPlaceInMandate}
     */
    void require(MilestoneText before, MilestoneText after, Mandate mandate) {
        requireClauses(before.clauses(), after.clauses(), mandate);
        var person = after.responsible();
        if (person != null && !Objects.equals(person, before.responsible()) && !hasPlace(person, mandate)) {
            throw new RefusedException(new MilestoneRefusal.NoPlaceInMandate());
        }
        document(after)
                .filter(document -> !document(before).equals(Optional.of(document)) && !isListed(document, mandate))
                .ifPresent(document -> {
                    throw new RefusedException(new MilestoneRefusal.NoSuchDocument());
                });
        meeting(after)
                .filter(meeting -> !meeting(before).equals(Optional.of(meeting)) && !isThere(meeting, mandate))
                .ifPresent(meeting -> {
                    throw new RefusedException(new MilestoneRefusal.NoSuchMeeting());
                });
        deliverable(after)
                .filter(deliverable ->
                        !deliverable(before).equals(Optional.of(deliverable)) && !isThere(deliverable, mandate))
                .ifPresent(deliverable -> {
                    throw new RefusedException(new MilestoneRefusal.NoSuchDeliverable());
                });
    }

    private void requireClauses(Set<ClauseId> before, Set<ClauseId> after, Mandate mandate) {
        var linked = new HashSet<>(after);
        linked.removeAll(before);
        if (!linked.isEmpty()) {
            linked.removeAll(clauses.of(mandate.id()));
        }
        if (!linked.isEmpty()) {
            throw new RefusedException(new MilestoneRefusal.NoSuchClauses(linked.size()));
        }
    }

    /** Whether somebody sits in one of the mandate's bodies today. */
    boolean hasPlace(PersonId person, Mandate mandate) {
        return bodies.hasPlace(person, mandate, LocalDate.now(clock));
    }

    private static Optional<DocumentId> document(MilestoneText text) {
        return Optional.ofNullable(text.proof()).flatMap(Proof::document);
    }

    private static Optional<MeetingId> meeting(MilestoneText text) {
        return Optional.ofNullable(text.proof()).flatMap(Proof::meeting);
    }

    private static Optional<DeliverableId> deliverable(MilestoneText text) {
        return Optional.ofNullable(text.proof()).flatMap(Proof::deliverable);
    }

    private boolean isThere(DeliverableId deliverable, Mandate mandate) {
        return database.createQuery(
                                "select count(d) from Deliverable d where d.id.value = :id and d.mandate.value = :mandate and d.state <> WITHDRAWN",
                                Long.class)
                        .setParameter("id", deliverable.value())
                        .setParameter("mandate", mandate.id().value())
                        .getSingleResult()
                > 0;
    }

    private boolean isThere(MeetingId meeting, Mandate mandate) {
        return database.createQuery(
                                "select count(m) from Meeting m where m.id.value = :id and m.mandate.value = :mandate and m.state <> CANCELLED",
                                Long.class)
                        .setParameter("id", meeting.value())
                        .setParameter("mandate", mandate.id().value())
                        .getSingleResult()
                > 0;
    }

    private boolean isListed(DocumentId document, Mandate mandate) {
        return database.createQuery(
                                "select count(d) from Document d where d.id.value = :id and d.mandate.value = :mandate and d.state = LISTED",
                                Long.class)
                        .setParameter("id", document.value())
                        .setParameter("mandate", mandate.id().value())
                        .getSingleResult()
                > 0;
    }
}
