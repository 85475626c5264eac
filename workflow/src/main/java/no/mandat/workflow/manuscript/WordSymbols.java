package no.mandat.workflow.manuscript;

import java.util.Locale;
import java.util.Map;
import no.mandat.workflow.xml.XmlElement;

/** Signs that Word takes from fonts of signs, as letters that every font has. */
final class WordSymbols {

    private static final int PRIVATE_USE = 0xF000;

    /** What stands for a sign that isn't known. */
    private static final String UNKNOWN = "\uFFFD";

    private static final String GREEK_CAPITALS = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
    private static final String GREEK = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

    private static final Map<Integer, String> SYMBOL = Map.ofEntries(
            Map.entry(0xA3, "≤"),
            Map.entry(0xA5, "∞"),
            Map.entry(0xAB, "↔"),
            Map.entry(0xAC, "←"),
            Map.entry(0xAD, "↑"),
            Map.entry(0xAE, "→"),
            Map.entry(0xAF, "↓"),
            Map.entry(0xB0, "°"),
            Map.entry(0xB1, "±"),
            Map.entry(0xB3, "≥"),
            Map.entry(0xB4, "×"),
            Map.entry(0xB7, "•"),
            Map.entry(0xB9, "≠"),
            Map.entry(0xBB, "≈"),
            Map.entry(0xBC, "…"),
            Map.entry(0xD6, "√"),
            Map.entry(0xDE, "⇒"),
            Map.entry(0xE5, "∑"));

    private static final Map<Integer, String> WINGDINGS = Map.ofEntries(
            Map.entry(0x6C, "●"),
            Map.entry(0x6E, "■"),
            Map.entry(0x6F, "□"),
            Map.entry(0xA7, "▪"),
            Map.entry(0xA8, "◻"),
            Map.entry(0xD8, "➢"),
            Map.entry(0xDF, "←"),
            Map.entry(0xE0, "→"),
            Map.entry(0xE8, "➔"),
            Map.entry(0xFB, "✗"),
            Map.entry(0xFC, "✓"),
            Map.entry(0xFD, "☒"),
            Map.entry(0xFE, "☑"));

    private WordSymbols() {}

    /** The letter that a {@code w:sym} stands for. */
    static String letter(XmlElement symbol) {
        int code;
        try {
            code = Integer.parseInt(symbol.attribute("char", ""), 16);
        } catch (NumberFormatException _) {
            return UNKNOWN;
        }
        if (code < PRIVATE_USE) {
            return isLetter(code) ? Character.toString(code) : UNKNOWN;
        }
        return letter(symbol.attribute("font", "").toLowerCase(Locale.ROOT), code - PRIVATE_USE);
    }

    private static String letter(String font, int code) {
        if (font.startsWith("wingdings")) {
            return WINGDINGS.getOrDefault(code, UNKNOWN);
        }
        if (font.equals("symbol")) {
            return code >= 'A' && code <= 'Z'
                    ? GREEK_CAPITALS.substring(code - 'A', code - 'A' + 1)
                    : code >= 'a' && code <= 'z'
                            ? GREEK.substring(code - 'a', code - 'a' + 1)
                            : SYMBOL.getOrDefault(code, isPlain(code) ? Character.toString(code) : UNKNOWN);
        }
        return isPlain(code) ? Character.toString(code) : UNKNOWN;
    }

    private static boolean isLetter(int code) {
        return Character.isDefined(code)
                && !Character.isISOControl(code)
                && Character.getType(code) != Character.SURROGATE;
    }

    private static boolean isPlain(int code) {
        return code >= ' ' && code < 0x7F;
    }
}
