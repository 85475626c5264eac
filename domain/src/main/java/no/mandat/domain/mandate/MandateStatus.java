package no.mandat.domain.mandate;

import java.time.LocalDate;

/** What a mandate is shown as: its state, or that its period is over while it is still adopted. */
public enum MandateStatus {
    DRAFT,
    IN_CONSENT,
    ADOPTED,
    /** Adopted, and past its period: it takes no new calls, deliverables or milestones. What is under way goes on. */
    EXPIRED,
    CLOSING,
    CLOSED,
    WITHDRAWN,
    TERMINATED;

    /** That of a mandate on a day. */
    public static MandateStatus of(MandateState state, LocalDate lastDay, LocalDate today) {
        return switch (state) {
            case DRAFT -> DRAFT;
            case IN_CONSENT -> IN_CONSENT;
            case ADOPTED -> today.isAfter(lastDay) ? EXPIRED : ADOPTED;
            case CLOSING -> CLOSING;
            case CLOSED -> CLOSED;
            case WITHDRAWN -> WITHDRAWN;
            case TERMINATED -> TERMINATED;
        };
    }
}
