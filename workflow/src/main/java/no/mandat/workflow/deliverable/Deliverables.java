package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableRevision;
import no.mandat.domain.deliverable.Dissent;
import no.mandat.domain.deliverable.Recommendation;
import no.mandat.domain.deliverable.ReportPicture;
import no.mandat.domain.deliverable.RevisionOf;
import no.mandat.domain.deliverable.Section;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/** All deliverables with their parts and revisions. */
@ApplicationScoped
class Deliverables {

    @PersistenceContext
    private EntityManager database;

    void add(Object part) {
        database.persist(part);
    }

    /** The deliverable, or a refusal. */
    Deliverable require(DeliverableId id) {
        return there(database.find(Deliverable.class, id));
    }

    Optional<Deliverable> find(UUID id) {
        return Optional.ofNullable(database.find(Deliverable.class, new DeliverableId(id)));
    }

    /** The deliverable for whoever changes it: others wait. */
    Deliverable lock(DeliverableId id) {
        return there(database.find(Deliverable.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The deliverable for whoever writes a part of it beside others: whoever changes the deliverable itself waits. */
    Deliverable share(DeliverableId id) {
        return there(database.find(Deliverable.class, id, LockModeType.PESSIMISTIC_READ));
    }

    /** Several at once; what isn't there is left out. */
    List<Deliverable> all(Collection<DeliverableId> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.createQuery("from Deliverable d where d.id.value in :ids", Deliverable.class)
                        .setParameter(
                                "ids", ids.stream().map(DeliverableId::value).toList())
                        .getResultList();
    }

    Optional<Section> findSection(SectionId id) {
        return Optional.ofNullable(database.find(Section.class, id));
    }

    Section section(SectionId id) {
        return there(database.find(Section.class, id));
    }

    Recommendation recommendation(RecommendationId id) {
        return there(database.find(Recommendation.class, id));
    }

    Dissent dissent(DissentId id) {
        return there(database.find(Dissent.class, id));
    }

    Optional<ReportPicture> picture(PictureId id) {
        return Optional.ofNullable(database.find(ReportPicture.class, id));
    }

    /** Its sections in order, those that were taken out too. */
    List<Section> sections(DeliverableId id) {
        return all(Section.class, "left join fetch x.clauses", id, "order by x.rank, x.id.value");
    }

    /** Its recommendations in order, those that were taken out too. */
    List<Recommendation> recommendations(DeliverableId id) {
        return all(
                Recommendation.class,
                "left join fetch x.clauses left join fetch x.points",
                id,
                "order by x.rank, x.id.value");
    }

    /** Its dissents in the order in which they were raised. */
    List<Dissent> dissents(DeliverableId id) {
        return all(Dissent.class, "left join fetch x.signatures", id, "order by x.id.value");
    }

    /** Those from a recommendation. */
    List<Dissent> dissentsFrom(RecommendationId id) {
        return database.createQuery(
                        "select distinct x from Dissent x left join fetch x.signatures where x.recommendation.value ="
                                + " :id order by x.id.value",
                        Dissent.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    List<ReportPicture> pictures(DeliverableId id) {
        return all(ReportPicture.class, "", id, "order by x.id.value");
    }

    /** With what belongs to each, so that many cost no more statements than one. */
    private <T> List<T> all(Class<T> part, String with, DeliverableId id, String order) {
        return database.createQuery(
                        "select distinct x from %s x %s where x.deliverable.value = :deliverable %s"
                                .formatted(part.getSimpleName(), with, order),
                        part)
                .setParameter("deliverable", id.value())
                .getResultList();
    }

    Optional<DeliverableRevision> revision(DeliverableId id, int number) {
        return Optional.ofNullable(database.find(DeliverableRevision.class, new RevisionOf(id, number)));
    }

    DeliverableRevision requireRevision(DeliverableId id, int number) {
        return there(database.find(DeliverableRevision.class, new RevisionOf(id, number)));
    }

    /** Which of its revisions name a picture somewhere, without reading what they say. */
    List<Integer> revisionsNaming(DeliverableId id, PictureId picture) {
        List<?> found = database.createNativeQuery(
                        "select revision from deliverable_revision where deliverable_id = ?1 and locate(?2, content) >"
                                + " 0 order by revision desc",
                        Integer.class)
                .setParameter(1, id.value())
                .setParameter(2, picture.value().toString())
                .getResultList();
        return found.stream().map(Integer.class::cast).toList();
    }

    /** The next number in the mandate; the mandate is locked, so that two at once get two. */
    int nextNumber(MandateId mandate) {
        database.find(Mandate.class, mandate, LockModeType.PESSIMISTIC_WRITE);
        return database.createQuery(
                        "select coalesce(max(d.number), 0) + 1 from Deliverable d where d.mandate.value = :mandate",
                        Integer.class)
                .setParameter("mandate", mandate.value())
                .getSingleResult();
    }

    private static <T> T there(@Nullable T found) {
        return Optional.ofNullable(found).orElseThrow(Deliverables::notThere);
    }

    static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }
}
