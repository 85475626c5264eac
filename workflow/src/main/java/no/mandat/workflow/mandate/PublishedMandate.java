package no.mandat.workflow.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.MandateStatus;
import no.mandat.domain.shared.MandateId;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may read of a published mandate, with the text of one of its versions.
 *
 * @param name by what its page is known
 * @param title as that version says it
 * @param adoptedOn the day both bodies had consented to it
 * @param firstDay its first day by that version: that of the adoption, where none was given
 * @param lastDay its last day by that version
 * @param endedOn the day it was closed, or ended by the board
 * @param versions all of them, the latest first
 * @param shown the number of the one whose text this is
 * @param clauses what that version says
 * @param hash the fingerprint of all that both bodies consented to in that version
 * @param changedAt when the mandate last changed
 */
public record PublishedMandate(
        MandateId id,
        String name,
        String title,
        String board,
        String group,
        MandateStatus status,
        LocalDate adoptedOn,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable LocalDate endedOn,
        List<PublishedVersion> versions,
        int shown,
        ClauseTree clauses,
        String hash,
        Instant changedAt) {

    /** Takes a copy. */
    public PublishedMandate {
        versions = List.copyOf(versions);
    }

    /** The version that counts. */
    public PublishedVersion current() {
        return versions.getFirst();
    }

    /** Whether the text is that of the version that counts. */
    public boolean isCurrent() {
        return shown == current().number();
    }

    /** The version whose text this is. */
    public PublishedVersion version() {
        return versions.stream()
                .filter(version -> version.number() == shown)
                .findFirst()
                .orElseThrow();
    }
}
