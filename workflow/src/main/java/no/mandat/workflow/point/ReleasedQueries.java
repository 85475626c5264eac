package no.mandat.workflow.point;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.point.Point;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ReportPart;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.contribution.Calls;
import no.mandat.workflow.contribution.PointAnswer;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.report.NamedPart;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/**
 * Reads what was answered and released, of every call of a mandate: for its board, which reads nothing else of what came in, and for the
 * group. What isn't released isn't in it.
 */
@UseCases
public class ReleasedQueries {

    private final ReleasedAnswers released;
    private final Calls calls;
    private final Mandates mandates;
    private final Access access;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    public ReleasedQueries(ReleasedAnswers released, Calls calls, Mandates mandates, Access access) {
        this.released = released;
        this.calls = calls;
        this.mandates = mandates;
        this.access = access;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReleasedQueries() {
        this(null, null, null, null);
    }

    /**
     * The calls of a mandate that have answers to read.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Set<CallId> calls(MandateId id) {
        var mandate = mandates.require(id);
        access.require(Permission.READ_RELEASED_ANSWERS, mandate);
        return released.released(id, readable(mandate));
    }

    /**
     * A page of the contributions to a call that are answered, each with its answers, the first sent first. An exempt one says only that it is
     * answered.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<ReleasedContribution> page(CallId call, Seek seek) {
        var found = list(call).page(database, "c.sentAt", "c.id.value", false, seek);
        var points = released.of(found.stream().map(Contribution::id).toList());
        var named = released.named(points.values().stream().flatMap(List::stream));
        return found.stream()
                .map(one -> answered(one, points.getOrDefault(one.id(), List.of()), named))
                .toList();
    }

    private static ReleasedContribution answered(
            Contribution one, List<Point> points, Map<ReportPart, NamedPart> parts) {
        var by = one.contributor();
        boolean named = one.publication() == Publication.WITH_NAME
                && one.isConfirmed()
                && one.erasure().isEmpty();
        return new ReleasedContribution(
                one.id(),
                one.sentAt(),
                one.reference(),
                named ? Optional.ofNullable(by.organisation()).orElse(by.name()) : null,
                // One may be the only one of its kind: it would tell who they are.
                named ? by.category() : null,
                one.language(),
                one.isExempt(),
                one.isExempt() ? List.of() : answers(points, named, parts));
    }

    private static List<PointAnswer> answers(List<Point> points, boolean named, Map<ReportPart, NamedPart> parts) {
        return points.stream()
                .map(point -> ReleasedAnswers.answer(point, parts))
                .map(answer -> named ? answer : ReleasedAnswers.withoutFileName(answer))
                .toList();
    }

    /**
     * How many there are, or one more than {@link KeysetQuery#COUNT_CAP} where there are more.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public int count(CallId call) {
        return list(call).count(database);
    }

    private KeysetQuery<Contribution> list(CallId id) {
        var call = calls.require(id);
        var mandate = mandates.require(call.mandate());
        access.require(Permission.READ_RELEASED_ANSWERS, mandate);
        return new KeysetQuery<>(Contribution.class, "c", "Contribution c", "")
                .and("c.call.value = :call", Map.of("call", id.value()))
                .and(ReleasedAnswers.READABLE, Map.of("openness", readable(mandate)))
                .and(
                        "exists (select 1 from Call k where k.id.value = :call and k.state in (OPEN, CLOSED, ANSWERED))",
                        Map.of());
    }

    /** As with documents: the board reads what is open. */
    private List<Openness> readable(Mandate mandate) {
        return Permission.readable(access.allowed(mandate));
    }
}
