package no.mandat.domain.consent;

/** For whom an amendment is proposed. */
public enum ProposedFor {
    BOARD,
    LEADER,
    SECRETARIAT
}
