package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.ContributionKey;
import no.mandat.domain.contribution.ContributionText;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.attachment.Fingerprints;
import no.mandat.workflow.shared.SharedRefusal;

/** All contributions, with their texts and the links of those who sent them. */
@ApplicationScoped
class Contributions {

    @PersistenceContext
    private EntityManager database;

    /** @param secret what whoever sent it finds it by again */
    void add(Contribution.Submission submission, UUID secret) {
        database.persist(submission.contribution());
        database.persist(submission.text());
        // The link refers to it.
        database.flush();
        database.createNativeQuery("insert into contribution_link (secret_hash, contribution_id) values (?1, ?2)")
                .setParameter(1, hash(secret))
                .setParameter(2, submission.contribution().id().value())
                .executeUpdate();
    }

    Contribution require(ContributionId id) {
        return Optional.ofNullable(database.find(Contribution.class, id)).orElseThrow(Contributions::notThere);
    }

    ContributionText text(Contribution contribution) {
        return Optional.ofNullable(database.find(
                        ContributionText.class, new ContributionKey(contribution.id(), contribution.revision())))
                .orElseThrow();
    }

    /** The one that somebody has sent under that secret. */
    Contribution of(UUID secret) {
        var ids = database.createNativeQuery(
                        "select contribution_id from contribution_link where secret_hash = ?1", UUID.class)
                .setParameter(1, hash(secret))
                .getResultList();
        if (ids.isEmpty()) {
            throw notThere();
        }
        return require(new ContributionId((UUID) ids.getFirst()));
    }

    /** The next reference: "2026-0042". Nobody waits for anybody else's; one that is taken for nothing is never used. */
    String nextReference(ZonedDateTime at) {
        var number = ((Number) database.createNativeQuery("select nextval(contribution_number)")
                        .getSingleResult())
                .longValue();
        return "%d-%04d".formatted(at.getYear(), number);
    }

    private static String hash(UUID secret) {
        return Fingerprints.of(secret.toString());
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }
}
