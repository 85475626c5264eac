package no.mandat.workflow.meeting;

import no.mandat.domain.shared.DocumentId;

/**
 * A paper for an item of somebody from outside.
 *
 * @param at the link that was mailed to them
 */
public record PaperByLink(MeetingLink at, DocumentId document) {}
