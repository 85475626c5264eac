package no.mandat.domain.communication;

/** How far a communications plan is confirmed. */
public enum PlanConfirmation {
    /** Nobody has confirmed it, or only one of the two. */
    ASKED,
    /** Both have confirmed it as it stands. */
    CONFIRMED,
    /** Both had confirmed it, and it was changed since. */
    CHANGED
}
