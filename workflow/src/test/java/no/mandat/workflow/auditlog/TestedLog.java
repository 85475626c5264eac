package no.mandat.workflow.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.mandat.domain.mandate.ClausesRevised;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.verify.Checkpoint;
import no.mandat.verify.Finding;
import no.mandat.verify.Hash;
import no.mandat.verify.LogVerifier;
import no.mandat.verify.Receipt;
import no.mandat.verify.SigningKey;
import no.mandat.verify.VerifierKey;
import no.mandat.verify.WrittenEntry;
import no.mandat.verify.WrongFormatException;
import no.mandat.workflow.audit.HistoryRead;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import org.jboss.logging.Logger;

/** The log as tests look at it. */
@ApplicationScoped
public class TestedLog {

    private static final Logger LOG = Logger.getLogger(TestedLog.class);

    /** Where an entry stands that waits. */
    private static final List<String> STOLEN = List.of("audit_entry", "audit_payload", "audit_waiting");

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    @Inject
    Integrator integrator;

    @Inject
    LogKeys keys;

    @Inject
    Seals seals;

    @Inject
    Undone undone;

    @Inject
    Placed placed;

    @Inject
    KeptCheckpoint kept;

    @PersistenceContext
    EntityManager entities;

    @Inject
    SelfCheck check;

    @Inject
    Events events;

    /** By whom each call gets its transaction. */
    @Inject
    TestedLog self;

    @Inject
    Clock clock;

    @Resource(lookup = "java:jboss/datasources/mandat")
    DataSource source;

    /** What is wrong first with a receipt, for whoever has the keys. */
    public Optional<Finding> judge(String receipt) throws WrongFormatException {
        return Receipt.parse(receipt).check(keys());
    }

    /** The leaf that an entry would have whose request is called otherwise by that, as SQL has it. */
    public String leafOf(UUID entry, String before) throws SQLException {
        try (var database = source.getConnection()) {
            var bounds = Waiting.Bounds.of(Instant.EPOCH, null);
            var one = Objects.requireNonNull(LoggedEntry.of(database, List.of(entry), bounds, Own.ANY)
                            .get(entry))
                    .entry();
            var other = new WrittenEntry(
                    one.id(),
                    one.at(),
                    one.actor(),
                    one.onBehalfOf(),
                    one.action(),
                    one.subjectKind(),
                    one.subject(),
                    one.mandate(),
                    before + one.request(),
                    one.commitment());
            return "x'%s'".formatted(HexFormat.of().formatHex(other.leaf().bytes()));
        }
    }

    /** What is covered by a checkpoint at once, as the trail knows it. */
    public static Set<String> decisions() {
        return Integrator.DECISIONS;
    }

    /** What a receipt says happened, with names and values. */
    public static String said(String receipt) {
        return new String(Base64.getDecoder().decode(extra(receipt)), StandardCharsets.UTF_8);
    }

    /** A receipt that says something else. */
    public static String altered(String receipt, String before, String after) {
        var other = said(receipt).replace(before, after).getBytes(StandardCharsets.UTF_8);
        return receipt.replace(extra(receipt), Base64.getEncoder().encodeToString(other));
    }

    private static String extra(String receipt) {
        return receipt.lines()
                .filter(line -> line.startsWith("extra "))
                .findFirst()
                .orElseThrow()
                .substring("extra ".length());
    }

