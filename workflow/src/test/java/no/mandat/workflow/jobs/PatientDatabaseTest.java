package no.mandat.workflow.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class PatientDatabaseTest {

    private final AtomicInteger asked = new AtomicInteger();
    private Instant now = Instant.parse("2026-11-25T12:00:00Z");

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

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
            now = now.plusSeconds(1);
        }

        assertThat(asked).hasValue(3);
    }
}
