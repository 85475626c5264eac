package no.mandat.domain.shared;

/** A value of several parts that the audit trail keeps as one line, from which a screen makes words. */
public interface Coded {

    /** The line, the same for the same value, without commas. */
    String code();
}
