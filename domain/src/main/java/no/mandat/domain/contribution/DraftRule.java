package no.mandat.domain.contribution;

import java.time.Duration;
import java.time.Instant;

/** How long what somebody typed and hasn't sent is kept. */
public final class DraftRule {

    /** So long after the last instant of its call: whoever came too late can still take it out. */
    public static final Duration AFTER_THE_CALL = Duration.ofDays(30);

    /** So long after it was last saved. */
    public static final Duration UNTOUCHED = Duration.ofDays(90);

    private DraftRule() {}

    /** Until when, for what is saved at that instant. */
    public static Instant keptUntil(Window call, Instant savedAt) {
        var afterTheCall = call.closesAt().plus(AFTER_THE_CALL);
        var untouched = savedAt.plus(UNTOUCHED);
        return afterTheCall.isBefore(untouched) ? afterTheCall : untouched;
    }
}
