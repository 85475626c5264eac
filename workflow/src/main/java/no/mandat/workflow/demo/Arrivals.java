package no.mandat.workflow.demo;

import java.time.Duration;
import java.time.Instant;

/**
 * When what people contribute comes in: spread from the instant a call opens until now, at any time of the day that the demo
 * is made.
 *
 * @param opened the first instant that the call takes anything
 * @param now the instant that the demo is made
 */
record Arrivals(Instant opened, Instant now) {

    private static final long MINUTES_APART = 50;

    Arrivals {
        if (!opened.isBefore(now)) {
            throw new IllegalArgumentException("the call isn't open yet");
        }
    }

    /** How long ago this one of so many came, the first soon after the call opened; not at the same minute of each hour. */
    Duration ago(int number, int of) {
        if (number < 0 || number >= of) {
            throw new IllegalArgumentException("there are " + of);
        }
        var open = Duration.between(opened, now);
        var uneven = Duration.ofMinutes((number + 1) * 7L % MINUTES_APART);
        var ago = open.multipliedBy(of - number).dividedBy(of).minus(uneven);
        return ago.isNegative() ? Duration.ZERO : ago;
    }
}
