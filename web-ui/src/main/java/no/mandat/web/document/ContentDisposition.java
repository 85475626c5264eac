package no.mandat.web.document;

import java.nio.charset.StandardCharsets;

/** Tells a browser to keep what comes as a file, under its name in any script (RFC 6266, RFC 8187). */
public final class ContentDisposition {

    private static final String UNRESERVED = "!#$&+-.^_`|~";

    private ContentDisposition() {}

    /** To be kept, under that name. */
    public static String attachment(String fileName) {
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(ascii(fileName), encoded(fileName));
    }

    /** For what knows no other. */
    private static String ascii(String name) {
        return name.replaceAll("[^ -~]|[\"\\\\%]", "_");
    }

    private static String encoded(String name) {
        var encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (octet & 0xFF);
            boolean plain = letter < 0x80 && (Character.isLetterOrDigit(letter) || UNRESERVED.indexOf(letter) >= 0);
            encoded.append(plain ? String.valueOf(letter) : "%%%02X".formatted((int) letter));
        }
        return encoded.toString();
    }
}
