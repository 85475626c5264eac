package no.mandat.workflow.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import no.mandat.workflow.InServer;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** With what the real server throws when a transaction can't be ended. */
class RepeatingIT extends InServer {

    @Inject
    DyingTransaction transaction;

    @Resource
    ManagedScheduledExecutorService threads;

    @Test
    void whatIsThrownAtTheEndOfATransactionIsCheckedAndNotOfSql() {
        assertThat(catchThrowable(transaction::end))
                .isNotNull()
                .isNotInstanceOf(RuntimeException.class)
                .isNotInstanceOf(SQLException.class);
    }

    @Test
    void aScheduleGoesOnAfterThat() throws InterruptedException {
        var begun = new CountDownLatch(3);
        var repeating = new Repeating(
                () -> {
                    begun.countDown();
                    transaction.end();
                },
                Logger.getLogger(RepeatingIT.class),
                "transactions of a test die");
        var looking = threads.scheduleWithFixedDelay(repeating, 0, 1, TimeUnit.MILLISECONDS);
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        looking.cancel(false);
    }
}
