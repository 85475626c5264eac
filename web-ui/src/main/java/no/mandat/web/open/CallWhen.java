package no.mandat.web.open;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.Window;

/** Until when a call can be answered, in words. */
final class CallWhen {

    private CallWhen() {}

    /** "Åpen til 10. okt. 2026 kl. 23.59, om 5 dager", or when it opens or was closed, or that it was withdrawn or is a draft again. */
    static String of(CallStatus status, Window window, OpenPage page, Clock clock) {
        var closes = exact(window.closesAt(), page, clock);
        return switch (status) {
            case ANNOUNCED -> page.t("form.opens", exact(window.opensAt(), page, clock));
            case OPEN -> page.t("form.openUntil", ahead(window.closesAt(), page, clock));
            case CLOSED, ANSWERED -> page.t("form.closed", closes);
            case DRAFT -> page.t("form.callRecalled");
            case WITHDRAWN -> page.t("form.callWithdrawn");
        };
    }

    static String exact(Instant at, OpenPage page, Clock clock) {
        return page.dates().exact(at.atZone(clock.getZone()));
    }

    private static String ahead(Instant at, OpenPage page, Clock clock) {
        return page.dates().ahead(at.atZone(clock.getZone()), LocalDate.now(clock));
    }
}
