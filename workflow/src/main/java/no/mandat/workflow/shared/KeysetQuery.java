package no.mandat.workflow.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page of a list by keyset. The condition is written out ({@code a > x or a = x and b > y}) because the row form costs
 * MariaDB a full scan.
 *
 * @param <R> the row
 */
public final class KeysetQuery<R> {

    /** How far a count goes before it says "more than". */
    public static final int COUNT_CAP = 1_000;

    private final Class<R> row;
    private final String select;
    private final String from;
    private final String join;
    private final StringBuilder where = new StringBuilder("1 = 1");
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /**
     * A list.
     *
     * @param row the row's type
     * @param select what to select, as HQL
     * @param from the from clause without its keyword: what the list is narrowed by
     * @param join what else a row shows, joined so that it neither adds nor removes a row; a count passes it by
     */
    public KeysetQuery(Class<R> row, String select, String from, String join) {
        this.row = row;
        this.select = select;
        this.from = from;
        this.join = join;
    }

    /** Narrows the list. */
    public KeysetQuery<R> and(String condition, Map<String, ?> values) {
        where.append(" and (").append(condition).append(')');
        parameters.putAll(values);
        return this;
    }

    /**
     * The rows of a page, in the list's order.
     *
     * @param sort the expression to sort by; never null
     * @param id the expression that makes the place unique
     * @param descending whether the list runs from high to low
     */
    public List<R> page(EntityManager database, String sort, String id, boolean descending, Seek seek) {
        boolean down = descending != seek.backwards();
        String order = down ? " desc" : " asc";
        String condition = where.toString();
        var anchor = seek.anchor();
        if (anchor != null) {
            String beyond = down ? "<" : ">";
            condition += " and (%1$s %3$s :anchorSort or %1$s = :anchorSort and %2$s %3$s :anchorId)"
                    .formatted(sort, id, beyond);
        }
        var query = database.createQuery(
                "select %s from %s %s where %s order by %s%s, %s%s"
                        .formatted(select, from, join, condition, sort, order, id, order),
                row);
        bind(query);
        if (anchor != null) {
            query.setParameter("anchorSort", anchor.get(0)).setParameter("anchorId", anchor.get(1));
        }
        var rows = query.setFirstResult(seek.skip()).setMaxResults(seek.limit()).getResultList();
        return seek.backwards() ? reversed(rows) : rows;
    }

    /** How many rows there are, or one more than {@link #COUNT_CAP} where there are more than that. */
    public int count(EntityManager database) {
        return count(database, COUNT_CAP);
    }

    /** How many rows there are, or one more than the cap where there are more than that. */
    public int count(EntityManager database, int cap) {
        // They are counted in no order, so that the database takes whichever index holds the fewest; but HQL wants one.
        var query = database.createQuery(
                "select count(*) from (select 1 as one from %s where %s order by nullif(1, 1) limit %d) counted"
                        .formatted(from, where, cap + 1),
                Long.class);
        bind(query);
        return query.getSingleResult().intValue();
    }

    private void bind(TypedQuery<?> query) {
        parameters.forEach(query::setParameter);
    }

    private static <R> List<R> reversed(List<R> rows) {
        Collections.reverse(rows);
        return rows;
    }
}
