package no.mandat.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import no.mandat.domain.shared.MandateId;
import no.mandat.verify.Checkpoint;
import no.mandat.verify.SigningKey;
import no.mandat.verify.TiledTree;
import no.mandat.workflow.auditlog.TestedLog;
import no.mandat.workflow.operations.CannotStartException;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Past;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit trail as a log that others check. */
@Order(LogSize.SMALL)
class AuditLogIT extends InServer {

    private static final String KEY = "MANDAT_AUDIT_KEY";
    private static final String ANOTHER = "another key, that nobody has ever seen";

    @Inject
    TestedLog log;

    @Inject
    Clock clock;

    @Resource(lookup = "java:jboss/datasources/mandat")
    DataSource application;

    @Resource(lookup = "java:jboss/datasources/mandat-migration")
    DataSource owner;

    @Resource
    UserTransaction transaction;

    private Actor.Someone secretary;

    @BeforeEach
    void aSecretary() {
        secretary = world.person("Sekretær", RealmRole.SECRETARIAT);
    }

    private List<UUID> entriesOf(MandateId mandate) throws SQLException {
        try (var connection = application.getConnection();
                var query = connection.prepareStatement(
                        "select id from audit_entry where mandate_id = ? order by at, id")) {
            query.setObject(1, mandate.value());
            List<UUID> ids = new ArrayList<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }

    private Instant timeOf(UUID entry) throws SQLException {
        try (var connection = application.getConnection();
                var query = connection.prepareStatement("select at from audit_entry where id = ?")) {
            query.setObject(1, entry);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
            }
        }
    }

