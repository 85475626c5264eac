package no.mandat.workflow.party;

/** What a column of a list of members says, in the order of the template. */
public enum ImportColumn {
    NAME,
    EMAIL,
    ORGANISATION,
    CATEGORY,
    ROLE,
    BODY,
    VOTING,
    FROM,
    LANGUAGE
}
