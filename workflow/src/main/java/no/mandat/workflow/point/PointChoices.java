package no.mandat.workflow.point;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ReportPart;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Prefix;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/**
 * The points of all calls of a mandate, for whoever writes what builds on some of them, and how many went to what is written: for those who
 * read what came in. Each answer is bounded, however many points there are.
 */
@UseCases
public class PointChoices {

    /** The most that are read at once. */
    public static final int MOST = 100;

    private static final Pattern ONE = Pattern.compile("([0-9]{4}-[0-9]{1,12})-([0-9]{1,6})");

    /** How no reference begins. */
    private static final String NONE = " ";

    private static final String CHOICE = """
            select p.id, p.call, c.reference, p.number, substring(p.words, 1, 200), c.classification.openness
            from Point p join Contribution c on c.id.value = p.contribution.value
            where p.mandate.value = :mandate and %s
            order by p.contribution.value, p.number""";

    private final Mandates mandates;
    private final PointTally tally;
    private final PointParts parts;
    private final Access access;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    public PointChoices(Mandates mandates, PointTally tally, PointParts parts, Access access) {
        this.mandates = mandates;
        this.tally = tally;
        this.parts = parts;
        this.access = access;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PointChoices() {
        this(null, null, null, null);
    }

    /**
     * Whether the actor reads what came in, and so any of this.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public boolean reads(MandateId id) {
        access.requireLogin();
        return access.allowed(mandates.require(id)).contains(Permission.READ_CONTRIBUTIONS);
    }

    /**
     * Those that are meant by what somebody typed: the number of a contribution or of a point, or words that the point says; the first sent
     * first. What is answered with a mailing stands behind the point that answers it.
     *
     * @param typed how it begins, or a part of its words; of nothing all
     * @param skip how many of them are left out
     * @param most how many are wanted, at most {@link #MOST}
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<PointChoice> page(MandateId id, String typed, int skip, int most) {
        readable(id);
        var words = typed.strip();
        var one = ONE.matcher(words);
        TypedQuery<PointChoice> query;
        if (words.isEmpty()) {
            query = choice("p.mailing.value is null");
        } else if (one.matches()) {
            query = choice("p.mailing.value is null and c.reference = :reference and p.number = :number")
                    .setParameter("reference", one.group(1))
                    .setParameter("number", Integer.parseInt(one.group(2)));
        } else {
            query = choice("""
                    p.mailing.value is null and (c.reference like :begins escape '!'
                        or (c.classification.openness is null or c.classification.openness <> EXEMPT)
                            and p.words like :holds escape '!')""")
                    .setParameter("begins", reference(words) + "%")
                    .setParameter("holds", "%" + Prefix.escaped(words) + "%");
        }
        return query.setParameter("mandate", id.value())
                .setFirstResult(Math.max(0, skip))
                .setMaxResults(Math.clamp(most, 1, MOST))
                .getResultList();
    }

    /**
     * Those of some that are points of the mandate still, whatever answers them.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<PointChoice> of(MandateId id, List<PointId> some) {
        readable(id);
        return some.isEmpty()
                ? List.of()
                : choice("p.id.value in :some")
                        .setParameter("mandate", id.value())
                        .setParameter("some", some.stream().map(PointId::value).toList())
                        .getResultList();
    }

    /**
     * How many points went to each part of a deliverable, by call in the order of their numbers; nothing of a deliverable that isn't there
     * for the actor.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Map<ReportPart, List<PartPoints>> wentTo(MandateId id, DeliverableId deliverable) {
        readable(id);
        var there = parts.choices(id).stream()
                .filter(one -> one.part().deliverable().equals(deliverable))
                .collect(Collectors.toMap(one -> one.part().part(), one -> one.part()));
        return there.isEmpty()
                ? Map.of()
                : tally.wentTo(deliverable).stream()
                        .filter(one -> there.containsKey(one.part()))
                        .collect(Collectors.groupingBy(one -> Objects.requireNonNull(there.get(one.part()))));
    }

    /** References are of ASCII, and the database refuses to compare them with other signs. */
    private static String reference(String words) {
        return Prefix.escaped(words.codePoints().allMatch(sign -> sign < 0x80) ? words : NONE);
    }

    private TypedQuery<PointChoice> choice(String which) {
        return database.createQuery(CHOICE.formatted(which), PointChoice.class);
    }

    private void readable(MandateId id) {
        access.require(Permission.READ_CONTRIBUTIONS, mandates.require(id));
    }
}
