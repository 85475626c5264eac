package no.mandat.workflow.deliverable;

import java.time.Instant;
import java.util.List;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.RecommendationId;
import org.jspecify.annotations.Nullable;

/**
 * A dissent, or a remark, on what is being written.
 *
 * @param text Markdown
 * @param author what its author is called
 * @param hash of what is signed now
 * @param signatures those that were given, the first first
 * @param own whether the reader wrote it
 * @param signed whether the reader has signed what it says now
 * @param stale whether the reader has signed something else: they can sign again, or withdraw
 */
public record DissentRow(
        DissentId id,
        int version,
        DissentKind kind,
        @Nullable RecommendationId recommendation,
        String text,
        String author,
        String hash,
        List<Signed> signatures,
        boolean own,
        boolean signed,
        boolean stale) {

    /** The same for somebody whom the section of its recommendation isn't for. */
    DissentRow covered(String instead) {
        return new DissentRow(id, version, kind, recommendation, instead, author, hash, signatures, own, signed, stale);
    }

    /**
     * A signature.
     *
     * @param stale whether it is under something else than what is said now: it must be given again
     */
    public record Signed(String name, Instant at, boolean stale) {}
}
