package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.PointId;
import no.mandat.workflow.mandate.MandateTexts;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.Seek;

/** Reads the rows of the matrix, and counts them. */
@ApplicationScoped
class PointList {

    private final PointSelection selection;
    private final Mailings mailings;
    private final PointParts parts;
    private final MandateTexts texts;
    private final Actors actors;

    @PersistenceContext
    private EntityManager database;

    @Inject
    PointList(PointSelection selection, Mailings mailings, PointParts parts, MandateTexts texts, Actors actors) {
        this.selection = selection;
        this.mailings = mailings;
        this.parts = parts;
        this.texts = texts;
        this.actors = actors;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PointList() {
        this(null, null, null, null, null);
    }

    /** A page of those of a call of this mandate. */
    List<PointRow> page(
            CallId call, Mandate mandate, PointFilter filter, PointSort sort, boolean descending, Seek seek) {
        var list = list(call, filter);
        if (sort == PointSort.DESTINATION) {
            list.and(wentTo(filter), Map.of());
        }
        return rows(list.page(database, sort.columns(), descending, seek), mandate);
    }

    /** What the filter says of where points went: so those before the first of them aren't read, however many there are. */
    private static String wentTo(PointFilter filter) {
        var disposition = filter.disposition();
        if (disposition != null) {
            return disposition.isTakenUp() ? "p.wentTo > ''" : "p.wentTo = ''";
        }
        if (filter.state() == null) {
            return "1 = 1";
        }
        return filter.state() == PointState.OPEN ? "p.wentTo is null" : "p.wentTo is not null";
    }

    /** Those of a contribution to this mandate, in its order, with those that a mailing answers. */
    List<PointRow> of(ContributionId contribution, Mandate mandate) {
        var found = PointSelection.all(RawPointRow.class, RawPointRow.SELECT)
                .and("p.contribution.value = :contribution", Map.of("contribution", contribution.value()))
                .page(database, PointSort.SENT.columns(), false, Seek.first(PointsCommand.MOST));
        return rows(found, mandate);
    }

    /** Those of some that are points of a call of this mandate. */
    List<PointRow> some(CallId call, Mandate mandate, List<PointId> some) {
        var found = list(call, PointFilter.ALL)
                .and(
                        "p.id.value in :some",
                        Map.of("some", some.stream().map(PointId::value).toList()))
                .page(database, PointSort.SENT.columns(), false, Seek.first(PointsCommand.MOST));
        return rows(found, mandate);
    }

    /** How many there are, or one more than {@link KeysetQuery#COUNT_CAP} where there are more. */
    int count(CallId call, PointFilter filter) {
        return list(call, filter).count(database);
    }

    /** How many there are of each kind. */
    PointCounts counts(CallId call) {
        Map<PointState, Integer> byState = new EnumMap<>(PointState.class);
        for (var state : PointState.values()) {
            byState.put(state, count(call, PointFilter.ALL.in(state)));
        }
        return new PointCounts(count(call, PointFilter.ALL), byState, count(call, PointFilter.ALL.mine(true)));
    }

    private KeysetQuery<RawPointRow> list(CallId call, PointFilter filter) {
        return selection.of(call, filter, RawPointRow.class, RawPointRow.SELECT).and(PointSelection.LEADING, Map.of());
    }

    private List<PointRow> rows(List<RawPointRow> found, Mandate mandate) {
        var clauses = NumberedClauses.of(found.stream().map(RawPointRow::id), mandate, texts, database);
        var adding = mailings.added(
                found.stream().flatMap(row -> Stream.ofNullable(row.mailing())).toList());
        var named = parts.named(mandate.id(), found.stream().flatMap(row -> Stream.ofNullable(row.concluded())));
        var reader = actors.current().person();
        return found.stream()
                .map(row -> row.row(clauses, adding, named, reader))
                .toList();
    }
}
