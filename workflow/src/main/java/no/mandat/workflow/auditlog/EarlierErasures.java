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
import org.jboss.logging.Logger;

/**
 * Names and values that were erased before there was a tree: at its first start the log says of all of them that they were. What somebody names there later
 * wasn't erased then, and nothing says so.
 */
@ApplicationScoped
class EarlierErasures {

    private static final Logger LOG = Logger.getLogger(EarlierErasures.class);
    private static final Actor AUTOMATON = new Actor.Automaton("log");

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
    @Transactional(rollbackOn = Exception.class)
    void say(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE + 1) Started started) throws SQLException {
        try (var database = source.getConnection()) {
            var erased = erased(database);
            Actors.as(
                    AUTOMATON,
                    () -> erased.forEach((mandate, entries) ->
                            events.fire(new EntriesErased(new MandateId(mandate), entries, Optional.empty()))));
            try (var said = database.prepareStatement("delete from audit_erased_before")) {
                int named = said.executeUpdate();
                if (named > erased.values().stream().mapToInt(List::size).sum()) {
                    LOG.errorf(
                            "somebody else than Mandat named %d entries as erased before there was an audit log",
                            named);
                }
            }
        }
    }

    /** By mandate. What is of none, a letter to somebody, was erased together with what is of one. */
    static Map<UUID, List<UUID>> erased(Connection database) throws SQLException {
        Map<UUID, List<UUID>> erased = new LinkedHashMap<>();
        try (var query = database.prepareStatement("""
                        select entry_id, coalesce(mandate_id, (select max(mandate_id) from audit_erased_before), (select max(id) from mandate))
                        from audit_erased_before where not exists (select 1 from audit_leaf) order by 2, 1
                        """);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                erased.computeIfAbsent(rows.getObject(2, UUID.class), one -> new ArrayList<>())
                        .add(rows.getObject(1, UUID.class));
            }
        }
        return erased;
    }
}
