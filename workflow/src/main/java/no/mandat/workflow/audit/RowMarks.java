package no.mandat.workflow.audit;

import java.time.Instant;
import java.util.Optional;
import no.mandat.domain.shared.PositionId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an entry, and doesn't stand in it.
 *
 * @param number its place in the log, counted from 1; none while it waits for one
 * @param erasure who erased its names and values; none where they aren't, or the reader isn't told
 * @param receipt the receipt that was given for it
 * @param isAsLogged whether it is what stands in the log, or waits for its place there
 */
public record RowMarks(
        @Nullable Long number,
        @Nullable Erased erasure,
        @Nullable Receipt receipt,
        boolean isAsLogged) {

    /** Of one that is what stands in the log. */
    public RowMarks(@Nullable Long number, @Nullable Erased erasure, @Nullable Receipt receipt) {
        this(number, erasure, receipt, true);
    }

    /** Nothing. */
    public static final RowMarks NONE = new RowMarks(null, null, null);

    /**
     * That names and values were erased.
     *
     * @param by the name of who did, or none where a part of the system did
     * @param reason in the words of whoever decided it, if they said
     */
    public record Erased(
            @Nullable String by, Instant at, @Nullable String reason) {}

    /**
     * A receipt.
     *
     * @param reference what it is called on paper and on the telephone
     * @param fingerprint that of what was said, or of what it was said of; none where there is no text
     * @param own the position whose receipt it is, where the reader may open it: it is theirs
     */
    public record Receipt(
            String reference,
            @Nullable String fingerprint,
            @Nullable PositionId own) {

        private static final int GROUP = 4;
        private static final int SHOWN = 8;

        /** As much of the fingerprint as tells two texts apart at a glance: "5d2b e417". */
        public Optional<String> shortFingerprint() {
            return Optional.ofNullable(fingerprint)
                    .map(whole -> whole.substring(0, Math.min(SHOWN, whole.length())))
                    .map(shown ->
                            shown.length() <= GROUP ? shown : shown.substring(0, GROUP) + " " + shown.substring(GROUP));
        }
    }

    /** Whether it stands among the first so many. */
    public boolean isWithin(long entries) {
        return isAsLogged && number != null && number <= entries;
    }

    /** The receipt, if one was given. */
    public Optional<Receipt> given() {
        return Optional.ofNullable(receipt);
    }
}
