package no.mandat.domain.meeting;

/** What can be done with the wording of what somebody said; when, says {@link SpokenLife}. */
public enum SpokenAction {
    CONFIRM,
    DECLINE,
    LAPSE
}
