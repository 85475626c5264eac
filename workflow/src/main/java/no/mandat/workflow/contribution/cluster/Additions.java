package no.mandat.workflow.contribution.cluster;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody did to a text that many sent: sentence by sentence, as they wrote them. A sentence that only stands elsewhere or is
 * written otherwise (capitals, blanks, points) is neither added nor left out.
 *
 * @param added what is in theirs alone
 * @param leftOut what is in the common one alone
 */
public record Additions(List<String> added, List<String> leftOut) {

    /** What fewer words say is said to anybody: a greeting, a name. */
    private static final int FEWEST_WORDS = 4;

    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{Nd}]\\S*");

    /** Takes copies. */
    public Additions {
        added = List.copyOf(added);
        leftOut = List.copyOf(leftOut);
    }

    /** Compares a sender's text with the common one. */
    public static Additions of(String common, String text) {
        if (saysTheSame(common, text)) {
            return new Additions(List.of(), List.of());
        }
        var there = sentences(common);
        var here = sentences(text);
        return new Additions(words(missing(here, there)), words(missing(there, here)));
    }

    /**
     * Where what somebody added stands in their text: sentences that follow each other as one piece, and none of fewer than
     * {@value #FEWEST_WORDS} words.
     */
    public static List<Piece> pieces(String common, String text) {
        if (saysTheSame(common, text)) {
            return List.of();
        }
        var there = said(sentences(common));
        List<Piece> pieces = new ArrayList<>();
        boolean goesOn = false;
        for (var sentence : sentences(text)) {
            boolean added = isMissing(sentence, there);
            if (added && goesOn) {
                pieces.add(pieces.removeLast().to(sentence, text));
            } else if (added) {
                pieces.add(sentence);
            }
            goesOn = added || goesOn && Shingles.said(sentence.words).isEmpty();
        }
        return pieces.stream().filter(Additions::saysSomething).toList();
    }

    /** Whether some sentence of the common text stands in the sender's; one that says anything. */
    public static boolean leaveSomethingOf(String common, String text) {
        var there = said(sentences(common));
        return sentences(text).stream().anyMatch(sentence -> saysSomething(sentence) && !isMissing(sentence, there));
    }

    /** Where lines or sentences end elsewhere in the same words, too. */
    private static boolean saysTheSame(String common, String text) {
        return Shingles.said(common).equals(Shingles.said(text));
    }

    private static boolean saysSomething(Piece piece) {
        return WORD.matcher(piece.words).results().limit(FEWEST_WORDS).count() == FEWEST_WORDS;
    }

    private static List<Piece> missing(List<Piece> sentences, List<Piece> in) {
        var known = said(in);
        return sentences.stream().filter(sentence -> isMissing(sentence, known)).toList();
    }

    private static boolean isMissing(Piece sentence, Set<String> known) {
        return !known.contains(Shingles.said(sentence.words));
    }

    private static Set<String> said(List<Piece> sentences) {
        Set<String> said =
                sentences.stream().map(one -> Shingles.said(one.words)).collect(Collectors.toCollection(HashSet::new));
        said.add("");
        return said;
    }

    private static List<String> words(List<Piece> pieces) {
        return pieces.stream().map(Piece::words).toList();
    }

    /** The sentences of a text; a line ends one. */
    private static List<Piece> sentences(String text) {
        List<Piece> sentences = new ArrayList<>();
        var ends = BreakIterator.getSentenceInstance(Locale.of("nb"));
        int line = 0;
        while (line < text.length()) {
            int next = endOfLine(text, line);
            ends.setText(text.substring(line, next));
            for (int from = 0, to = ends.next(); to != BreakIterator.DONE; from = to, to = ends.next()) {
                sentences.add(Piece.stripped(text, line + from, line + to));
            }
            line = next;
        }
        return sentences;
    }

    /** Behind the line that begins there, with what ends it. */
    private static int endOfLine(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return Math.min(at + 1, text.length());
    }

    /**
     * A piece of a text.
     *
     * @param from its first character, as Java counts them
     * @param to the character behind its last
     */
    public record Piece(int from, int to, String words) {

        private static Piece stripped(String text, int from, int to) {
            var words = text.substring(from, to);
            int start = from + words.length() - words.stripLeading().length();
            return new Piece(start, start + words.strip().length(), words.strip());
        }

        private Piece to(Piece last, String text) {
            return new Piece(from, last.to, text.substring(from, last.to));
        }
    }
}
