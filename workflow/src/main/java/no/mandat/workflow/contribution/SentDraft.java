package no.mandat.workflow.contribution;

import java.util.UUID;

/**
 * The draft that a contribution is sent from.
 *
 * @param version what the page that sends it has read or saved; 0 where it knows of none
 */
public record SentDraft(UUID secret, int version) {}
