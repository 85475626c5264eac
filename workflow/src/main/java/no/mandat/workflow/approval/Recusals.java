package no.mandat.workflow.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mandat.domain.approval.QuestionKey;
import no.mandat.domain.approval.Recusal;
import no.mandat.domain.approval.RecusalQuestion;
import no.mandat.domain.approval.RecusalState;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RecusalId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.Subject;
import no.mandat.domain.shared.SubjectRef;

/** All recusals, and what bodies were asked about them. */
@ApplicationScoped
class Recusals {

    @PersistenceContext
    private EntityManager database;

    void add(Recusal recusal) {
        database.persist(recusal);
    }

    void add(RecusalQuestion question) {
        database.persist(question);
    }

    /** The recusal, which must be there. */
    Recusal require(RecusalId id) {
        return Optional.ofNullable(database.find(Recusal.class, id))
                .orElseThrow(() -> new IllegalStateException("no recusal %s".formatted(id)));
    }

    /** The recusal that a round of impartiality asks about. */
    Recusal askedAbout(SubjectRef question) {
        return require(new RecusalId(question.id()));
    }

    /** What a round of impartiality asks. */
    RecusalQuestion question(SubjectRef question) {
        return find(question.id(), question.revision())
                .orElseThrow(() -> new IllegalStateException("no question %s".formatted(question)));
    }

    Optional<RecusalQuestion> find(UUID recusal, int number) {
        return Optional.ofNullable(
                database.find(RecusalQuestion.class, new QuestionKey(new RecusalId(recusal), number)));
    }

    /** What is known of somebody's impartiality in a subject, in whichever of its revisions. */
    Optional<Recusal> find(SubjectRef subject, PersonId person) {
        return database.createQuery(
                        "from Recusal x where x.subjectKind = :kind and x.subjectId = :id and x.person.value = :person",
                        Recusal.class)
                .setParameter("kind", subject.kind())
                .setParameter("id", subject.id())
                .setParameter("person", person.value())
                .getResultStream()
                .findFirst();
    }

    /** Of whom it is in one of these states whether they are partial in a subject. */
    Set<PersonId> people(Subject subject, RecusalState... states) {
        return Set.copyOf(database.createQuery(
                        "select x.person from Recusal x where x.subjectKind = :kind and x.subjectId = :id and x.state in :states",
                        PersonId.class)
                .setParameter("kind", subject.kind())
                .setParameter("id", subject.id())
                .setParameter("states", List.of(states))
                .getResultList());
    }

    /** Who is recused in which of several subjects of a kind, by one statement. */
    Map<UUID, Set<PersonId>> recused(String kind, Collection<UUID> some) {
        return database.createQuery(
                        "select x.subjectId, x.person from Recusal x where x.subjectKind = :kind and x.subjectId in :some"
                                + " and x.state = RECUSED",
                        Object[].class)
                .setParameter("kind", kind)
                .setParameter("some", some)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (PersonId) row[1], Collectors.toSet())));
    }

    /** In what a person is recused. */
    Set<Subject> of(PersonId person) {
        return Set.copyOf(database.createQuery(
                        "select new no.mandat.domain.shared.Subject(x.subjectKind, x.subjectId) from Recusal x"
                                + " where x.person.value = :person and x.state = RECUSED",
                        Subject.class)
                .setParameter("person", person.value())
                .getResultList());
    }

    /** Whether a subject isn't there for a person ({@link Impartiality}). */
    boolean isShutOut(Subject subject, PersonId person) {
        return !database.createQuery(
                        "select 1 from Person p where p.id.value = :person and ("
                                + Impartiality.shutOut(":kind", ":id", "p.id.value") + ")",
                        Integer.class)
                .setParameter("person", person.value())
                .setParameter("kind", subject.kind())
                .setParameter("id", subject.id())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The rounds in the recusal's subject, and those that ask about somebody's impartiality in it. */
    List<RoundId> roundsAround(Recusal recusal) {
        return database.createQuery("""
                        select r.id from ApprovalRound r where r.about.kind = :kind and r.about.id = :id
                            or r.about.kind = 'Recusal' and r.about.id in
                                (select q.id.value from Recusal q where q.subjectKind = :kind and q.subjectId = :id)
                        order by r.id.value
                        """, RoundId.class)
                .setParameter("kind", recusal.subjectKind())
                .setParameter("id", recusal.subjectId())
                .getResultList();
    }

    /** The open rounds that ask about the recusal: at most one in each body. */
    List<RoundId> openQuestions(Recusal recusal) {
        return database.createQuery(
                        "select r.id from ApprovalRound r where r.about.kind = 'Recusal' and r.about.id = :id and r.state = OPEN",
                        RoundId.class)
                .setParameter("id", recusal.id().value())
                .getResultList();
    }
}
