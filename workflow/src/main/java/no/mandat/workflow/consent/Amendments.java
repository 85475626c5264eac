package no.mandat.workflow.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.mandat.domain.consent.Amendment;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SeatId;
import no.mandat.workflow.approval.Impartiality;
import no.mandat.workflow.shared.SharedRefusal;

/** All amendments. */
@ApplicationScoped
class Amendments {

    private static final String ROWS = """
            select new no.mandat.workflow.consent.AmendmentRow(a.id, a.number, a.title, a.reason, p.name, a.proposedFor,
                a.base, a.inForceFrom, a.state, a.changedAt)
            from Amendment a join Person p on p.id.value = a.proposer.value
            """;

    @PersistenceContext
    private EntityManager database;

    void add(Amendment amendment) {
        database.persist(amendment);
    }

    /** @throws RefusedException {@link SharedRefusal.NotThereOrNotYours} */
    Amendment require(AmendmentId id) {
        return Optional.ofNullable(database.find(Amendment.class, id)).orElseThrow(Amendments::notThere);
    }

    /**
     * The amendment for whoever changes it: others wait.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    Amendment lock(AmendmentId id) {
        return Optional.ofNullable(database.find(Amendment.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(Amendments::notThere);
    }

    /**
     * Of which mandate the amendment is.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    MandateId mandateOf(AmendmentId id) {
        return database.createQuery("select a.mandate from Amendment a where a.id.value = :id", MandateId.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(Amendments::notThere);
    }

    /** Those of a mandate, the latest first, but for those in which the reader is partial. */
    List<AmendmentRow> rows(MandateId mandate, PersonId reader) {
        return database.createQuery(
                        ROWS + "where a.mandate.value = :mandate and not ("
                                + Impartiality.shutOut("'Amendment'", "a.id.value", ":reader")
                                + ") order by a.number desc",
                        AmendmentRow.class)
                .setParameter("mandate", mandate.value())
                .setParameter("reader", reader.value())
                .getResultList();
    }

    /** The amendment as a row, which must be there. */
    AmendmentRow row(AmendmentId id) {
        return database.createQuery(ROWS + "where a.id.value = :id", AmendmentRow.class)
                .setParameter("id", id.value())
                .getSingleResult();
    }

    /** Those of a mandate that are before both bodies, always in one order. */
    List<AmendmentId> inConsent(MandateId mandate) {
        return database.createQuery(
                        "select a.id from Amendment a where a.mandate.value = :mandate and a.state = IN_CONSENT order by a.number",
                        AmendmentId.class)
                .setParameter("mandate", mandate.value())
                .getResultList();
    }

    /** The number of the next one. Whoever asks has locked the mandate. */
    int nextNumber(MandateId mandate) {
        return database.createQuery(
                        "select coalesce(max(a.number), 0) + 1 from Amendment a where a.mandate.value = :mandate",
                        Integer.class)
                .setParameter("mandate", mandate.value())
                .getSingleResult();
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }

    /** Who sits in the seats of a group on that day, by name. */
    Map<SeatId, String> sitting(BodyId group, LocalDate day) {
        Map<SeatId, String> names = new HashMap<>();
        database.createQuery("""
                        select m.seat, p.name from Membership m join Person p on p.id.value = m.person.value
                            where m.body.value = :group and m.seat.value is not null
                                and m.fromDay <= :day and (m.toDay is null or m.toDay >= :day)
                        """, Object[].class)
                .setParameter("group", group.value())
                .setParameter("day", day)
                .getResultStream()
                .forEach(row -> names.put((SeatId) row[0], (String) row[1]));
        return names;
    }
}
