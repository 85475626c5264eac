package no.mandat.domain.mandate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * By what the page of a published mandate is known in its address: the short name in small letters a to z, digits and hyphens. It is
 * given when the mandate is published, and stays the same.
 *
 * @param value such as {@code ferjer-uten-utslipp}
 */
public record PublicName(String value) {

    /** The most signs of one, with the number that tells it from others. */
    public static final int MOST = 70;

    private static final int MOST_WORDS = 60;
    private static final String NAMELESS = "mandat";
    private static final Pattern VALID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern GAP = Pattern.compile("[^a-z0-9]+");

    /** Letters that are no other letter with a mark. */
    private static final Map<String, String> LETTERS = Map.of(
            "æ", "ae", "ø", "o", "đ", "d", "ð", "d", "ŋ", "n", "ŧ", "t", "þ", "th", "ß", "ss", "œ", "oe", "ł", "l");

    /** @throws IllegalArgumentException when it couldn't stand in an address as it is */
    public PublicName {
        if (!isOne(value)) {
            throw new IllegalArgumentException("no name for an address: " + value);
        }
    }

    /** Whether a page can be known by that text. */
    public static boolean isOne(String text) {
        return text.length() <= MOST && VALID.matcher(text).matches();
    }

    /** What is made of a short name. */
    public static PublicName of(String shortName) {
        var small = shortName.toLowerCase(Locale.ROOT);
        for (var letter : LETTERS.entrySet()) {
            small = small.replace(letter.getKey(), letter.getValue());
        }
        var plain = ACCENTS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD))
                .replaceAll("");
        var words = stripped(GAP.matcher(plain).replaceAll("-"));
        return new PublicName(words.isEmpty() ? NAMELESS : words);
    }

    /** The same, told from another mandate's. */
    public PublicName numbered(int number) {
        return new PublicName(value + "-" + number);
    }

    private static String stripped(String words) {
        var brief = words.substring(0, Math.min(words.length(), MOST_WORDS));
        return brief.replaceAll("^-+|-+$", "");
    }
}
