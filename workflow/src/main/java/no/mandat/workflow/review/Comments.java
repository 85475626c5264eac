package no.mandat.workflow.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.review.Comment;
import no.mandat.domain.shared.CommentId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.workflow.approval.Impartiality;

/** All comments. Whoever makes or changes one holds its deliverable first. */
@ApplicationScoped
class Comments {

    @PersistenceContext
    private EntityManager database;

    void add(Comment comment) {
        database.persist(comment);
    }

    Comment require(CommentId id) {
        return Optional.ofNullable(database.find(Comment.class, id)).orElseThrow(Reviews::notThere);
    }

    /** The comment for whoever changes it: others wait. */
    Comment lock(CommentId id) {
        return Optional.ofNullable(database.find(Comment.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(Reviews::notThere);
    }

    /** On which deliverable it is, without holding anything. */
    DeliverableId deliverableOf(CommentId id) {
        return database.createQuery("select c.deliverable from Comment c where c.id = :id", DeliverableId.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(Reviews::notThere);
    }

    /** All on a deliverable with what was answered to them, in the order in which they were made. */
    List<Comment> on(DeliverableId deliverable) {
        return database.createQuery("""
            select distinct c from Comment c left join fetch c.replies
            where c.deliverable.value = :deliverable order by c.id.value
            """, Comment.class)
                .setParameter("deliverable", deliverable.value())
                .getResultList();
    }

    /** Those of some to which an objection stands; of those who are partial in one nothing counts. */
    List<DeliverableId> objectedTo(Collection<DeliverableId> some) {
        return database.createQuery(
                        """
                        select distinct c.deliverable from Comment c
                        where c.deliverable.value in :some and c.kind = OBJECTION and c.state = OPEN and not (%s)
                        """.formatted(Impartiality.shutOut("'Deliverable'", "c.deliverable.value", "c.author.value")),
                        DeliverableId.class)
                .setParameter("some", some.stream().map(DeliverableId::value).toList())
                .getResultList();
    }

    /** The objections to it that stand. */
    List<Comment> objections(DeliverableId deliverable) {
        return database.createQuery("""
            from Comment c where c.deliverable.value = :deliverable and c.kind = OBJECTION and c.state = OPEN
            order by c.id.value
            """, Comment.class)
                .setParameter("deliverable", deliverable.value())
                .getResultList();
    }
}
