package no.mandat.workflow.point;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.point.Point;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.contribution.Calls;
import no.mandat.workflow.contribution.Contributions;
import no.mandat.workflow.contribution.ReadTrace;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Reads the points of a call: as a matrix, one row a point, and one by one. */
@UseCases
public class PointQueries {

    /** The most points that a command takes. */
    public static final int AT_ONCE = PointsCommand.MOST;

    private final Points points;
    private final Calls calls;
    private final Contributions contributions;
    private final Mandates mandates;
    private final PointDesks desks;
    private final PointList list;
    private final PointSheets sheets;
    private final WholePoints wholes;
    private final ReadTrace trace;
    private final Actors actors;
    private final Access access;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    public PointQueries(
            Points points,
            Calls calls,
            Contributions contributions,
            Mandates mandates,
            PointDesks desks,
            PointList list,
            PointSheets sheets,
            WholePoints wholes,
            ReadTrace trace,
            Actors actors,
            Access access) {
        this.points = points;
        this.calls = calls;
        this.contributions = contributions;
        this.mandates = mandates;
        this.desks = desks;
        this.list = list;
        this.sheets = sheets;
        this.wholes = wholes;
        this.trace = trace;
        this.actors = actors;
        this.access = access;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PointQueries() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * What is around the points of a call.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public PointDesk desk(CallId id) {
        var call = calls.require(id);
        return desks.of(call, readable(call));
    }

    /**
     * A page of the matrix.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<PointRow> page(CallId call, PointFilter filter, PointSort sort, boolean descending, Seek seek) {
        return list.page(call, readable(calls.require(call)), filter, sort, descending, seek);
    }

    /**
     * What a contribution was divided into, in its order, with those that a mailing answers; nothing as long as it isn't divided.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<PointRow> of(ContributionId id) {
        var contribution = contributions.require(id);
        return list.of(contribution.id(), readable(calls.require(contribution.call())));
    }

    /**
     * Those points of a call as they are now; without those that are none any more, or are answered with a mailing.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<PointRow> rows(CallId call, List<PointId> some) {
        return list.some(call, readable(calls.require(call)), some);
    }

    /**
     * What is proposed now for those of some points of a call that have a proposal; for whoever may propose something else.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Map<PointId, Proposal> proposals(CallId call, List<PointId> some) {
        access.require(
                Permission.HANDLE_POINTS, mandates.require(calls.require(call).mandate()));
        var me = actors.person();
        return database.createQuery(
                        "from Point p where p.call.value = :call and p.id.value in :some and p.state = PROPOSED",
                        Point.class)
                .setParameter("call", call.value())
                .setParameter("some", some.stream().map(PointId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(
                        Point::id,
                        point -> new Proposal(
                                ConclusionForm.of(point.conclusion().orElseThrow()),
                                point.proposer().equals(Optional.of(me)))));
    }

    /**
     * All that those points of a call say; without those that are exempt, which are read one by one.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<PointText> texts(CallId call, List<PointId> some) {
        readable(calls.require(call));
        return database.createQuery(
                        "select p.id, c.language, p.words from Point p join Contribution c on c.id.value = p.contribution.value"
                                + " where p.call.value = :call and p.id.value in :some"
                                + " and (c.classification.openness is null or c.classification.openness <> EXEMPT)",
                        PointText.class)
                .setParameter("call", call.value())
                .setParameter("some", some.stream().map(PointId::value).toList())
                .getResultList();
    }

    /**
     * A page of what leaves in a file. What is exempt of it leaves its trace, on the page on which it begins.
     *
     * @param each whether what is answered with a mailing has rows of its own
     */
    List<PointSheets.ForSheet> sheet(CallId call, PointFilter filter, boolean each, boolean descending, Seek seek) {
        return sheets.page(call, readable(calls.require(call)), filter, each, descending, seek);
    }

    /**
     * How many there are, or one more than {@link KeysetQuery#COUNT_CAP} where there are more.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public int count(CallId call, PointFilter filter) {
        readable(calls.require(call));
        return list.count(call, filter);
    }

    /**
     * How many there are of each kind.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public PointCounts counts(CallId call) {
        readable(calls.require(call));
        return list.counts(call);
    }

    /**
     * One point of a call, for whoever opens it. Reading one of an exempt contribution is written into the audit trail; asking for it in
     * another call gives nothing of it, and leaves no trace.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public PointDetails details(CallId call, PointId id) {
        return details(call, id, true);
    }

    /**
     * The same point as it is now, for whoever has it open, which left its trace where it is exempt.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public PointDetails again(CallId call, PointId id) {
        return details(call, id, false);
    }

    private PointDetails details(CallId of, PointId id, boolean opened) {
        var point = points.require(of, id);
        var call = calls.require(of);
        var mandate = readable(call);
        var contribution = contributions.require(point.contribution());
        if (opened) {
            trace.leave(contribution);
        }
        return wholes.of(point, contribution, call, mandate);
    }

    private Mandate readable(Call call) {
        var mandate = mandates.require(call.mandate());
        access.require(Permission.READ_CONTRIBUTIONS, mandate);
        return mandate;
    }
}
