package no.mandat.web.open;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as far as one household or office can be told from another. */
final class ClientAddress {

    /** Who has an IPv6 address has at least 2^64 of them (RFC 6177). */
    private static final int NETWORK = 8;

    private static final int LONGEST = 64;

    private ClientAddress() {}

    /** An IPv4 address, the /64 of an IPv6 address, or what the proxy says in place of one. */
    static String of(HttpServletRequest request) {
        var said = request.getRemoteAddr();
        if (said == null) {
            return "";
        }
        try {
            var address = InetAddress.ofLiteral(said.replaceFirst("%.*", ""));
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK))
                    : address.getHostAddress();
        } catch (IllegalArgumentException none) {
            return said.substring(0, Math.min(said.length(), LONGEST));
        }
    }
}
