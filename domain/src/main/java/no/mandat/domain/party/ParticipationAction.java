package no.mandat.domain.party;

/** What can be done with an outsider's participation. */
public enum ParticipationAction {
    CONFIRM,
    DECLINE,
    END
}
