package no.mandat.workflow.deliverable;

import java.time.Instant;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.domain.shared.DissentId;

/**
 * A dissent, or a remark, under which the reader's signature is.
 *
 * @param mandate what its mandate is called for short
 */
public record SignedDissent(DissentId id, DissentKind kind, String mandate, Instant signedAt) {}
