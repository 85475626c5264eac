package no.mandat.workflow.party;

import static no.mandat.domain.shared.Change.set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.mandat.domain.party.RealmRoleGiven;
import no.mandat.domain.party.RealmRoleTaken;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.RealmRole;

/** The roles at the identity provider that Mandat gave somebody. */
@ApplicationScoped
class GivenRoles {

    private static final String FIELD = "realmRole";

    private final Events events;

    @PersistenceContext
    private EntityManager database;

    @Inject
    GivenRoles(Events events) {
        this.events = events;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected GivenRoles() {
        this(null);
    }

    Set<RealmRole> to(PersonId person) {
        List<?> found = database.createNativeQuery("select role from account_role where person_id = ?1", String.class)
                .setParameter(1, person.value())
                .getResultList();
        return found.stream().map(String.class::cast).map(RealmRole::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** Notes that a role is about to be given, in a transaction of its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void note(PersonId person, RealmRole role) {
        int rows = database.createNativeQuery("insert ignore into account_role (person_id, role) values (?1, ?2)")
                .setParameter(1, person.value())
                .setParameter(2, role.name())
                .executeUpdate();
        if (rows > 0) {
            events.fire(new RealmRoleGiven(person, List.of(set(FIELD, role))));
        }
    }

    /** A role was taken. */
    void forget(PersonId person, RealmRole role) {
        int rows = database.createNativeQuery("delete from account_role where person_id = ?1 and role = ?2")
                .setParameter(1, person.value())
                .setParameter(2, role.name())
                .executeUpdate();
        if (rows > 0) {
            events.fire(new RealmRoleTaken(person, List.of(new Change(FIELD, role, null))));
        }
    }
}
