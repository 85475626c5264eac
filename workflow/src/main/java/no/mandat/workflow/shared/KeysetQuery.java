package no.mandat.workflow.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A page of a list by keyset. The condition is written out ({@code a > x or a = x and b > y}) because the row form costs
 * MariaDB a full scan.
 *
 * @param <R> the row
 */
public final class KeysetQuery<R> {

    /** How far a count goes before it says "more than". */
    public static final int COUNT_CAP = 1_000;

    /** What stands in a place for a value that isn't there. It equals no value that is: one may well be empty. */
    public static final Object NOTHING = Absence.NOTHING;

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
        return page(database, List.of(new Column(sort), new Column(id)), descending, seek);
    }

    /**
     * The rows of a page, in the list's order.
     *
     * @param sort what it is sorted by, which together makes the place unique
     * @param descending whether the list runs from high to low
     */
    public List<R> page(EntityManager database, List<Column> sort, boolean descending, Seek seek) {
        boolean down = descending != seek.backwards();
        String condition = where.toString();
        var anchor = seek.anchor();
        if (anchor != null) {
            condition += " and (%s)".formatted(beyond(sort, anchor, 0, down));
        }
        var order = sort.stream()
                .map(column -> column.expression + (down ? " desc" : " asc"))
                .collect(Collectors.joining(", "));
        var query = database.createQuery(
                "select %s from %s %s where %s order by %s".formatted(select, from, join, condition, order), row);
        bind(query);
        for (int i = 0; anchor != null && i < sort.size(); i++) {
            if (!NOTHING.equals(anchor.get(i))) {
                query.setParameter("anchor" + i, anchor.get(i));
            }
        }
        var rows = query.setFirstResult(seek.skip()).setMaxResults(seek.limit()).getResultList();
        return seek.backwards() ? reversed(rows) : rows;
    }

    /** What is true of the rows behind the anchor, from the column with that number on. */
    private static String beyond(List<Column> sort, List<Object> anchor, int from, boolean down) {
        var column = sort.get(from);
        boolean nothing = NOTHING.equals(anchor.get(from));
        var further = column.beyond(nothing, ":anchor" + from, down);
        if (from == sort.size() - 1) {
            return further;
        }
        var same = column.expression + (nothing ? " is null" : " = :anchor" + from);
        return "%s or %s and (%s)".formatted(further, same, beyond(sort, anchor, from + 1, down));
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

    /**
     * What a list is sorted by.
     *
     * @param optional whether it can be null: such rows have {@link #NOTHING} in their place, and come first
     */
    public record Column(String expression, boolean optional) {

        /** What is never null. */
        public Column(String expression) {
            this(expression, false);
        }

        private String beyond(boolean nothing, String anchor, boolean down) {
            if (nothing) {
                return down ? "1 = 0" : expression + " is not null";
            }
            var further = expression + (down ? " < " : " > ") + anchor;
            return optional && down ? "%s or %s is null".formatted(further, expression) : further;
        }
    }

    private static <R> List<R> reversed(List<R> rows) {
        Collections.reverse(rows);
        return rows;
    }

    private enum Absence {
        NOTHING
    }
}
