package no.mandat.workflow.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import no.mandat.domain.party.Organisation;
import no.mandat.domain.shared.OrganisationId;

/** All organisations. */
@ApplicationScoped
public class Organisations {

    @PersistenceContext
    private EntityManager database;

    /** Keeps a new one. */
    public void add(Organisation organisation) {
        database.persist(organisation);
    }

    /** The organisation, if there is one. */
    public Optional<Organisation> find(OrganisationId id) {
        return Optional.ofNullable(database.find(Organisation.class, id));
    }

    /** One of that name, as names are sorted: case and accents don't tell two apart. */
    Optional<Organisation> byName(String name) {
        return database.createQuery("from Organisation o where o.name = :name order by o.id.value", Organisation.class)
                .setParameter("name", name)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
