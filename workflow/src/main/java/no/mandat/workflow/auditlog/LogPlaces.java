package no.mandat.workflow.auditlog;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import no.mandat.verify.Checkpoint;
import no.mandat.verify.TiledTree;
import no.mandat.workflow.auditlog.Checkpoints.Signed;
import org.jspecify.annotations.Nullable;

/**
 * Where entries stand in the log, and whether that is what the database shows of them: an entry that somebody wrote into it stands nowhere, one that somebody changed
 * isn't the one that its leaf was made of, and one whose names and values somebody took away wasn't erased by what doesn't say so. That the leaves are those that were signed is for
 * {@link SelfCheck}.
 */
@ApplicationScoped
public class LogPlaces {

    private final LogKeys keys;
    private final Clock clock;

    @Resource(lookup = "java:jboss/datasources/mandat")
    private DataSource source;

    @Inject
    LogPlaces(LogKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected LogPlaces() {
        this(null, null);
    }

    /**
     * Where an entry stands.
     *
     * @param index its place, from 0; none while it waits for one, or where it has none
     * @param isRight whether it stands there as the database has it, or waits; of names and values that are missing an entry of the log says that they were erased
     * @param erasedBy that entry; none where nothing is missing, or none says so
     */
    public record Place(
            @Nullable Long index, boolean isRight, @Nullable UUID erasedBy) {

        /** Of what stands nowhere. */
        public static final Place NOWHERE = new Place(null, false, null);
    }

    /** Those of these entries. */
    public Map<UUID, Place> of(Collection<UUID> entries) {
        return entries.isEmpty()
                ? Map.of()
                : Reading.from(source, database -> {
                    var bounds = bounds(database, keys.lastSigned(database));
                    var asked = LoggedEntry.of(database, entries, bounds);
                    var saying = asked.values().stream()
                            .flatMap(one -> one.erasedBy().stream())
                            .collect(Collectors.toSet());
                    Map<UUID, SaidErasure> erasures = new HashMap<>();
                    LoggedEntry.of(database, saying, bounds)
                            .forEach((id, said) -> erasures.put(id, SaidErasure.of(said)));
                    Map<UUID, Place> places = new HashMap<>();
                    asked.forEach((id, one) -> places.put(id, place(one, erasures)));
                    return places;
                });
    }

    /**
     * Those of these entries that stand in the log with their names and values, and that this installation has signed: by a proof for each, for whoever owns the database can write another
     * leaf.
     */
    public Set<UUID> signed(Collection<UUID> entries) {
        return Reading.from(source, database -> {
            var last = keys.lastSigned(database);
            var checkpoint = last.flatMap(Signed::said);
            if (checkpoint.isEmpty()) {
                return Set.of();
            }
            var tree = new StoredTree(database).at(checkpoint.get().size());
            Set<UUID> signed = new HashSet<>();
            for (var one :
                    LoggedEntry.of(database, entries, bounds(database, last)).values()) {
                if (one.isAmong(checkpoint.get().size()) && isIn(tree, one, checkpoint.get())) {
                    signed.add(one.entry().id());
                }
            }
            return signed;
        });
    }

    private static boolean isIn(TiledTree<SQLException> tree, LoggedEntry one, Checkpoint checkpoint)
            throws SQLException {
        return tree.proof(Objects.requireNonNull(one.index()))
                .shows(one.entry().leaf(), checkpoint.size(), checkpoint.root());
    }

    /** Those of these entries that stand in the log as the database has them, or wait. */
    public Set<UUID> there(Collection<UUID> entries) {
        return of(entries).entrySet().stream()
                .filter(one -> one.getValue().isRight())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Waiting.Bounds bounds(Connection database, Optional<Signed> last) throws SQLException {
        return Waiting.Bounds.withWhatIsAhead(database, last, clock.instant());
    }

    /** Of one, by what the entries say that are to have said that names and values were erased. */
    static Place place(LoggedEntry one, Map<UUID, SaidErasure> erasures) {
        var erasedBy = one.erasedBy().filter(by -> Optional.ofNullable(erasures.get(by))
                .filter(said -> said.isOf(one))
                .isPresent());
        return new Place(one.index(), one.stands() && (one.commits() || erasedBy.isPresent()), erasedBy.orElse(null));
    }
}
