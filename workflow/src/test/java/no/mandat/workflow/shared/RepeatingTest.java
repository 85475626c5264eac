package no.mandat.workflow.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

class RepeatingTest {

    private static final String TROUBLE = "nothing is looked at";

    private final List<String> said = new ArrayList<>();
    private final Logger log = new Logger("test") {

        @Override
        protected void doLog(Level level, String caller, Object message, Object[] parameters, Throwable thrown) {
            said.add(level + " " + message);
        }

        @Override
        protected void doLogf(Level level, String caller, String format, Object[] parameters, Throwable thrown) {
            said.add(level + " " + format.formatted(parameters));
        }

        @Override
        public boolean isEnabled(Level level) {
            return true;
        }
    };

    private int looks;

    /** As the end of a transaction throws it through a method that declares nothing of it. */
    @SuppressWarnings("unchecked")
    private static <E extends Exception> void throwUndeclared(Exception exception) throws E {
        throw (E) exception;
    }

    @Test
    void aScheduleGoesOnAfterWhatNoMethodDeclares() throws InterruptedException {
        var looked = new CountDownLatch(3);
        try (var threads = Executors.newSingleThreadScheduledExecutor()) {
            var looking = threads.scheduleWithFixedDelay(
                    new Repeating(
                            () -> {
                                looked.countDown();
                                RepeatingTest.<RuntimeException>throwUndeclared(
                                        new RollbackException("the database went away"));
                            },
                            log,
                            TROUBLE),
                    0,
                    1,
                    TimeUnit.MILLISECONDS);
            assertThat(looked.await(10, TimeUnit.SECONDS)).isTrue();
            looking.cancel(false);
        }
    }

    @Test
    void anotherTroubleIsSaidAndOneInOtherNumbersIsNot() {
        var repeating = new Repeating(
                () -> {
                    looks++;
                    throw new IllegalStateException(looks < 4 ? "connection " + looks : "what was kept is none");
                },
                log,
                TROUBLE);
        for (int i = 0; i < 5; i++) {
            repeating.run();
        }
        assertThat(said).containsExactly("ERROR " + TROUBLE, "ERROR " + TROUBLE);
    }

    @Test
    void anErrorDoesNotEndItEither() {
        var repeating = new Repeating(
                () -> {
                    throw new StackOverflowError();
                },
                log,
                TROUBLE);
        repeating.run();
        assertThat(said).containsExactly("ERROR " + TROUBLE);
    }

    @Test
    void troubleIsSaidOnceAndSoIsItsEnd() {
        var repeating = new Repeating(
                () -> {
                    looks++;
                    if (looks == 2 || looks == 3 || looks == 6) {
                        throw new IllegalStateException("look " + looks);
                    }
                },
                log,
                TROUBLE);
        for (int i = 0; i < 6; i++) {
            repeating.run();
        }
        assertThat(said).containsExactly("ERROR " + TROUBLE, "INFO it is over that " + TROUBLE, "ERROR " + TROUBLE);
    }
}
