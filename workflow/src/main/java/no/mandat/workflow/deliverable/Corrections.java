package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.deliverable.CorrectionOf;
import no.mandat.domain.deliverable.CorrectionState;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.LanguageCorrection;
import no.mandat.domain.deliverable.StepRound;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.approval.RoundVoters;

/** All corrections of language. Whoever changes one holds its deliverable. */
@ApplicationScoped
class Corrections {

    private final RoundVoters voters;

    @PersistenceContext
    private EntityManager database;

    @Inject
    Corrections(RoundVoters voters) {
        this.voters = voters;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Corrections() {
        this(null);
    }

    void add(LanguageCorrection correction) {
        database.persist(correction);
    }

    Optional<LanguageCorrection> find(CorrectionOf key) {
        return Optional.ofNullable(database.find(LanguageCorrection.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The last ones of a deliverable, whatever became of them. */
    Optional<LanguageCorrection> last(Deliverable deliverable) {
        return database.createQuery(
                        "from LanguageCorrection c where c.key.deliverable.value = :id order by c.key.number desc",
                        LanguageCorrection.class)
                .setParameter("id", deliverable.id().value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Those that its leader is making of the revision that is approved now. */
    Optional<LanguageCorrection> draft(Deliverable deliverable) {
        return last(deliverable)
                .filter(one -> one.state() == CorrectionState.DRAFT)
                .filter(one -> deliverable
                        .approvedRevision()
                        .filter(approved -> approved == one.corrects())
                        .isPresent());
    }

    /** Those that can be objected to. */
    Optional<LanguageCorrection> sent(Deliverable deliverable) {
        return last(deliverable).filter(one -> one.state() == CorrectionState.SENT);
    }

    int nextNumber(Deliverable deliverable) {
        return last(deliverable).map(one -> one.key().number() + 1).orElse(1);
    }

    /** Who decided on the approved text, and can object to its corrections. */
    Set<PersonId> voters(Deliverable deliverable) {
        return voters.of(deliverable.rounds().stream()
                .filter(round -> round.revision() == deliverable.decidedRevision())
                .map(StepRound::round)
                .toList());
    }
}
