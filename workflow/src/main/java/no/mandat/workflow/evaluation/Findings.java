package no.mandat.workflow.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.evaluation.Finding;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.FindingId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Visibility;
import no.mandat.workflow.shared.SharedRefusal;

/** All findings. */
@ApplicationScoped
class Findings {

    @PersistenceContext
    private EntityManager database;

    void add(Finding finding) {
        database.persist(finding);
    }

    /** The finding for whoever changes it: others wait. */
    Finding lock(FindingId id) {
        return Optional.ofNullable(database.find(Finding.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(Findings::notThere);
    }

    /** Those of a mandate, in the order in which they were written down. */
    List<Finding> of(MandateId mandate) {
        return database.createQuery(
                        "from Finding f where f.mandate.value = :mandate order by f.id.value", Finding.class)
                .setParameter("mandate", mandate.value())
                .getResultList();
    }

    /** Whether the mandate's group meets there: who records findings reads that. The board's meetings are the board's. */
    boolean isMeetingOf(MandateId mandate, MeetingId meeting) {
        return database.createQuery("""
                        select count(*) from Meeting m
                        where m.id.value = :meeting and m.mandate.value = :mandate and m.kind <> BOARD
                        """, Long.class)
                        .setParameter("meeting", meeting.value())
                        .setParameter("mandate", mandate.value())
                        .getSingleResult()
                > 0;
    }

    /** Those that are meant for a mandate that comes next, and that whoever writes the draft may take up ({@link #isFor}). */
    List<Finding> carriable(Mandate draft, Visibility seen) {
        return database.createQuery("""
                        select f from Finding f join Mandate m on m.id.value = f.mandate.value
                        where f.carry = true and f.state = RECORDED and m.id.value <> :draft
                            and (m.board.value = :board or m.secretariat.value in :own)
                        order by m.id.value desc, f.id.value
                        """, Finding.class)
                .setParameter("draft", draft.id().value())
                .setParameter("board", draft.board().value())
                .setParameter(
                        "own",
                        Stream.concat(
                                        Stream.of(draft.secretariat()),
                                        seen.seats().getOrDefault(BodyKind.SECRETARIAT, Map.of()).keySet().stream())
                                .map(BodyId::value)
                                .distinct()
                                .toList())
                .getResultList();
    }

    /** Whether what is meant for the next mandate of its origin is for that draft: it is of the same board, or of one's own mandates. */
    static boolean isFor(Mandate draft, Mandate origin, Visibility seen) {
        return draft.board().equals(origin.board()) || seen.isIn(origin.secretariat());
    }

    static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }
}
