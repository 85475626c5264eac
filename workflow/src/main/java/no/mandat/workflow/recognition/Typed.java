package no.mandat.workflow.recognition;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers that somebody typed in front of a line: "3.1 Sammensetning", "§ 4 …", "Vedlegg 2 – …".
 *
 * @param parts of how many numbers it is made
 * @param rest the line without it
 */
public record Typed(String number, int parts, String rest) {

    private static final Pattern NUMBER =
            Pattern.compile("^(\\d{1,3}(?:\\\\?\\.\\d{1,3}){0,5})(?:\\\\?[.)])?[ \\t\\u00A0]+(\\S.*)$", Pattern.DOTALL);
    private static final Pattern PARAGRAPH_SIGN = Pattern.compile(
            "^((?:§§?|kapittel|kap\\.|del|chapter|part)\\s*\\d{1,3}(?:[-.]\\d{1,3}){0,3})[.:]?\\s+(\\S.*)$",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ANNEX = Pattern.compile(
            "^((?:vedlegg|tillegg|bilag|annex|appendix)(?:\\s+(?:\\d{1,2}|[ivx]{1,5}|[a-zæøå]))?)\\s*(?:[-–—:.]\\s*|\\s+|$)(.*)$",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The number in front of the line, if one is. */
    public static Optional<Typed> numberOf(String line) {
        var number = NUMBER.matcher(line);
        if (number.matches()) {
            var digits = number.group(1).replace("\\", "");
            return Optional.of(new Typed(digits, digits.split("\\.").length, number.group(2)));
        }
        var sign = PARAGRAPH_SIGN.matcher(line);
        return sign.matches() ? Optional.of(new Typed(sign.group(1), 1, sign.group(2))) : Optional.empty();
    }

    /** What the line says as an annex's heading, if it begins as one. */
    static Optional<Typed> annexOf(String line) {
        var annex = ANNEX.matcher(line);
        if (!annex.matches()) {
            return Optional.empty();
        }
        var rest = annex.group(2).strip();
        return Optional.of(rest.isEmpty() ? new Typed("", 0, annex.group(1)) : new Typed(annex.group(1), 0, rest));
    }
}
