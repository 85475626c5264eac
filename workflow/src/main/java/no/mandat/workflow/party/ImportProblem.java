package no.mandat.workflow.party;

/** Why a cell, a column or a row of a list of members can't be taken. */
public enum ImportProblem {
    /** There is no heading of that name. */
    NO_COLUMN,
    /** The heading is there twice. */
    COLUMN_TWICE,
    /** Nobody knows the heading; its words are told. */
    UNKNOWN_COLUMN,
    MISSING,
    FORMULA,
    FAULT,
    TOO_LONG,
    NOT_ONE_LINE,
    NO_ADDRESS,
    /** Before its @ are letters that mail isn't sent with. */
    ADDRESS_LETTERS,
    /** The row in which the address stands, too, is told. */
    ADDRESS_TWICE,
    /** The name of whoever has the address is told. */
    ANOTHER_NAME,
    UNKNOWN_CATEGORY,
    UNKNOWN_ROLE,
    UNKNOWN_BODY,
    NO_YES_OR_NO,
    NO_DATE,
    UNKNOWN_LANGUAGE,
    NO_SEAT,
    /** A rule says no; the refusal is told. */
    REFUSED
}
