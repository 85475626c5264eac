package no.mandat.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for a condition outside the browser; inside it, Playwright waits. */
final class Until {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Until() {}

    /** What the question finds as soon as it finds something. */
    static <T> T isThere(Duration patience, Supplier<T> question) {
        var end = Instant.now().plus(patience);
        for (T answer = question.get(); ; answer = question.get()) {
            if (answer != null) {
                return answer;
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not there after " + patience);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
