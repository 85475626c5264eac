package no.mandat.domain.mandate;

/**
 * By what people cite a clause.
 *
 * @param text such as "4.1", "4.1 a", "Vedlegg 2" or "V2.3"
 * @param generated whether the document printed none, and this one was made
 */
public record ClauseNumber(String text, boolean generated) {}
