package no.mandat.workflow.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import no.mandat.domain.party.Body;
import no.mandat.domain.party.Membership;
import no.mandat.domain.shared.BodyId;

/** All bodies and the memberships in them. */
@ApplicationScoped
public class Bodies {

    @PersistenceContext
    private EntityManager database;

    /** Keeps a new body. */
    public void add(Body body) {
        database.persist(body);
    }

    /** Keeps a new membership. */
    public void add(Membership membership) {
        database.persist(membership);
    }

    /** The body, if there is one. */
    public Optional<Body> find(BodyId id) {
        return Optional.ofNullable(database.find(Body.class, id));
    }

    /** The body, which must be there. */
    public Body require(BodyId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no body %s".formatted(id)));
    }
}
