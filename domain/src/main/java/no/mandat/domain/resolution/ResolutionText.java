package no.mandat.domain.resolution;

/**
 * What a resolution says.
 *
 * @param title one line
 * @param text Markdown
 */
public record ResolutionText(String title, String text) {}
