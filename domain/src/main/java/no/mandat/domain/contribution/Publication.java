package no.mandat.domain.contribution;

/** What a contributor consents to. Public access may be given on request whatever they chose. */
public enum Publication {
    WITH_NAME,
    WITHOUT_NAME,
    NOT
}
