package no.mandat.workflow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.verify.Receipt;
import no.mandat.workflow.InServer;
import no.mandat.workflow.auditlog.Receipts;
import no.mandat.workflow.auditlog.TestedLog;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.Test;

/**
 * The receipts of entries anywhere in a log of a million, with the proof that each stands in it. What the entries say is written behind the
 * application's back; their places, the tiles above them and the checkpoint that covers them all are its own.
 */
class AuditProofBench extends InServer {

    private static final int ENTRIES = 1_000_000;
    private static final int STEP = 100_000;
    private static final int TIMES = 1_000;
    private static final double GOAL = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    @Inject
    Receipts receipts;

    @Inject
    TestedLog log;

    @Resource(lookup = "java:jboss/datasources/mandat-migration")
    DataSource owner;

    @Test
    void isThereAtOnce() throws Exception {
        var secretary = world.person("Sekretær", RealmRole.SECRETARIAT);
        var mandate = world.draft(secretary, "Million");
        var some = new DeliverableId(UUID.randomUUID());
        var many =
                new ManyEntries(owner, 1, mandate, List.of(secretary.id(), "system:jobs"), secretary.id(), some, some);
        whileTheTreeIsHeld(() -> {
            for (int first = 1; first <= ENTRIES; first += STEP) {
                many.writeWaiting(log, first, first + STEP - 1);
            }
        });
        awaitPlaces();
        log.decideSomethingIn(mandate);
        assertThat(log.isCovered(many.id(ENTRIES))).isTrue();

        var random = new Random(8);
        Figures.milliseconds(
                "receipt of an entry anywhere in a log of %d, with its proof, p95 of %d"
                        .formatted(log.covered(), TIMES),
                Figures.p95(TIMES, () -> receipt(many.id(1 + random.nextInt(ENTRIES)))),
                GOAL);
        int right = 0;
        for (int i = 0; i < TIMES; i++) {
            var receipt = Receipt.parse(receipt(many.id(1 + random.nextInt(ENTRIES))));
            right += receipt.check(log.keys()).isEmpty() && receipt.checkpoint().size() >= ENTRIES ? 1 : 0;
        }
        Figures.count(
                "such receipts that are right by the public key, of a checkpoint that covers a million", right, TIMES);
        assertThat(log.verify(List.of())).isEmpty();
    }

    private String receipt(UUID entry) {
        return receipts.of(entry).orElseThrow();
    }

    /** All of them wait until then: of what gets its place meanwhile a checkpoint would be signed each minute, and receipts are made against the first that covers their entries. */
    private void whileTheTreeIsHeld(Writing writing) throws SQLException {
        try (var holding = owner.getConnection();
                var hold = holding.createStatement()) {
            holding.setAutoCommit(false);
            try {
                hold.execute("select 1 from audit_head for update");
                writing.write();
            } finally {
                holding.rollback();
                holding.setAutoCommit(true);
            }
        }
    }

    private interface Writing {
        void write() throws SQLException;
    }

    private void awaitPlaces() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (world.number("select count(*) from audit_waiting") > 0) {
            assertThat(System.nanoTime()).as("the tree is as long as the log").isLessThan(end);
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
