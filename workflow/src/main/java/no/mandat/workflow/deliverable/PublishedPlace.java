package no.mandat.workflow.deliverable;

/**
 * Where everybody reads a deliverable.
 *
 * @param name by what the page of its mandate is known
 * @param number which of the mandate's deliverables
 */
public record PublishedPlace(String name, int number) {}
