package no.mandat.workflow.text;

import java.util.regex.Pattern;

/** Signs that nobody sees and that change how others are read: control characters, and those that turn the order of reading. */
final class Signs {

    private static final Pattern UNSEEN = Pattern.compile(
            "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFDD0-\\uFDEF\\uFFFE\\uFFFF\\p{Cs}]"
                    + "|[\\x{1FFFE}\\x{1FFFF}\\x{2FFFE}\\x{2FFFF}\\x{10FFFE}\\x{10FFFF}]");

    private Signs() {}

    /** The text without them. */
    static String seen(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            // Most texts have none of what is looked for; every sign of theirs is one of these.
            if ((sign < ' ' && sign != '\n' && sign != '\t') || sign > '~' && (sign < '\u00A0' || sign > '\u2027')) {
                return UNSEEN.matcher(text).replaceAll("");
            }
        }
        return text;
    }
}
