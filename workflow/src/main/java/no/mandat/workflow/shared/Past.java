package no.mandat.workflow.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A time that is over, for the demo alone: what runs in it takes place then, by the same rules as everything, and is told in
 * the history with that time.
 */
public final class Past {

    private static final ScopedValue<Duration> AGO = ScopedValue.newInstance();

    private Past() {}

    /** Runs the work as if it were that long ago. */
    public static void run(Duration ago, Runnable work) {
        if (ago.isNegative()) {
            throw new IllegalArgumentException("nothing takes place in the future");
        }
        ScopedValue.where(AGO, ago).run(work);
    }

    /** The clock, which knows of it. */
    static Clock on(Clock clock) {
        return new Remembering(clock);
    }

    private static final class Remembering extends Clock {

        private final Clock clock;

        private Remembering(Clock clock) {
            this.clock = clock;
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Remembering(clock.withZone(zone));
        }

        @Override
        public Instant instant() {
            return clock.instant().minus(AGO.orElse(Duration.ZERO));
        }
    }
}