    private long number(String sql) throws SQLException {
        try (var connection = application.getConnection();
                var query = connection.prepareStatement(sql);
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void requireNoGap() throws SQLException {
        assertThat(number("select max(leaf_index) + 1 - count(*) from audit_leaf"))
                .as("gaps")
                .isZero();
        assertThat(number("select min(leaf_index) from audit_leaf")).isZero();
        assertThat(number(
                        "select count(*) from audit_entry e where not exists (select 1 from audit_leaf l where l.entry_id = e.id)"
                                + " and not exists (select 1 from audit_waiting w where w.entry_id = e.id)"))
                .as("neither placed nor waiting")
                .isZero();
        assertThat(number("select count(*) from audit_leaf l join audit_waiting w on w.entry_id = l.entry_id"))
                .as("placed and waiting")
                .isZero();
    }

    @Test
    void anEntryGetsItsPlaceWithinASecondInTheOrderOfTime() throws SQLException {
        var mandate = world.draft(secretary, "Plassert");
        long done = System.nanoTime();
        var entries = entriesOf(mandate);
        var places = log.placesOf(entries);

        assertThat(Duration.ofNanos(System.nanoTime() - done)).isLessThan(Duration.ofSeconds(1));
        assertThat(places).hasSameSizeAs(entries).isSorted().doesNotHaveDuplicates();
        requireNoGap();
    }

    @Test
    void theLogIsWhatWasSigned() throws Exception {
        var mandate = world.draft(secretary, "Signert");
        var entries = entriesOf(mandate);
        var kept = Checkpoint.parse(log.lastNote());
        log.erase(mandate, entries.getFirst());
        assertThat(log.isCovered(entriesOf(mandate).getLast()))
                .as("at once, for it was decided")
                .isTrue();

        assertThat(log.verify(List.of(kept))).isEmpty();
        assertThat(log.root(kept.size())).isEqualTo(kept.root());
        assertThat(kept.signedAt(log.keys())).hasValueSatisfying(at -> assertThat(at)
                .isBefore(clock.instant().plusSeconds(1)));
    }

    @Test
    void theInstallationChecksItItself() throws SQLException, IOException {
        var mandate = world.draft(secretary, "Kontrollert");
        log.decideSomethingIn(mandate);
        assertThat(log.isCovered(entriesOf(mandate).getLast())).isTrue();
        var first = log.checked().orElseThrow();
        log.decideSomethingIn(mandate);
        assertThat(log.isCovered(entriesOf(mandate).getLast())).isTrue();
        var second = log.checked().orElseThrow();

        assertThat(first.isRight()).isTrue();
        assertThat(second.isRight()).isTrue();
        assertThat(second.entries())
                .isGreaterThan(first.entries())
                .isGreaterThanOrEqualTo(log.placesOf(entriesOf(mandate)).getLast());
    }

    @Test
    void severalIntegratorsMakeNoGapAndNoDouble() throws Exception {
        var mandate = world.draft(secretary, "Mange");
        var ends = world.together(6, () -> {
            world.draft(secretary, "Beside " + UUID.randomUUID());
            return log.step();
        });

        assertThat(ends).allSatisfy(end -> assertThat(end).isInstanceOf(Boolean.class));
        assertThat(log.placesOf(entriesOf(mandate))).hasSameSizeAs(entriesOf(mandate));
        requireNoGap();
    }

    @Test
    void oneThatEndsInTheMiddleLeavesNothing() throws Exception {
        transaction.begin();
        log.step();
        // It holds the tree, so that nobody else gives these their places.
        var mandate = world.meanwhile(() -> world.draft(secretary, "Avbrutt"));
        mandate.get(20, TimeUnit.SECONDS);
        long before = number("select tree_size from audit_head");
        assertThat(number("select count(*) from audit_waiting")).isPositive();
        log.step();
        assertThat(number("select tree_size from audit_head"))
                .as("it has gone on")
                .isGreaterThan(before);
        transaction.rollback();

        var after = world.draft(secretary, "Etterpå");
        assertThat(log.placesOf(entriesOf(after))).hasSameSizeAs(entriesOf(after));
        requireNoGap();
        assertThat(log.checked().orElseThrow().isRight()).isTrue();
    }

    /** Whoever owns the database can read it, with its seal, before it is taken back. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatFailedGetsNoPlaceWhoeverPutsItBack(boolean atCommit) throws Exception {
        var mandate = world.draft(secretary, "Angret");
        var failed = log.putBack(mandate, owner, atCommit);
        try {
            log.write(mandate, 1);
            var entries = entriesOf(mandate);
            assertThat(entries).contains(failed);
            assertThat(entries.getLast()).isNotEqualTo(failed);
            assertThat(log.placesOf(List.of(entries.getLast()))).hasSize(1);
            assertThat(number("select count(*) from audit_leaf where entry_id = '%s'".formatted(failed)))
                    .isZero();
        } finally {
            TestedLog.takeAway(failed, owner);
        }
    }

    /** An answer that was lost takes nothing from what was done, and gives nothing to what wasn't. */
    @Test
    void whatTheDatabaseWasAskedToKeepIsKnownByTheDatabase() throws SQLException {
        var there = entriesOf(world.draft(secretary, "Spurt")).getFirst();
        var taken = UUID.randomUUID();
        assertThat(log.undone(owner, there, taken)).containsExactly(taken);
    }

    @Test
    void aDecisionThatMoreFollowThanAStepTakesIsSignedAtOnce() throws Exception {
        var mandate = world.draft(secretary, "Kø");
        transaction.begin();
        log.step();
        // It holds the tree, so that these wait.
        var decision = world.together(1, () -> {
            log.decideSomethingIn(mandate);
            var decided = entriesOf(mandate).getLast();
            log.write(mandate, 1_000);
            return decided;
        });
        transaction.rollback();

        assertThat(log.isCovered((UUID) decision.getFirst())).isTrue();
    }

    /** And not when the next minute is over: that it has its place is committed by then, and its checkpoint isn't. */
    @Test
    void aDecisionWhoseCheckpointWasLostIsSignedAtOnceAgain() throws Exception {
        var mandate = world.draft(secretary, "Tapt");
        log.decideSomethingIn(mandate);
        assertThat(log.isCovered(entriesOf(mandate).getLast())).isTrue();
        var account = texts("select current_user()").getFirst().replace("@", "'@'");
        asOwner("revoke insert on audit_checkpoint from '%s'".formatted(account));
        UUID decision;
        try {
            log.decideSomethingIn(mandate);
            decision = entriesOf(mandate).getLast();
            assertThat(log.isSignedHere(decision)).isTrue();
            assertThat(log.covered())
                    .isLessThanOrEqualTo(log.placesOf(List.of(decision)).getFirst());
        } finally {
            asOwner("grant insert on audit_checkpoint to '%s'".formatted(account));
        }

        assertThat(log.isCovered(decision)).isTrue();
    }

    private void asOwner(String sql) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As a node is killed at each place of a step in turn, until one is done. What is written meanwhile fills a tile, and is signed at once. */
    @Test
    void oneThatIsKilledAnywhereLeavesNoGapAndNoDouble() throws Exception {
        log.decideSomethingIn(world.draft(secretary, "Før"));
        var kept = Checkpoint.parse(log.lastNote());
        int killed = 0;
        boolean done;
        do {
            var mandate = world.draft(secretary, "Avbrutt");
            done = log.stepEndedAt(killed + 1, () -> {
                log.write(mandate, TiledTree.WIDTH);
                log.decideSomethingIn(mandate);
                return mandate;
            });
            assertThat(log.placesOf(entriesOf(mandate)))
                    .hasSameSizeAs(entriesOf(mandate))
                    .isSorted()
                    .doesNotHaveDuplicates();
            requireNoGap();
            killed += done ? 0 : 1;
        } while (!done && killed < 100);

        assertThat(killed).as("statements of a step").isBetween(10, 99);
        assertThat(log.verify(List.of(kept))).isEmpty();
    }

    @Test
    void whatTheClockSaysWasBeforeIsOfTheTimeOfTheLog() throws SQLException {
        var before = world.draft(secretary, "Før");
        log.placesOf(entriesOf(before));
        var latest = timeOf(entriesOf(before).getLast());
        List<MandateId> late = new ArrayList<>();
        Past.run(Duration.ofHours(2), () -> late.add(world.draft(secretary, "Stilt tilbake")));

        assertThat(entriesOf(late.getFirst()))
                .allSatisfy(entry -> assertThat(timeOf(entry)).isAfterOrEqualTo(latest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_checkpoint set note = ''",
                "delete from audit_checkpoint",
                "update audit_node set hash = ''",
                "delete from audit_node",
                "delete from audit_head",
                "insert into audit_head (only_row, tree_size, peaks) values (2, 0, '')",
                "update audit_key set since = now()",
                "delete from audit_key",
                "update audit_waiting set at = now()",
                "truncate audit_waiting",
                "update audit_erasure set said_by = entry_id",
                "delete from audit_erasure",
                "truncate audit_erasure",
                "insert into audit_erased_before (entry_id) values (uuid())",
                "update audit_erased_before set mandate_id = null",
                "truncate audit_erased_before"
            })
    void theApplicationsAccountCannot(String sql) throws SQLException {
        try (var connection = application.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getErrorCode())
                            .isIn(1142, 1044, 1227, 1143));
        }
    }

    /** Each right on each table of the log, and none besides: neither on columns nor on the whole schema. */
    @Test
    void theApplicationsAccountMayDoNoMoreThanTheDesignSays() throws SQLException {
        assertThat(texts("""
                        select concat(table_name, ' ', group_concat(lower(privilege_type) order by privilege_type))
                        from information_schema.table_privileges
                        where table_schema = database() and table_name like 'audit\\_%' group by table_name
                        """))
                .containsExactlyInAnyOrder(
                        "audit_checkpoint insert,select",
                        "audit_entry insert,select",
                        "audit_erased_before delete,select",
                        "audit_erasure insert,select",
                        "audit_head select,update",
                        "audit_key insert,select",
                        "audit_voucher insert,select",
                        "audit_leaf insert,select",
                        "audit_mention insert,select",
                        "audit_node insert,select",
                        "audit_payload delete,insert,select",
                        "audit_waiting delete,insert,select");
        assertThat(texts("select table_name from information_schema.column_privileges"
                        + " where table_schema = database() and table_name like 'audit\\_%'"))
                .isEmpty();
        assertThat(texts("select lower(privilege_type) from information_schema.schema_privileges"
                        + " where database() like table_schema"))
                .isSubsetOf("show view");
        assertThat(texts("select lower(privilege_type) from information_schema.user_privileges"))
                .isSubsetOf("usage");
    }

    private List<String> texts(String sql) throws SQLException {
        try (var connection = application.getConnection();
                var query = connection.prepareStatement(sql);
                var rows = query.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    @Test
    void aKeyOfBeforeCountsByTheWordOfTheNewOneAlone() throws Exception {
        var settings = Map.of(KEY, ANOTHER, KEY + "_OLD", System.getenv(KEY));
        var origin = Checkpoint.parse(log.lastNote()).origin();
        var intruder = SigningKey.generate(origin, new SecureRandom());

        assertThat(log.trustedBeside(intruder, settings)).containsExactlyElementsOf(log.keysWith(settings));
    }

    @Test
    void aKeyIsChangedWithAnOverlap() throws SQLException {
        var now = System.getenv(KEY);

        assertThat(log.keysWith(Map.of(KEY, now))).isEqualTo(log.publicKeys());
        assertThat(log.keysWith(Map.of(KEY, ANOTHER, KEY + "_OLD", now)))
                .hasSize(2)
                .containsAll(log.publicKeys());
        assertThatThrownBy(() -> log.keysWith(Map.of(KEY, ANOTHER)))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("MANDAT_AUDIT_KEY_OLD")
                .hasMessageNotContaining(ANOTHER);
    }

    @Test
    void theNameOfALogStays() {
        var now = System.getenv(KEY);
        assertThatThrownBy(() -> log.keysWith(Map.of(KEY, now, "MANDAT_AUDIT_ORIGIN", "another.example/audit")))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("can't be changed");
    }
}
