package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.Window;
import no.mandat.web.shared.Say;

/** The instants of a call in words, in the installation's zone. */
record CallTimes(Window window, Clock clock) {

    /** "3. okt. 2026 kl. 09.00 – 24. okt. 2026 kl. 23.59". */
    String between() {
        return t("call.between", exact(window.opensAt()), exact(window.closesAt()));
    }

    /** "åpner 3. okt. 2026 kl. 09.00", or when it closes, or has closed; nothing of one that nobody will answer. */
    String next(CallStatus status) {
        return switch (status) {
            case ANNOUNCED -> t("call.opens", exact(window.opensAt()));
            case OPEN -> t("call.closes", ahead(window.closesAt()));
            case CLOSED, ANSWERED -> t("call.closed", exact(window.closesAt()));
            case DRAFT, WITHDRAWN -> "";
        };
    }

    private String exact(Instant at) {
        return Say.dates().exact(at.atZone(clock.getZone()));
    }

    private String ahead(Instant at) {
        return Say.dates().ahead(at.atZone(clock.getZone()), LocalDate.now(clock));
    }
}
