package no.mandat.web.receipt;

import java.util.Locale;

/** What there is a receipt of, as it stands in the address of the file. */
public enum ReceiptOf {
    /** Of what a round came to. */
    ROUND,
    /** Of the approval of what a group delivers. */
    DELIVERABLE,
    /** Of the closing of a meeting's minutes. */
    MINUTES,
    /** Of the adoption or the last amendment of a mandate. */
    MANDATE,
    /** Of one's own signature under a dissent. */
    SIGNATURE;

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReceiptOf path(String path) {
        return valueOf(path.toUpperCase(Locale.ROOT));
    }
}
