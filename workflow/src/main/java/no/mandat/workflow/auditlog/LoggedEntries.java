package no.mandat.workflow.auditlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mandat.workflow.auditlog.Checkpoints.Signed;

/** Entries, and how they stand in the log: by what is signed in it, and by what the application wrote itself and let the tree grow by, not by what the database says of that. */
@ApplicationScoped
class LoggedEntries {

    private final Seals seals;
    private final Clock clock;

    @Inject
    LoggedEntries(Seals seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected LoggedEntries() {
        this(null, null);
    }

    /**
     * Those of these ({@link LoggedEntry#of}).
     *
     * @param last the last checkpoint that this installation signed; none before the first
     */
    Map<UUID, LoggedEntry> of(Connection database, Collection<UUID> entries, Optional<Signed> last)
            throws SQLException {
        var bounds = Waiting.Bounds.withWhatIsAhead(database, last, clock.instant());
        var logged = LoggedEntry.of(database, entries, bounds, seals.own(last));
        long covered = last.map(Signed::size).orElse(0L);
        if (logged.values().stream().noneMatch(one -> one.isBehind(covered))) {
            return logged;
        }
        // Asked for after the entries were read: the tree only grows.
        long known = Head.grown(database, seals.own(), last)
                .map(head -> head.tree().size())
                .orElse(covered);
        return logged.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue()
                .within(known)));
    }
}
