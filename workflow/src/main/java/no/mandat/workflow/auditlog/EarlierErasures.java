package no.mandat.workflow.auditlog;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.operations.Started;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;

/** Names and values that were erased before there was a tree: at its first start the log says of all of them that they were. */
@ApplicationScoped
class EarlierErasures {

    private static final Actor LOG = new Actor.Automaton("log");

    private final Events events;

    @Resource(lookup = "java:jboss/datasources/mandat")
    private DataSource source;

    @Inject
    EarlierErasures(Events events) {
        this.events = events;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected EarlierErasures() {
        this(null);
    }

    /** When the keys are there, and before the tree grows. */
    @Transactional
    void say(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE + 1) Started started) throws SQLException {
        try (var database = source.getConnection()) {
            if (Head.read(database).tree().size() > 0) {
                return;
            }
            var erased = erased(database);
            Actors.as(
                    LOG,
                    () -> erased.forEach((mandate, entries) ->
                            events.fire(new EntriesErased(new MandateId(mandate), entries, Optional.empty()))));
        }
    }

    /** By mandate. What is of none, a letter to somebody, was erased together with what is of one. */
    private static Map<UUID, List<UUID>> erased(Connection database) throws SQLException {
        Map<UUID, List<UUID>> erased = new LinkedHashMap<>();
        try (var query = database.prepareStatement("""
                        select e.id, e.mandate_id from audit_entry e
                        where not exists (select 1 from audit_payload p where p.entry_id = e.id)
                            and not exists (select 1 from audit_erasure s where s.entry_id = e.id)
                        order by e.mandate_id is null, e.mandate_id, e.at, e.id
                        """);
                var rows = query.executeQuery()) {
            UUID last = null;
            while (rows.next()) {
                var mandate = rows.getObject(2, UUID.class);
                last = mandate == null ? last : mandate;
                if (last == null) {
                    throw new IllegalStateException("names and values of letters were erased, and of no mandate");
                }
                erased.computeIfAbsent(last, one -> new ArrayList<>()).add(rows.getObject(1, UUID.class));
            }
        }
        return erased;
    }
}
