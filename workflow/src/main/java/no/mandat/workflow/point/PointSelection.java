package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.contribution.Calls;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.KeysetQuery;

/** Which points a list has: those of a call, narrowed by a filter. What is selected of each says the list. */
@ApplicationScoped
class PointSelection {

    private static final String FROM = "Point p";

    private static final String JOIN = """
            join Contribution c on c.id.value = p.contribution.value
            left join Person h on h.id.value = p.handler.value
            left join Mailing g on g.lead.value = p.id.value and g.state = CONFIRMED""";

    /** What is true of a point that isn't answered with a mailing: what is stands in the row of the point that answers it. */
    static final String LEADING = "p.mailing.value is null";

    /** Those about no clause, and those about none but what is gone, each found by an index, and then their page. */
    private static final String ABOUT_NOTHING_LEFT = """
            .id.value in (select f.found from (
                select x.id.value as found from Point x where x.call.value = :call and x.placed = false
                union all select y.id.value as found from Point y join y.clauses a
                    where y.call.value = :call and a.value in :gone
                        and not exists (select 1 from Point z join z.clauses b
                            where z.id.value = y.id.value and b.value not in :gone)) f)""";

    private final Calls calls;
    private final GoneClauses gone;
    private final Actors actors;

    @Inject
    PointSelection(Calls calls, GoneClauses gone, Actors actors) {
        this.calls = calls;
        this.gone = gone;
        this.actors = actors;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PointSelection() {
        this(null, null, null);
    }

    /** All there are, of whichever call. */
    static <R> KeysetQuery<R> all(Class<R> row, String select) {
        return new KeysetQuery<>(row, select, FROM, JOIN);
    }

    /** Those of a call that the filter lets through, for the actor; with those that a mailing answers. */
    <R> KeysetQuery<R> of(CallId call, PointFilter filter, Class<R> row, String select) {
        return narrowed(all(row, select), call, filter, "p");
    }

    /**
     * The same.
     *
     * @param more what else a row shows, or is narrowed by, joined so that it neither adds nor removes a row
     * @param asked the alias of the point that the filter is asked of: {@code p}, which is the row's own, or one of those that are joined
     */
    <R> KeysetQuery<R> of(CallId call, PointFilter filter, Class<R> row, String select, String more, String asked) {
        return narrowed(new KeysetQuery<>(row, select, FROM + " " + more, JOIN), call, filter, asked);
    }

    private <R> KeysetQuery<R> narrowed(KeysetQuery<R> query, CallId call, PointFilter filter, String asked) {
        query.and("p.call.value = :call", Map.of("call", call.value()));
        if (filter.state() != null) {
            query.and(asked + ".state = :state", Map.of("state", filter.state()));
        }
        if (filter.mine()) {
            query.and(
                    asked + ".handler.value = :me", Map.of("me", actors.person().value()));
        }
        Handlers.narrow(query, asked + ".handler.value", filter.handler(), filter.nobodys());
        if (filter.clause() != null) {
            query.and(
                    "exists (select 1 from %s.clauses a where a.value = :clause)".formatted(asked),
                    Map.of("clause", filter.clause().value()));
        }
        if (filter.unplaced()) {
            narrowToUnplaced(query, call, asked);
        }
        if (filter.question() != null) {
            query.and(
                    asked + ".firstQuestion = :question",
                    Map.of("question", filter.question().toString()));
        }
        if (filter.category() != null) {
            query.and(asked + ".category = :category", Map.of("category", filter.category()));
        }
        if (filter.disposition() != null) {
            query.and(
                    "%1$s.conclusion.disposition = :disposition and %1$s.state <> OPEN".formatted(asked),
                    Map.of("disposition", filter.disposition()));
        }
        if (filter.part() != null) {
            query.and(
                    "%1$s.state <> OPEN and exists (select 1 from %1$s.parts w where w.part = :part)".formatted(asked),
                    Map.of("part", filter.part()));
        }
        return query;
    }

    /** What is about clauses that are all gone from the mandate is about none; while none is gone, an index has the others. */
    private <R> void narrowToUnplaced(KeysetQuery<R> query, CallId call, String asked) {
        var missing = gone.of(calls.require(call).mandate());
        if (missing.isEmpty()) {
            query.and(asked + ".placed = false", Map.of());
        } else {
            query.and(asked + ABOUT_NOTHING_LEFT, Map.of("gone", List.copyOf(missing)));
        }
    }
}
