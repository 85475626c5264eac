package no.mandat.workflow.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.election.BallotPaper;
import no.mandat.domain.election.Candidacy;
import no.mandat.domain.election.CandidacyKey;
import no.mandat.domain.election.Election;
import no.mandat.domain.election.ElectionLife;
import no.mandat.domain.election.PaperKey;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.ElectionId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.workflow.shared.SharedRefusal;

/** All elections, with who was proposed and what the voters were shown. */
@ApplicationScoped
class Elections {

    @PersistenceContext
    private EntityManager database;

    void add(Election election) {
        database.persist(election);
    }

    void add(Candidacy candidacy) {
        database.persist(candidacy);
    }

    void add(BallotPaper paper) {
        database.persist(paper);
    }

    /** The election for whoever changes it: others wait. */
    Election lock(ElectionId id) {
        return Optional.ofNullable(database.find(Election.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(Elections::notThere);
    }

    Election require(ElectionId id) {
        return Optional.ofNullable(database.find(Election.class, id)).orElseThrow(Elections::notThere);
    }

    /** The election that a resolution is to confirm. */
    Optional<Election> confirmedBy(ResolutionId resolution) {
        return database.createQuery("select e.id from Election e where e.resolution.value = :id", ElectionId.class)
                .setParameter("id", resolution.value())
                .getResultStream()
                .findFirst()
                .map(this::lock);
    }

    List<Candidacy> candidacies(ElectionId id) {
        return database.createQuery("from Candidacy c where c.key.election.value = :id", Candidacy.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    Optional<Candidacy> candidacy(ElectionId id, PersonId person) {
        return Optional.ofNullable(database.find(Candidacy.class, new CandidacyKey(id, person)));
    }

    Optional<BallotPaper> paper(UUID election, int revision) {
        return Optional.ofNullable(database.find(BallotPaper.class, new PaperKey(new ElectionId(election), revision)));
    }

    /** Those of a mandate, the latest first. */
    List<Election> of(MandateId mandate) {
        return database.createQuery(
                        "from Election e where e.mandate.value = :mandate order by e.number desc", Election.class)
                .setParameter("mandate", mandate.value())
                .getResultList();
    }

    /** Those of a mandate for whoever calls another: the mandate is locked, so that two at once get one. */
    List<Election> lockAll(MandateId mandate) {
        database.find(Mandate.class, mandate, LockModeType.PESSIMISTIC_WRITE);
        return of(mandate);
    }

    /** The one that is not over, if there is one. */
    static Optional<Election> underWay(List<Election> elections) {
        return elections.stream()
                .filter(election -> !ElectionLife.isOver(election.state()))
                .findFirst();
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }
}
