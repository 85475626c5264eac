package no.mandat.workflow.meeting;

import java.time.Instant;
import no.mandat.domain.shared.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * A document that is read for an item.
 *
 * @param title what it is called; none, where the reader may not read it
 * @param addedAt since when it is among the papers
 * @param fresh whether it came, or got a new version, since the reader looked before
 */
public record PaperRow(DocumentId document, @Nullable String title, Instant addedAt, boolean fresh) {}
