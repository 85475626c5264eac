package no.mandat.workflow.auditlog;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import no.mandat.verify.Checkpoint;
import no.mandat.verify.TiledTree;
import no.mandat.verify.WrittenEntry;
import no.mandat.workflow.auditlog.Checkpoints.Signed;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Where entries stand in the log, and whether that is what the database shows of them: an entry that somebody wrote into it stands nowhere, one that somebody changed
 * isn't the one that its leaf was made of, and one whose names and values somebody took away wasn't erased by what doesn't say so. That the leaves are those that were signed is for
 * {@link SelfCheck}.
 */
@ApplicationScoped
public class LogPlaces {

    private static final Logger LOG = Logger.getLogger(LogPlaces.class);

    private final LogKeys keys;
    private final LoggedEntries logged;

    @Resource(lookup = "java:jboss/datasources/mandat")
    private DataSource source;

    @Inject
    LogPlaces(LogKeys keys, LoggedEntries logged) {
        this.keys = keys;
        this.logged = logged;
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

    /**
     * An entry as somebody read it, to be shown.
     *
     * @param entry none where it can't be one
     * @param payload its names and values; none where they are gone
     */
    public record Shown(
            UUID id, Optional<WrittenEntry> entry, @Nullable String payload) {

        private boolean isOf(LoggedEntry logged) {
            return entry.filter(read -> logged.is(read, payload)).isPresent();
        }
    }

    /** Those of these, each right only where it is what was read, and once: whoever owns the database can have it give another of that id to whoever asks by the id. */
    public Map<UUID, Place> of(List<Shown> shown) {
        if (shown.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Shown> once = new HashMap<>();
        Set<UUID> twice = new HashSet<>();
        for (var one : shown) {
            if (once.put(one.id(), one) != null) {
                twice.add(one.id());
            }
        }
        once.keySet().removeAll(twice);
        return placed(
                once.keySet(),
                one -> Objects.requireNonNull(once.get(one.entry().id())).isOf(one));
    }

    private Map<UUID, Place> placed(Collection<UUID> entries, Predicate<LoggedEntry> isRight) {
        return Reading.from(source, database -> {
            var last = keys.lastSigned(database);
            var asked = logged.of(database, entries, last);
            var saying = asked.values().stream()
                    .flatMap(one -> one.erasedBy().stream())
                    .collect(Collectors.toSet());
            Map<UUID, SaidErasure> erasures = new HashMap<>();
            logged.of(database, saying, last).forEach((id, said) -> erasures.put(id, SaidErasure.of(said)));
            Map<UUID, Place> places = new HashMap<>();
            asked.forEach((id, one) -> {
                var place = place(one, erasures);
                places.put(id, isRight.test(one) ? place : new Place(place.index(), false, null));
            });
            return places;
        });
    }

    /**
     * Those of these entries that stand in the log with their names and values, and that this installation has signed: by a proof for each, for whoever owns the database can write another
     * leaf. As the log has them.
     */
    public Map<UUID, WrittenEntry> signed(Collection<UUID> entries) {
        return proven(entries, (one, covered) -> one.isAmong(covered));
    }

    /** The same with those that it hasn't signed yet, and those whose names and values were altered: what it wrote itself. */
    public Map<UUID, WrittenEntry> written(Collection<UUID> entries) {
        return proven(entries, (one, covered) -> one.stands());
    }

    /** The same with names and values that are those that it wrote: what was found by them. */
    public Map<UUID, WrittenEntry> told(Collection<UUID> entries) {
        return proven(entries, (one, covered) -> one.stands() && one.commits());
    }

    private Map<UUID, WrittenEntry> proven(Collection<UUID> entries, BiPredicate<LoggedEntry, Long> isAsked) {
        return Reading.from(source, database -> {
            var last = keys.lastSigned(database);
            var signed = last.flatMap(Signed::said);
            long covered = signed.map(Checkpoint::size).orElse(0L);
            var tree = new StoredTree(database).at(covered);
            Map<UUID, WrittenEntry> proven = new HashMap<>();
            for (var one : logged.of(database, entries, last).values()) {
                boolean isSigned = one.index() != null && one.index() < covered;
                if (isAsked.test(one, covered) && (!isSigned || isIn(tree, one, signed.orElseThrow()))) {
                    proven.put(one.entry().id(), one.entry());
                }
            }
            return proven;
        });
    }

    private static boolean isIn(TiledTree<SQLException> tree, LoggedEntry one, Checkpoint checkpoint)
            throws SQLException {
        try {
            return tree.proof(Objects.requireNonNull(one.index()))
                    .shows(one.entry().leaf(), checkpoint.size(), checkpoint.root());
        } catch (WrongRowException e) {
            LOG.errorf("an entry of the audit log can't be proven: %s", e.getMessage());
            return false;
        }
    }

    /** Those of these entries that stand in the log as the database has them, or wait. */
    public Set<UUID> there(Collection<UUID> entries) {
        return placed(entries, one -> true).entrySet().stream()
                .filter(one -> one.getValue().isRight())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Of one, by what the entries say that are to have said that names and values were erased. */
    static Place place(LoggedEntry one, Map<UUID, SaidErasure> erasures) {
        var erasedBy = one.erasedBy().filter(by -> Optional.ofNullable(erasures.get(by))
                .filter(said -> said.isOf(one))
                .isPresent());
        return new Place(one.index(), one.stands() && (one.commits() || erasedBy.isPresent()), erasedBy.orElse(null));
    }
}
