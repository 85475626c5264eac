package no.mandat.workflow.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test moves: one that stands still until then, or goes on by another one. */
public final class MovedClock extends Clock {

    private final Clock base;
    private Duration on = Duration.ZERO;

    /** One that stands still. */
    public MovedClock() {
        this(Clock.fixed(Instant.parse("2026-11-29T08:00:00Z"), ZoneOffset.UTC));
    }

    /** One that goes on by that. */
    public MovedClock(Clock base) {
        this.base = base;
    }

    /** Lets so much time pass. */
    public void pass(Duration time) {
        on = on.plus(time);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(on);
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