    /** Lets the entries from one to another wait for their places, as if the application had written them. */
    public void await(DataSource owner, UUID first, UUID last) throws SQLException {
        try (var database = owner.getConnection();
                var query = database.prepareStatement(
                        "select " + EntryRow.COLUMNS + " from audit_entry e where e.id between ? and ?");
                var insert =
                        database.prepareStatement("insert into audit_waiting (at, entry_id, seal) values (?, ?, ?)")) {
            query.setObject(1, first);
            query.setObject(2, last);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var entry = EntryRow.of(rows);
                    DatabaseTime.set(insert, 1, entry.at());
                    insert.setObject(2, entry.id());
                    insert.setBytes(3, seals.of(entry));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** A step of the integrator, beside those that it takes itself. */
    public boolean step() throws SQLException {
        return integrator.step();
    }

    /**
     * A step of another node's integrator, and what it signs, whose connection the database ends before that statement; each commit counts as one, too. It holds the tree, so that what
     * happens meanwhile is for it.
     *
     * @param meanwhile what happens
     * @return whether the step was done before it came to that
     */
    public boolean stepEndedAt(int statement, Callable<?> meanwhile) throws Exception {
        try (var database = source.getConnection()) {
            database.setAutoCommit(false);
            Head.hold(database);
            meanwhile.call();
            long id = connection(database);
            var breaking = BreakingConnection.at(statement, database, () -> end(id));
            try {
                var other = other();
                var ignored = other.step(breaking);
                breaking.commit();
                other.sign(breaking);
                breaking.commit();
            } catch (SQLException e) {
                return false;
            }
            database.setAutoCommit(true);
            return true;
        }
    }

    private Integrator other() {
        var known = new LogTime();
        return new Integrator(new Signer(keys, known, kept, clock), seals, undone, placed, known, clock);
    }

    /**
     * Writes an entry that comes to nothing, and puts it back as whoever owns the database can, who read it and its seal before.
     *
     * @param atCommit whether the database ends the connection when it is to keep it, else it fails before
     * @return the entry
     */
    public UUID putBack(MandateId mandate, DataSource owner, boolean atCommit) throws Exception {
        try (var theirs = owner.getConnection()) {
            theirs.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
            try {
                self.fail(mandate, theirs, atCommit);
                throw new AssertionError("it was kept");
            } catch (Exception e) { // what the transaction manager says of a lost answer isn't declared
                LOG.debug("it came to nothing", e);
            } finally {
                theirs.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
            long end = System.nanoTime() + PATIENCE;
            while (undone.isAsking() && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            try (var statement = theirs.createStatement()) {
                for (var table : STOLEN) {
                    statement.executeUpdate("insert into %1$s select * from stolen_%1$s".formatted(table));
                }
                var row = statement.executeQuery("select id from stolen_audit_entry");
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    /** Of what the database was asked to keep: which of these came to nothing, once that is decided. */
    public Set<UUID> undone(DataSource owner, UUID there, UUID taken) throws SQLException {
        var one = new Undone();
        one.ask(Map.of(there, clock.instant(), taken, clock.instant()));
        try (var theirs = owner.getConnection();
                var database = source.getConnection();
                var insert = theirs.prepareStatement(
                        "insert into audit_entry select ?, at, actor, on_behalf_of, action, subject_kind, subject_id, mandate_id, request, commitment from audit_entry where id = ?")) {
            theirs.setAutoCommit(false);
            try {
                insert.setObject(1, taken);
                insert.setObject(2, there);
                insert.executeUpdate();
                one.settle(database, List.of());
                assertThat(one.isAsking()).as("it isn't decided").isTrue();
            } finally {
                theirs.rollback();
                theirs.setAutoCommit(true);
            }
            one.settle(database, List.of());
            assertThat(one.isAsking()).isFalse();
        }
        return Stream.of(there, taken).filter(one::has).collect(Collectors.toSet());
    }

    /** Takes it away again. */
    public static void takeAway(UUID entry, DataSource owner) throws SQLException {
        try (var theirs = owner.getConnection()) {
            for (var table : STOLEN.reversed()) {
                try (var delete =
                        theirs.prepareStatement("delete from %s where %s = ?".formatted(table, idOf(table)))) {
                    delete.setObject(1, entry);
                    delete.executeUpdate();
                }
            }
        }
    }

    private static String idOf(String table) {
        return table.equals("audit_entry") ? "id" : "entry_id";
    }

    /** What is read of it meanwhile stays theirs. */
    @Transactional
    public void fail(MandateId mandate, Connection theirs, boolean atCommit) throws SQLException {
        Actors.as(new Actor.Automaton("stolen"), () -> events.fire(new HistoryRead(mandate, List.of())));
        entities.flush();
        try (var statement = theirs.createStatement()) {
            for (var table : STOLEN) {
                statement.execute(
                        "create or replace temporary table stolen_%1$s as select x.* from %1$s x join audit_entry e on e.id = x.%2$s where e.actor = 'system:stolen'"
                                .formatted(table, idOf(table)));
            }
        }
        if (!atCommit) {
            throw new IllegalStateException("it fails");
        }
        try (var database = source.getConnection()) {
            end(connection(database));
        }
    }

    private static long connection(Connection database) throws SQLException {
        try (var query = database.prepareStatement("select connection_id()");
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** It may end those of its own account. */
    private void end(long connection) throws SQLException {
        try (var database = source.getConnection();
                var kill = database.prepareStatement("kill hard connection " + connection)) {
            kill.execute();
        }
    }

    /** So many entries at once, that decide nothing. */
    @Transactional
    public void write(MandateId mandate, int entries) {
        Actors.as(new Actor.Automaton("test"), () -> {
            for (int i = 0; i < entries; i++) {
                events.fire(new HistoryRead(mandate, List.of()));
            }
        });
    }

    /** An entry that mentions these clauses, as one that there is now and one that there isn't any more. */
    @Transactional
    public void mention(MandateId mandate, ClauseId now, ClauseId before) {
        Actors.as(
                new Actor.Automaton("mention"),
                () -> events.fire(new ClausesRevised(
                        mandate,
                        List.of(
                                Change.set("clauses", List.of(now)),
                                new Change("clauses", List.of(before), List.of())))));
    }

    /** The public keys. */
    public List<VerifierKey> keys() {
        return keys.signing().stream().map(SigningKey::verifier).toList();
    }

    /** The same as they are published. */
    public List<String> publicKeys() {
        return keys().stream().map(VerifierKey::toString).toList();
    }

    /** Erases an entry's names and values, as the application does. */
    @Transactional
    public void erase(MandateId mandate, UUID entry) throws SQLException {
        try (var database = source.getConnection();
                var delete = database.prepareStatement("delete from audit_payload where entry_id = ?")) {
            delete.setObject(1, entry);
            delete.executeUpdate();
        }
        Actors.as(
                new Actor.Automaton("test"),
                () -> events.fire(new EntriesErased(mandate, List.of(entry), Optional.of("Avtalt"))));
    }

    /** What is decided is covered by a checkpoint at once, and with it all that happened before: that the names of the first entry go. */
    public void decideSomethingIn(MandateId mandate) throws SQLException {
        try (var database = source.getConnection();
                var query = database.prepareStatement(
                        "select e.id from audit_entry e join audit_payload p on p.entry_id = e.id where e.mandate_id = ? order by e.at, e.id limit 1")) {
            query.setObject(1, mandate.value());
            try (var row = query.executeQuery()) {
                row.next();
                self.erase(mandate, row.getObject(1, UUID.class));
            }
        }
    }

    /** Waits until a checkpoint covers it, and says whether one does. */
    public boolean isCovered(UUID entry) throws SQLException {
        long place = placesOf(List.of(entry)).getFirst();
        long end = System.nanoTime() + PATIENCE;
        while (covered() <= place && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return covered() > place;
    }

    /** Waits until this server has kept a checkpoint that covers it, whether the database has it or not, and says whether it has. */
    public boolean isSignedHere(UUID entry) throws SQLException, IOException {
        long place = placesOf(List.of(entry)).getFirst();
        long end = System.nanoTime() + PATIENCE;
        while (signedHere() <= place && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return signedHere() > place;
    }

    private static long signedHere() throws IOException {
        return new KeptCheckpoint().signed().map(Checkpoint::size).orElse(0L);
    }

    /** Waits until these have their places, and gives them. */
    public List<Long> placesOf(Collection<UUID> entries) throws SQLException {
        long end = System.nanoTime() + PATIENCE;
        List<Long> places;
        do {
            places = places(entries);
        } while (places.size() < entries.size() && System.nanoTime() < end);
        return places;
    }

    private List<Long> places(Collection<UUID> entries) throws SQLException {
        List<Long> places = new ArrayList<>();
        try (var database = source.getConnection();
                var query = database.prepareStatement("select leaf_index from audit_leaf where entry_id = ?")) {
            for (var entry : entries) {
                query.setObject(1, entry);
                try (var row = query.executeQuery()) {
                    if (row.next()) {
                        places.add(row.getLong(1));
                    }
                }
            }
        }
        return places;
    }

    /** What is wrong first with the whole log, as others get it, for somebody who has the keys and kept these checkpoints. */
    public Optional<Finding> verify(List<Checkpoint> kept) throws SQLException, IOException {
        long end = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < end) {
            var verifier = new LogVerifier(keys(), kept);
            if (LogSnapshot.write(source, 0, seals.own(), verifier::take).isPresent()) {
                return verifier.finish();
            }
        }
        throw new AssertionError("there is nothing to export");
    }

    /** How many entries the last checkpoint covers. */
    public long covered() throws SQLException {
        try (var database = source.getConnection()) {
            return Checkpoints.last(database).map(Checkpoints.Signed::size).orElse(0L);
        }
    }

    /** The last checkpoint. */
    public String lastNote() throws SQLException {
        try (var database = source.getConnection()) {
            return Checkpoints.last(database).orElseThrow().note();
        }
    }

    /** The root of the tree as it was at a size, by the tiles that are kept of it. */
    public Hash root(long size) throws SQLException {
        try (var database = source.getConnection()) {
            return new StoredTree(database).at(size).root();
        }
    }

    /** The keys with which an installation of other settings signs from its start on. It leaves nothing behind. */
    public List<String> keysWith(Map<String, String> settings) throws SQLException {
        try (var database = source.getConnection()) {
            database.setAutoCommit(false);
            try {
                return new LogKeys(new Configuration(settings), new LogTime(), clock)
                        .opened(database).stream().map(SigningKey::toString).toList();
            } finally {
                database.rollback();
                database.setAutoCommit(true);
            }
        }
    }

    /**
     * For which public keys the newest of the keys of these settings stands, after it was changed, and somebody who owns the database named theirs there
     * with a voucher of their own, and one that isn't by the newest.
     */
    public List<String> trustedBeside(SigningKey intruder, Map<String, String> settings) throws SQLException {
        try (var database = source.getConnection()) {
            database.setAutoCommit(false);
            try {
                var signing = new LogKeys(new Configuration(settings), new LogTime(), clock).opened(database);
                var newest = signing.getLast();
                name(database, intruder);
                vouch(database, intruder, newest.verifier(), intruder.vouchFor(newest.verifier()));
                vouch(database, newest, intruder.verifier(), intruder.vouchFor(intruder.verifier()));
                return TrustedKeys.of(database, List.of(newest)).stream()
                        .map(PublicLog.PublicKey::text)
                        .toList();
            } finally {
                database.rollback();
                database.setAutoCommit(true);
            }
        }
    }

    private static void name(Connection database, SigningKey key) throws SQLException {
        try (var insert =
                database.prepareStatement("insert into audit_key (verifier, since) values (?, '2020-01-01')")) {
            insert.setString(1, key.toString());
            insert.executeUpdate();
        }
    }

    private static void vouch(Connection database, SigningKey by, VerifierKey before, byte[] voucher)
            throws SQLException {
        try (var insert = database.prepareStatement("insert into audit_voucher values (?, ?, ?)")) {
            insert.setString(1, by.toString());
            insert.setString(2, before.toString());
            insert.setBytes(3, voucher);
            insert.executeUpdate();
        }
    }

    /** What comes of it when the installation checks its log itself. */
    public Optional<SelfCheck.Status> checked() throws SQLException, IOException {
        check.look();
        return check.status();
    }
}
