package no.mandat.domain.contribution;

/** Where a contribution is in its life; before that it is a draft, which is its writer's alone. */
public enum ContributionState {
    SUBMITTED,
    /** Taken back by whoever sent it. */
    WITHDRAWN
}
