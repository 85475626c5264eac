package no.mandat.domain.party;

import java.util.Locale;

/** How an e-mail address is compared: without surrounding space, in lower case. */
public final class EmailAddress {

    /** The longest address that mail can be sent to (RFC 5321, 4.5.3.1.3). */
    public static final int MOST = 254;

    private EmailAddress() {}

    /** The form in which an address is stored and compared. */
    public static String normal(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
