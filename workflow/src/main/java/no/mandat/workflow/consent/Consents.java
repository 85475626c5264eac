package no.mandat.workflow.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.consent.Consent;
import no.mandat.domain.consent.ConsentState;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.ConsentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RoundId;
import org.jspecify.annotations.Nullable;

/** What the bodies of mandates were asked to consent to. */
@ApplicationScoped
class Consents {

    @PersistenceContext
    private EntityManager database;

    void add(Consent consent) {
        database.persist(consent);
    }

    /** The consent, locked, of which the round is one of both. */
    Optional<Consent> lockBy(RoundId round) {
        return lock(database.createQuery(
                        "select c.id from Consent c where c.boardRound.value = :round or c.groupRound.value = :round",
                        ConsentId.class)
                .setParameter("round", round.value())
                .getResultList());
    }

    /** The open consent, locked, to the mandate's draft, or to the amendment. */
    Optional<Consent> lockOpen(MandateId mandate, @Nullable AmendmentId amendment) {
        return lock(database.createQuery("""
                        select c.id from Consent c where c.mandate.value = :mandate and c.state = OPEN
                            and (c.amendment.value = :amendment or :amendment is null and c.amendment.value is null)
                        """, ConsentId.class)
                        .setParameter("mandate", mandate.value())
                        .setParameter("amendment", amendment == null ? null : amendment.value())
                        .getResultList())
                // It may have ended while one waited for it.
                .filter(consent -> consent.state() == ConsentState.OPEN);
    }

    private Optional<Consent> lock(List<ConsentId> ids) {
        return ids.stream().findFirst().map(id -> database.find(Consent.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** All of a mandate, the latest first. */
    List<Consent> of(MandateId mandate) {
        return database.createQuery(
                        "from Consent c where c.mandate.value = :mandate order by c.revision desc", Consent.class)
                .setParameter("mandate", mandate.value())
                .getResultList();
    }

    /** Why some of a body objected, and objected to the end; none of a round that tells nobody who said what. */
    List<ObjectionRow> objections(RoundId round, boolean named) {
        return database.createQuery("""
                        select new no.mandat.workflow.consent.ObjectionRow(
                                case when :named = true then voter.name else null end, p.reason, p.wayOut)
                            from Position p join ApprovalRound r on r.id.value = p.round.value
                            join Person voter on voter.id.value = p.voter.value
                            where r.id.value = :round and p.kind = OBJECT and r.rule.secret = false
                                and not exists (select 1 from Position later where later.replaces.value = p.id.value)
                            order by p.at, p.id.value
                        """, ObjectionRow.class)
                .setParameter("round", round.value())
                .setParameter("named", named)
                .getResultList();
    }
}
