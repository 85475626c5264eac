package no.mandat.workflow.export;

import java.util.function.IntPredicate;

/** Signs that no document holds: controls, halves of a sign, and what isn't one at all. */
final class Letters {

    static final String REPLACEMENT = "\uFFFD";

    private Letters() {}

    /** The text without them; what stood for a blank is one. */
    static String clean(String text) {
        return map(text, sign -> true);
    }

    /** The text with a replacement in the place of each sign that isn't known. */
    static String map(String text, IntPredicate isKnown) {
        var clean = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            if (sign == '\t' || sign == '\n' || sign == '\r' || sign == 0x85 || sign == 0x2028 || sign == 0x2029) {
                clean.append(' ');
            } else if (isHalf(sign) || isNone(sign)) {
                clean.append(REPLACEMENT);
            } else if (!Character.isISOControl(sign)) {
                if (isKnown.test(sign)) {
                    clean.appendCodePoint(sign);
                } else {
                    clean.append(REPLACEMENT);
                }
            }
        });
        return clean.toString();
    }

    private static boolean isHalf(int sign) {
        return sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
    }

    private static boolean isNone(int sign) {
        return (sign & 0xFFFE) == 0xFFFE || sign >= 0xFDD0 && sign <= 0xFDEF;
    }
}
