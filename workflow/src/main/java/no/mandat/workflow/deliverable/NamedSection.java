package no.mandat.workflow.deliverable;

import no.mandat.domain.shared.SectionId;

/**
 * A section that somebody from outside is named on.
 *
 * @param number as it is printed
 * @param level how deep it stands, from 1
 * @param text Markdown; may be empty
 */
public record NamedSection(SectionId id, String number, int level, String title, String text) {}
