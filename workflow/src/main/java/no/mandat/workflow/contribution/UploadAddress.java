package no.mandat.workflow.contribution;

import java.util.UUID;

/**
 * Where a file comes that goes with a draft, part by part.
 *
 * @param id which of those of the draft
 */
public record UploadAddress(DraftAddress draft, UUID id) {}
