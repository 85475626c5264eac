package no.mandat.workflow.approval;

import java.time.Instant;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can show for a position of theirs.
 *
 * @param reference what is read out on the telephone
 * @param hash the hash of the text that they took a position on
 * @param replaces the reference of the position that it takes the place of, if of one
 * @param replaced whether a later one has taken its place
 * @param question what it asks, where it asks about somebody's impartiality
 * @param readableIn the mandate of its round, where that is there for them still; in a list it isn't told
 */
public record ReceiptRow(
        PositionId id,
        RoundId round,
        String person,
        String mandate,
        String title,
        int revision,
        RoundKind roundKind,
        PositionKind kind,
        @Nullable String reason,
        @Nullable String wayOut,
        @Nullable String candidate,
        Instant at,
        String hash,
        String reference,
        @Nullable String replaces,
        boolean replaced,
        @Nullable Question question,
        @Nullable MandateId readableIn) {

    /** What it is called on a page. */
    public String title(Words words) {
        return RoundWords.title(roundKind, title, question, words);
    }

    /** The first digits of the hash, as people compare them. */
    public String fingerprint() {
        return Fingerprint.of(hash);
    }
}
