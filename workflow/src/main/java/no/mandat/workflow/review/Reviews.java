package no.mandat.workflow.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.review.Review;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RecusalId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ReviewId;
import no.mandat.workflow.approval.Impartiality;
import no.mandat.workflow.shared.SharedRefusal;

/** All reviews. Whoever changes one holds its deliverable first. */
@ApplicationScoped
class Reviews {

    @PersistenceContext
    private EntityManager database;

    void add(Review review) {
        database.persist(review);
    }

    Optional<Review> find(ReviewId id) {
        return Optional.ofNullable(database.find(Review.class, id));
    }

    Review require(ReviewId id) {
        return find(id).orElseThrow(Reviews::notThere);
    }

    /** The review for whoever changes it: others wait. */
    Review lock(ReviewId id) {
        return Optional.ofNullable(database.find(Review.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(Reviews::notThere);
    }

    /** Of which deliverable it is, without holding anything. */
    DeliverableId deliverableOf(ReviewId id) {
        return database.createQuery("select r.deliverable from Review r where r.id = :id", DeliverableId.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(Reviews::notThere);
    }

    /** Those of a deliverable, the latest first. */
    List<Review> of(DeliverableId deliverable) {
        return of(List.of(deliverable));
    }

    /** Those of some deliverables, the latest first. */
    List<Review> of(Collection<DeliverableId> some) {
        // What belongs to each is fetched for all at once; after that they are read from what is known.
        return Stream.of("reviewers", "verdicts", "answers")
                .map(parts -> with(parts, some))
                .toList()
                .getFirst();
    }

    private List<Review> with(String parts, Collection<DeliverableId> some) {
        return database.createQuery(
                        "select distinct r from Review r left join fetch r." + parts
                                + " where r.deliverable.value in :some order by r.id.value desc",
                        Review.class)
                .setParameter("some", some.stream().map(DeliverableId::value).toList())
                .getResultList();
    }

    /** Those that wait for somebody's verdict, of texts that are there for them; the first due first. */
    List<Review> waitingFor(PersonId person) {
        return database.createQuery(
                        """
                        select r from Review r join r.reviewers w
                        where r.state = OPEN and w.person.value = :me and not exists (
                                select 1 from Review x join x.verdicts v where x.id.value = r.id.value and v.person.value = :me)
                            and not (%s)
                        order by r.due, r.id.value
                        """.formatted(Impartiality.shutOut("'Deliverable'", "r.deliverable.value", ":me")),
                        Review.class)
                .setParameter("me", person.value())
                .getResultList();
    }

    /** The deliverable in which somebody was found partial, if it is in one. */
    Optional<DeliverableId> deliverableOf(RecusalId recusal) {
        return database.createQuery(
                        "select r.subjectId from Recusal r where r.id = :id and r.subjectKind = 'Deliverable'",
                        UUID.class)
                .setParameter("id", recusal)
                .getResultStream()
                .findFirst()
                .map(DeliverableId::new);
    }

    /** What people are called. */
    Map<PersonId, String> names(Collection<PersonId> people) {
        Map<PersonId, String> names = new HashMap<>();
        if (!people.isEmpty()) {
            database.createQuery("select p.id, p.name from Person p where p.id.value in :people", Object[].class)
                    .setParameter("people", people.stream().map(PersonId::value).toList())
                    .getResultStream()
                    .forEach(row -> names.put((PersonId) row[0], (String) row[1]));
        }
        return names;
    }

    static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }
}
