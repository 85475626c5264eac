package no.mandat.workflow.inbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ClauseId;

/**
 * What so many contributions have in common that they are found soonest by asking one after the other in the order of the page, and not by
 * an index of what they have in common. It chooses how the database is asked and never what it answers, so what was true a while ago does.
 */
@ApplicationScoped
class Frequent {

    /**
     * So many points about a clause, in all calls of its mandate, or names that begin alike, are many. To find fewer at once costs as much
     * as to ask some tens of thousands of contributions one by one, until a thousand are counted.
     */
    private static final int MANY = 20_000;

    private static final String ONE_MORE = " limit 1 offset " + (MANY - 1);

    /** What is many hardly becomes few. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final int REMEMBERED = 1_000;

    @PersistenceContext
    private EntityManager database;

    private final Cache<Object, Boolean> many =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(KEPT).build();

    /** Whether many points are about the clause. */
    boolean isTalkedOf(ClauseId clause) {
        return isMany(
                clause,
                () -> reaches(
                        ask("select 1 from point_clause where clause_id = ?1").setParameter(1, clause.value())));
    }

    /**
     * Whether many names in the call begin so, of senders or of organisations.
     *
     * @param beginning as {@code like} takes it, escaped by {@code !}
     */
    boolean isBegunOften(CallId call, String beginning) {
        return isMany(
                new Beginning(call, beginning),
                () -> reaches(named("contributor", call, beginning))
                        || reaches(named("organisation", call, beginning)));
    }

    private Query named(String column, CallId call, String beginning) {
        return ask("select 1 from contribution where call_id = ?1 and " + column + " like ?2 escape '!'")
                .setParameter(1, call.value())
                .setParameter(2, beginning);
    }

    private Query ask(String select) {
        return database.createNativeQuery(select + ONE_MORE);
    }

    private static boolean reaches(Query query) {
        return !query.getResultList().isEmpty();
    }

    private boolean isMany(Object common, BooleanSupplier asked) {
        if (many.getIfPresent(common) != null) {
            return true;
        }
        boolean is = asked.getAsBoolean();
        if (is) {
            many.put(common, true);
        }
        return is;
    }

    private record Beginning(CallId call, String words) {}
}
