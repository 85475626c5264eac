package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.mandat.domain.contribution.CallEvent;
import no.mandat.domain.contribution.CallEvent.CallClosed;
import no.mandat.domain.contribution.CallEvent.CallExtended;
import no.mandat.domain.contribution.CallEvent.CallRecalled;
import no.mandat.domain.contribution.CallEvent.CallReopened;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.shared.Ids;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

/**
 * Keeps until when calls were to take contributions before that was changed, for everybody who reads their pages. Of a call that is a draft
 * again nothing was said.
 */
@ApplicationScoped
class CallDeadlines {

    private final Calls calls;
    private final Ids ids;

    @PersistenceContext
    private EntityManager database;

    @Inject
    CallDeadlines(Calls calls, Ids ids) {
        this.calls = calls;
        this.ids = ids;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CallDeadlines() {
        this(null, null);
    }

    void extended(@Observes CallExtended event) {
        keep(event, DeadlineChange.Kind.EXTENDED);
    }

    /** Where that was before its time; otherwise its deadline is as it was said. */
    void closed(@Observes CallClosed event) {
        if (before(event).isPresent()) {
            keep(event, DeadlineChange.Kind.CLOSED);
        }
    }

    void reopened(@Observes CallReopened event) {
        keep(event, DeadlineChange.Kind.REOPENED);
    }

    void recalled(@Observes CallRecalled event) {
        database.createNativeQuery("delete from call_deadline where call_id = ?1")
                .setParameter(1, event.call().value())
                .executeUpdate();
    }

    private void keep(CallEvent event, DeadlineChange.Kind kind) {
        var call = calls.require(event.call());
        database.createNativeQuery(
                        "insert into call_deadline (id, call_id, changed_at, kind, was, closes_at) values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, ids.next())
                .setParameter(2, call.id().value())
                .setParameter(3, call.changedAt())
                .setParameter(4, kind.name())
                .setParameter(5, before(event).orElse(call.window().closesAt()))
                .setParameter(6, call.window().closesAt())
                .executeUpdate();
    }

    /** Nothing where it is the same: one that had closed before its last instant came can be opened again until that. */
    private static Optional<Instant> before(CallEvent event) {
        return event.changes().stream()
                .filter(change -> change.field().equals("closesAt"))
                .map(change -> (Instant) Objects.requireNonNull(change.before()))
                .findFirst();
    }

    /** Those of a call, the first first. */
    List<DeadlineChange> of(CallId call) {
        return database.unwrap(Session.class)
                .createNativeQuery(
                        "select changed_at, kind, was, closes_at from call_deadline where call_id = ?1 order by id",
                        Object[].class)
                .addScalar("changed_at", StandardBasicTypes.INSTANT)
                .addScalar("kind", StandardBasicTypes.STRING)
                .addScalar("was", StandardBasicTypes.INSTANT)
                .addScalar("closes_at", StandardBasicTypes.INSTANT)
                .setParameter(1, call.value())
                .getResultStream()
                .map(CallDeadlines::change)
                .toList();
    }

    private static DeadlineChange change(@Nullable Object[] row) {
        return new DeadlineChange(
                (Instant) Objects.requireNonNull(row[0]),
                DeadlineChange.Kind.valueOf((String) Objects.requireNonNull(row[1])),
                (Instant) Objects.requireNonNull(row[2]),
                (Instant) Objects.requireNonNull(row[3]));
    }
}
