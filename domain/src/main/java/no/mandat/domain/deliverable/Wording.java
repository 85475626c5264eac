package no.mandat.domain.deliverable;

import org.jspecify.annotations.Nullable;

/**
 * A text that a revision is to be cut of.
 *
 * @param hash of what it says, SHA-256 in hexadecimal digits
 * @param last the revision that was cut last; none where none was
 */
public record Wording(
        ReportContent content, String hash, @Nullable DeliverableRevision last) {}
