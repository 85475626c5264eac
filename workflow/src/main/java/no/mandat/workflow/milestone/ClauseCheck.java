package no.mandat.workflow.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.MandateClauses;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;

/** Knows the clauses of mandates: a milestone is linked to none that isn't there. */
@ApplicationScoped
class ClauseCheck {

    @PersistenceContext
    private EntityManager database;

    /** The clauses that the mandate has now. */
    Set<ClauseId> of(MandateId mandate) {
        return Optional.ofNullable(database.find(MandateClauses.class, mandate)).stream()
                .flatMap(clauses -> clauses.tree().clauses().stream())
                .map(Clause::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
