package no.mandat.workflow.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import no.mandat.workflow.shared.MovedClock;
import org.junit.jupiter.api.Test;

class PatientDatabaseTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final MovedClock clock = new MovedClock();

    private final DataSource away = (DataSource) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                asked.incrementAndGet();
                throw new SQLException("away");
            });

    @Test
    void isAskedEveryFiveSecondsWhileItDoesNotAnswer() {
        var patient = new PatientDatabase(away, clock);
        for (int second = 0; second < 11; second++) {
            assertThatExceptionOfType(SQLException.class).isThrownBy(patient::getConnection);
            clock.pass(Duration.ofSeconds(1));
        }

        assertThat(asked).hasValue(3);
    }
}
