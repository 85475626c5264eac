package no.mandat.workflow.auditlog;

import java.time.Instant;
import java.util.UUID;
import no.mandat.workflow.shared.Reference;

/**
 * A receipt of something that happened, as a page tells of it.
 *
 * @param entry which entry it is of
 * @param action what happened, by its name in the history
 * @param at when
 * @param isByRule whether nobody decided on it: it followed by a rule from what others did
 * @param isSigned whether a checkpoint covers it yet, so that it can be had as a file
 */
public record ActReceipt(UUID entry, String action, Instant at, boolean isByRule, boolean isSigned) {

    /** By which number it goes. */
    public String reference() {
        return Reference.of(entry);
    }
}
