package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.ContributionKey;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.ContributionState;
import no.mandat.domain.contribution.ContributionText;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.attachment.Fingerprints;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.SharedRefusal;

/** All contributions, with their texts and the links of those who sent them. */
@ApplicationScoped
public class Contributions {

    private static final String REFERENCE = "\\d{4}-\\d{4,12}";

    private static final String UNANSWERED = "(c.handling is null or c.handling <> ANSWERED)";

    @PersistenceContext
    private EntityManager database;

    /** That of somebody who finds it by logging in. */
    void add(Contribution.Submission submission) {
        database.persist(submission.contribution());
        database.persist(submission.text());
    }

    /** @throws RefusedException {@link ContributionRefusal.AlreadySent} where the person has one that stands */
    void requireNoneStanding(CallId call, PersonId person) {
        if (last(call, person)
                .filter(sent -> sent.state() == ContributionState.SUBMITTED)
                .isPresent()) {
            throw new RefusedException(new ContributionRefusal.AlreadySent());
        }
    }

    /** What the person sent to the call last, if anything. */
    Optional<Contribution> last(CallId call, PersonId person) {
        return database.createQuery(
                        "from Contribution c where c.call = :call and c.person = :person"
                                + " order by case when c.state = SUBMITTED then 0 else 1 end, c.sentAt desc",
                        Contribution.class)
                .setParameter("call", call)
                .setParameter("person", person)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** @param secret what whoever sent it finds it by again */
    void add(Contribution.Submission submission, UUID secret) {
        add(submission);
        // The link refers to it.
        database.flush();
        link(secret, submission.contribution().id(), false);
    }

    /** What one says instead. */
    void add(ContributionText text) {
        database.persist(text);
    }

    /** Of what it says now. */
    Receipt receipt(Contribution contribution) {
        return new Receipt(contribution.reference(), text(contribution).sentAt(), contribution.contentHash());
    }

    /** What it said, the latest first; what it says now isn't among them. */
    List<ContributionText> earlier(Contribution contribution) {
        return database.createQuery(
                        "select t from ContributionText t where t.key.contribution = :id and t.key.revision < :now order by t.key.revision desc",
                        ContributionText.class)
                .setParameter("id", contribution.id())
                .setParameter("now", contribution.revision())
                .getResultList();
    }

    /** How many of those of a call wait to be erased, and asked for it after an instant. */
    long awaitingErasure(CallId call, Instant since) {
        return database.createQuery(
                        "select count(*) from Contribution c where c.call = :call and c.erasureAskedAt > :since",
                        Long.class)
                .setParameter("call", call)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** @param secret what was mailed to the address that whoever sent it gave: who has it reads that mail */
    public void mailed(ContributionId id, UUID secret) {
        link(secret, id, true);
    }

    private void link(UUID secret, ContributionId id, boolean byMail) {
        database.createNativeQuery(
                        "insert into contribution_link (secret_hash, contribution_id, by_mail) values (?1, ?2, ?3)")
                .setParameter(1, hash(secret))
                .setParameter(2, id.value())
                .setParameter(3, byMail)
                .executeUpdate();
    }

    /**
     * One of them.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Contribution require(ContributionId id) {
        return find(id).orElseThrow(Contributions::notThere);
    }

    /** That contribution, if it was sent to that call of that mandate. */
    Contribution require(MandateId mandate, CallId call, ContributionId id) {
        return find(id).filter(
                        sent -> sent.mandate().equals(mandate) && sent.call().equals(call))
                .orElseThrow(Contributions::notThere);
    }

    Optional<Contribution> find(ContributionId id) {
        return Optional.ofNullable(database.find(Contribution.class, id));
    }

    /** What it says now. */
    public ContributionText text(Contribution contribution) {
        return text(contribution.id(), contribution.revision());
    }

    /** One of its texts. */
    ContributionText text(ContributionId contribution, int revision) {
        return Optional.ofNullable(database.find(ContributionText.class, new ContributionKey(contribution, revision)))
                .orElseThrow();
    }

    /** Whether something can be known by it. */
    static boolean isReference(String words) {
        return words.matches(REFERENCE);
    }

    /** What somebody sent without a login under that reference, held until the transaction ends. */
    Optional<Contribution> find(String reference) {
        return database.createQuery(
                        "from Contribution c where c.reference = :reference and c.person.value is null",
                        Contribution.class)
                .setParameter("reference", reference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Held until the transaction ends. */
    public Contribution hold(ContributionId id) {
        return Optional.ofNullable(database.find(Contribution.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(Contributions::notThere);
    }

    /**
     * Some hundred, in an order that is the same for everybody; held until the transaction ends.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours} where one isn't there
     */
    public List<Contribution> hold(Collection<ContributionId> ids) {
        var held = database.createQuery(
                        "from Contribution c where c.id.value in :ids order by c.id.value", Contribution.class)
                .setParameter("ids", values(ids))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        if (held.size() < ids.stream().distinct().count()) {
            throw notThere();
        }
        return held;
    }

    /**
     * To which call some hundred were sent.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours} where they weren't sent to one and the same
     */
    public SentTo sentTo(Collection<ContributionId> ids) {
        var places = database.createQuery(
                        "select c.call, c.mandate from Contribution c where c.id.value in :ids", SentTo.class)
                .setParameter("ids", values(ids))
                .getResultStream()
                .distinct()
                .toList();
        if (places.size() != 1) {
            throw notThere();
        }
        return places.getFirst();
    }

    private static List<UUID> values(Collection<ContributionId> ids) {
        return ids.stream().map(ContributionId::value).toList();
    }

    /**
     * Where the secret of a receipt leads: to a contribution to its call. That of a member of the group, who finds it by their login, has no
     * link: whatever was mailed leads nowhere.
     */
    public Link link(ReceiptAddress address) {
        return find(address).orElseThrow(Contributions::notThere);
    }

    /** What was sent under that key, to whichever call. */
    Optional<Contribution> under(UUID key) {
        var rows = database.createNativeQuery(
                        "select contribution_id, by_mail from contribution_link where secret_hash = ?1", Tuple.class)
                .setParameter(1, hash(key))
                .getResultList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(require(Link.of((Tuple) rows.getFirst()).contribution()));
    }

    /** Whether something was sent under that key. */
    boolean isSent(ReceiptAddress address) {
        return find(address).isPresent();
    }

    private Optional<Link> find(ReceiptAddress address) {
        var rows = database.createNativeQuery("""
                        select l.contribution_id, l.by_mail
                        from contribution_link l join contribution c on c.id = l.contribution_id
                        where l.secret_hash = ?1 and c.call_id = ?2 and c.person_id is null
                        """, Tuple.class)
                .setParameter(1, hash(address.key()))
                .setParameter(2, address.call().value())
                .getResultList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(Link.of((Tuple) rows.getFirst()));
    }

    /** Whether its link was mailed. */
    boolean isMailed(ContributionId id) {
        return !database.createNativeQuery(
                        "select 1 from contribution_link where contribution_id = ?1 and by_mail limit 1")
                .setParameter(1, id.value())
                .getResultList()
                .isEmpty();
    }

    /** Those to the call that no points were made of yet, the first sent first; held until the transaction ends. */
    public List<Contribution> undivided(CallId call, int most) {
        return database.createQuery(
                        "from Contribution c where c.call.value = :call and c.state = SUBMITTED and c.handling is null order by c.id.value",
                        Contribution.class)
                .setParameter("call", call.value())
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Those that stand, were sent without a login from an address that was confirmed, and come after one, the first sent first; held until the transaction ends. */
    List<Contribution> confirmed(CallId call, UUID after, int most) {
        return reached(call, "c.person.value is null", after, most);
    }

    /** The same, also where they were sent with a login. */
    List<Contribution> standing(CallId call, UUID after, int most) {
        return reached(call, "1 = 1", after, most);
    }

    /** The same of those that aren't answered, or not any more, also where they were sent with a login. */
    List<Contribution> waiting(CallId call, UUID after, int most) {
        return reached(call, UNANSWERED, after, most);
    }

    private List<Contribution> reached(CallId call, String which, UUID after, int most) {
        return database.createQuery(
                        "from Contribution c where c.call.value = :call and c.state = SUBMITTED and c.confirmedAt is not null"
                                + " and c.erasure is null and c.id.value > :after and " + which
                                + " order by c.id.value",
                        Contribution.class)
                .setParameter("call", call.value())
                .setParameter("after", after)
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Whether no points were made yet of some contribution to the call. */
    public boolean isUndivided(CallId call) {
        return !database.createQuery(
                        "select 1 from Contribution c where c.call.value = :call and c.state = SUBMITTED and c.handling is null",
                        Integer.class)
                .setParameter("call", call.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** How many to the call have no answer, or one more than {@link KeysetQuery#COUNT_CAP} where there are more. */
    public int unanswered(CallId call) {
        return withoutAnswer(call).count(database);
    }

    /** Whether some contribution to the call has no answer. */
    public boolean isUnanswered(CallId call) {
        return withoutAnswer(call).count(database, 0) > 0;
    }

    private static KeysetQuery<Contribution> withoutAnswer(CallId call) {
        return new KeysetQuery<>(Contribution.class, "c", "Contribution c", "")
                .and("c.call.value = :call and c.state = SUBMITTED and " + UNANSWERED, Map.of("call", call.value()));
    }

    /** The next reference: "2026-0042". Nobody waits for anybody else's; one that is taken for nothing is never used. */
    String nextReference(ZonedDateTime at) {
        var number = ((Number) database.createNativeQuery("select nextval(contribution_number)")
                        .getSingleResult())
                .longValue();
        return Reference.of(at.getYear(), number);
    }

    private static String hash(UUID secret) {
        return Fingerprints.of(secret.toString());
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }

    /** A call, and the mandate that it is of. */
    public record SentTo(CallId call, MandateId mandate) {}

    /** Where a secret leads, and whether it was mailed. */
    public record Link(ContributionId contribution, boolean byMail) {

        private static Link of(Tuple row) {
            return new Link(new ContributionId(row.get(0, UUID.class)), row.get(1, Boolean.class));
        }
    }
}
