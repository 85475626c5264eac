package no.mandat.web.shared;

/** The file that shows that something stands in the audit log, to whoever it is about (docs/audit-format.md, "Receipts"). */
public final class SignedReceipt {

    /** What kind of file it is. */
    public static final String MEDIA_TYPE = "text/plain;charset=UTF-8";

    private SignedReceipt() {}
}
