package no.mandat.workflow.contribution;

import java.util.UUID;
import no.mandat.domain.shared.CallId;

/**
 * Where somebody finds the receipt of what they sent.
 *
 * @param key under which they sent it, which nobody else knows
 */
public record ReceiptAddress(CallId call, UUID key) {}
