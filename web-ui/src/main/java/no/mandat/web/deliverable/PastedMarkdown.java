package no.mandat.web.deliverable;

/**
 * What is put into a text where something was pasted. Public, as the browser is sent its parts.
 *
 * @param text goes in at the caret
 * @param notes its footnotes, which go to the end of the whole text; empty where it has none
 * @param apart whether it stands between blank lines
 */
public record PastedMarkdown(String text, String notes, boolean apart) {}
