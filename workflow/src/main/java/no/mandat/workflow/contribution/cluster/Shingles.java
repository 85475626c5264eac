package no.mandat.workflow.contribution.cluster;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import no.mandat.domain.shared.NormalForms;

/**
 * What a text is compared by: each row of three words in it, as a number, each once and in ascending order. How words are written
 * (capitals, ligatures) and what is between them makes no difference; in short texts what is between them does, for a sign or a comma
 * turns what they say.
 */
final class Shingles {

    /** Short enough that a changed word costs three of them, long enough that two people hardly write the same by chance. */
    static final int WORDS = 3;

    /** Texts of fewer words can be nearly the same by chance: they are put together only where they say the same. */
    static final int FEWEST_WORDS = 20;

    /** What fewer words say is what anybody says ("Ja", "Nei", "Ja, enig"): not even the same of them is a mailing. */
    static final int FEWEST_OF_THE_SAME = WORDS;

    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    /** What may stand or not behind the last word; a question mark asks. */
    private static final String AT_THE_END = " .!";

    private static final Hasher64 OF_ROW = Hashing.komihash5_0();
    private static final Hasher128 OF_ALL = Hashing.murmur3_128();

    private final long[] numbers;
    private final HashValue128 whole;
    private final int words;

    private Shingles(long[] numbers, HashValue128 whole, int words) {
        this.numbers = numbers;
        this.whole = whole;
        this.words = words;
    }

    /** Those of a text; none where it is too short to be compared with what is nearly the same. */
    static Shingles of(String text) {
        var said = said(text);
        var ends = ends(said);
        if (ends.length < FEWEST_WORDS) {
            return new Shingles(new long[0], OF_ALL.hashCharsTo128Bits(exactly(text)), ends.length);
        }
        var numbers = new long[ends.length - WORDS + 1];
        for (int i = 0; i < numbers.length; i++) {
            int from = i == 0 ? 0 : ends[i - 1] + 1;
            numbers[i] = OF_ROW.hashCharsToLong(said.substring(from, ends[i + WORDS - 1]));
        }
        return new Shingles(
                Arrays.stream(numbers).sorted().distinct().toArray(), OF_ALL.hashCharsTo128Bits(said), ends.length);
    }

    /** A text with all its signs, however its letters are written and its lines are broken: what differs then, says something else. */
    static String written(String text) {
        return BLANKS.matcher(folded(text)).replaceAll(" ").strip();
    }

    /** The same but for how it ends: with a point, an exclamation mark, some of them or none. */
    static String exactly(String text) {
        var written = written(text);
        int end = written.length();
        while (end > 0 && AT_THE_END.indexOf(written.charAt(end - 1)) >= 0) {
            end--;
        }
        return written.substring(0, end);
    }

    private static String folded(String text) {
        return NormalForms.of(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** The words of a text with one blank between them. */
    static String said(String text) {
        var folded = folded(text);
        var said = new StringBuilder(folded.length());
        folded.codePoints().forEach(character -> {
            if (isOfWord(character)) {
                said.appendCodePoint(character);
            } else if (!said.isEmpty() && said.charAt(said.length() - 1) != ' ') {
                said.append(' ');
            }
        });
        return said.toString().strip();
    }

    /** Letters, digits, and the marks on them. */
    private static boolean isOfWord(int character) {
        return Character.isLetterOrDigit(character)
                || switch (Character.getType(character)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    /** Where each word ends. */
    private static int[] ends(String said) {
        return said.isEmpty()
                ? new int[0]
                : IntStream.rangeClosed(1, said.length())
                        .filter(i -> i == said.length() || said.charAt(i) == ' ')
                        .toArray();
    }

    long[] numbers() {
        return numbers;
    }

    /** The same for texts of the same words, and for no others; of short ones, for those that are {@link #exactly} the same. */
    HashValue128 whole() {
        return whole;
    }

    boolean isEmpty() {
        return numbers.length == 0;
    }

    /** Whether the text is long enough to be put together with those that say the same. */
    boolean saysEnough() {
        return words >= FEWEST_OF_THE_SAME;
    }

    /** Which share of the shingles of both is in both (Jaccard's index), from 0 to 1; of short texts all or nothing. */
    double similarity(Shingles other) {
        int both = 0;
        int i = 0;
        int j = 0;
        while (i < numbers.length && j < other.numbers.length) {
            int order = Long.compare(numbers[i], other.numbers[j]);
            if (order == 0) {
                both++;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        int all = numbers.length + other.numbers.length - both;
        if (all == 0) {
            return saysEnough() && whole.equals(other.whole) ? 1 : 0;
        }
        return (double) both / all;
    }
}
