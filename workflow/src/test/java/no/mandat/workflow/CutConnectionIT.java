package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import no.mandat.domain.approval.PositionKind;
import org.junit.jupiter.api.Test;

/** What becomes of somebody who waits in the database when their connection is cut: as when it is killed and comes back. */
class CutConnectionIT extends InAGroup {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final String WAITS = """
            select id from information_schema.processlist
            where command = 'Query' and info like '%approval_round%for update%' and info not like '%processlist%'
            and id <> ?
            """;

    @Resource(lookup = "java:jboss/datasources/mandat")
    DataSource application;

    @Resource
    ManagedExecutorService threads;

    @Test
    void isNotToldThatTheRoundIsNotThere() throws Exception {
        var round = open();
        var command = position(round, PositionKind.ABSTAIN);
        try (var holder = application.getConnection();
                var looker = application.getConnection()) {
            holder.setAutoCommit(false);
            try (var lock = holder.prepareStatement("select id from approval_round where id = ? for update")) {
                lock.setString(1, round.toString());
                assertThat(lock.executeQuery().next()).isTrue();
            }
            var casting = threads.submit(() -> as(ada, () -> service.cast(command)));

            cut(looker, waiting(looker, number(holder)));
            holder.rollback();

            var position = casting.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
            assertThat(position).isNotNull();
        }
        assertThat(world.number("select count(*) from round_position where round_id = ?1", round.value()))
                .isEqualTo(1);
    }

    private static void cut(Connection connection, long waiting) throws SQLException {
        try (var kill = connection.createStatement()) {
            kill.execute("kill connection " + waiting);
        }
    }

    /** What has the round held may still be listed with what it asked: that one doesn't wait. */
    private static long number(Connection holder) throws SQLException {
        try (var look = holder.createStatement();
                var found = look.executeQuery("select connection_id()")) {
            assertThat(found.next()).isTrue();
            return found.getLong(1);
        }
    }

    private static long waiting(Connection connection, long holder) throws SQLException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            var found = waits(connection, holder);
            if (found.isPresent()) {
                return found.getAsLong();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("nobody waits for the round");
    }

    private static OptionalLong waits(Connection connection, long holder) throws SQLException {
        try (var look = connection.prepareStatement(WAITS)) {
            look.setLong(1, holder);
            try (var found = look.executeQuery()) {
                return found.next() ? OptionalLong.of(found.getLong(1)) : OptionalLong.empty();
            }
        }
    }
}
