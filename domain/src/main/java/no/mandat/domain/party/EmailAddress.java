package no.mandat.domain.party;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How an e-mail address is stored and compared, and which one mail can be sent to: the only rule of that, for forms and letters. A domain may
 * be written in letters of any language; it is stored as servers know it. Before the @ there are those of ASCII alone: others only arrive
 * where every server on the way knows SMTPUTF8 (RFC 6531).
 */
public final class EmailAddress {

    /** The longest address that mail can be sent to (RFC 5321, 4.5.3.1.3). */
    public static final int MOST = 254;

    /** Of what stands between the dots before the @ (RFC 5322, 3.2.3), and between those of a domain (RFC 1035, 2.3.1). */
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";

    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    private static final Pattern SENDABLE = Pattern.compile("%1$s(?:\\.%1$s)*@%2$s(?:\\.%2$s)*".formatted(ATOM, LABEL));

    private EmailAddress() {}

    /** The form in which an address is stored and compared: without surrounding space, in lower case, its domain as servers know it. */
    public static String normal(String address) {
        var plain = address.strip().toLowerCase(Locale.ROOT);
        int domain = plain.lastIndexOf('@') + 1;
        return domain == 0 || plain.length() > MOST
                ? plain
                : plain.substring(0, domain) + forServers(plain.substring(domain));
    }

    /** One that would be read back as another stays as it is: for "straße" they know two. */
    private static String forServers(String domain) {
        var composed = Normalizer.normalize(domain, Normalizer.Form.NFC);
        try {
            var known = IDN.toASCII(composed);
            return IDN.toUnicode(known).equals(composed) ? known : domain;
        } catch (IllegalArgumentException e) {
            return domain;
        }
    }

    /** What is in normal form with its domain in letters, as people may have written it. */
    public static String inLetters(String normal) {
        int domain = normal.lastIndexOf('@') + 1;
        return normal.substring(0, domain) + IDN.toUnicode(normal.substring(domain));
    }

    /** Whether mail can be sent to it as it is written. Comments, quotes and line breaks are no part of an address here. */
    public static boolean isSendable(String address) {
        return address.length() <= MOST && SENDABLE.matcher(address).matches();
    }
}
