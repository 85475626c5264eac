package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.SharedRefusal;

/** All calls. */
@ApplicationScoped
public class Calls {

    @PersistenceContext
    private EntityManager database;

    void add(Call call) {
        database.persist(call);
    }

    public Optional<Call> find(CallId id) {
        return Optional.ofNullable(database.find(Call.class, id));
    }

    /** The call, or a refusal. */
    public Call require(CallId id) {
        return find(id).orElseThrow(Calls::notThere);
    }

    /** The call for whoever changes it: others wait. */
    public Call lock(CallId id) {
        return Optional.ofNullable(database.find(Call.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(Calls::notThere);
    }

    /** The call for whoever may answer it late. One that is answered goes on with what comes yet: then it changes. */
    Call forAnswer(CallId id) {
        return require(id).state() == CallState.ANSWERED ? lock(id) : share(id);
    }

    /** The call for whoever answers it: others answer it too, and whoever closes it waits. */
    public Call share(CallId id) {
        return Optional.ofNullable(database.find(Call.class, id, LockModeType.PESSIMISTIC_READ))
                .orElseThrow(Calls::notThere);
    }

    /** Those of a mandate, in the order of their numbers. */
    public List<Call> of(MandateId mandate) {
        return in(mandate).getResultList();
    }

    /** The same for whoever changes them: others wait. */
    List<Call> lockAll(MandateId mandate) {
        return in(mandate).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    private TypedQuery<Call> in(MandateId mandate) {
        return database.createQuery("from Call c where c.mandate.value = :mandate order by c.number", Call.class)
                .setParameter("mandate", mandate.value());
    }

    /** The next number in the mandate; the mandate is locked, so that two at once get two. */
    int nextNumber(MandateId mandate) {
        database.find(Mandate.class, mandate, LockModeType.PESSIMISTIC_WRITE);
        return database.createQuery(
                        "select coalesce(max(c.number), 0) + 1 from Call c where c.mandate.value = :mandate",
                        Integer.class)
                .setParameter("mandate", mandate.value())
                .getSingleResult();
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }
}
