package no.mandat.domain.contribution;

import java.util.List;

/** What a contributor consents to, the most first. Public access may be given on request whatever they chose. */
public enum Publication {
    WITH_NAME,
    WITHOUT_NAME,
    NOT;

    /** What is less than that: to how much of it a consent can be taken back, at any time. */
    public List<Publication> less() {
        return List.of(values()).subList(ordinal() + 1, values().length);
    }
}
