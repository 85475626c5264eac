package no.mandat.workflow.contribution.cluster;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody did to a text that many sent: sentence by sentence, as they wrote them. A sentence that only stands elsewhere, or with
 * other capitals or blanks, is neither added nor left out. Nothing is in either only where both texts are the same but for those: a sign
 * can turn what a sentence says.
 *
 * @param added what is in theirs alone
 * @param leftOut what is in the common one alone
 */
public record Additions(List<String> added, List<String> leftOut) {

    /** What fewer words say is said to anybody: a greeting, a name. */
    private static final int FEWEST_WORDS = 4;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Takes copies. */
    public Additions {
        added = List.copyOf(added);
        leftOut = List.copyOf(leftOut);
    }

    /** Compares a sender's text with the common one. */
    public static Additions of(String common, String text) {
        if (Shingles.written(common).equals(Shingles.written(text))) {
            return new Additions(List.of(), List.of());
        }
        var there = sentences(common);
        var here = sentences(text);
        var missing = new Additions(words(missing(here, there)), words(missing(there, here)));
        return missing.added.isEmpty() && missing.leftOut.isEmpty() ? moved(there, here) : missing;
    }

    /** Where each sentence stands in both, but elsewhere or more often: what is between that with which both begin and end. */
    private static Additions moved(List<Piece> there, List<Piece> here) {
        int fewer = Math.min(there.size(), here.size());
        int before = 0;
        while (before < fewer && isWritten(there.get(before), here.get(before))) {
            before++;
        }
        int behind = 0;
        while (behind < fewer - before
                && isWritten(there.get(there.size() - 1 - behind), here.get(here.size() - 1 - behind))) {
            behind++;
        }
        return new Additions(
                words(here.subList(before, here.size() - behind)), words(there.subList(before, there.size() - behind)));
    }

    private static boolean isWritten(Piece one, Piece other) {
        return Shingles.written(one.words).equals(Shingles.written(other.words));
    }

    /**
     * Where what somebody added stands in their text: sentences that follow each other as one piece, and none of fewer than
     * {@value #FEWEST_WORDS} words. How a sentence ends, with a point or none, makes no piece.
     */
    public static List<Piece> pieces(String common, String text) {
        if (Shingles.exactly(common).equals(Shingles.exactly(text))) {
            return List.of();
        }
        var there = Known.of(sentences(common), Shingles::exactly);
        List<Piece> pieces = new ArrayList<>();
        boolean goesOn = false;
        for (var sentence : sentences(text)) {
            boolean ornament = Shingles.said(sentence.words).isEmpty();
            boolean added = !ornament && there.lack(sentence);
            if (added && goesOn) {
                pieces.add(pieces.removeLast().to(sentence, text));
            } else if (added) {
                pieces.add(sentence);
            }
            goesOn = added || goesOn && ornament;
        }
        return pieces.stream().filter(Additions::saysSomething).toList();
    }

    /** Whether some sentence of the common text stands in the sender's; one that says anything. */
    public static boolean leaveSomethingOf(String common, String text) {
        var there = Known.of(sentences(common), Shingles::exactly);
        return sentences(text).stream().anyMatch(sentence -> saysSomething(sentence) && !there.lack(sentence));
    }

    private static boolean saysSomething(Piece piece) {
        return BLANKS.splitAsStream(piece.words)
                        .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                        .limit(FEWEST_WORDS)
                        .count()
                == FEWEST_WORDS;
    }

    private static List<Piece> missing(List<Piece> sentences, List<Piece> in) {
        var known = Known.of(in, Shingles::written);
        return sentences.stream().filter(known::lack).toList();
    }

    private static List<String> words(List<Piece> pieces) {
        return pieces.stream()
                .map(Piece::words)
                .filter(words -> !words.isEmpty())
                .toList();
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

    /** The sentences of a text, as others are compared with them. */
    private record Known(UnaryOperator<String> as, Set<String> sentences) {

        static Known of(List<Piece> sentences, UnaryOperator<String> as) {
            Set<String> known =
                    sentences.stream().map(one -> as.apply(one.words)).collect(Collectors.toCollection(HashSet::new));
            known.add("");
            return new Known(as, known);
        }

        boolean lack(Piece sentence) {
            return !sentences.contains(as.apply(sentence.words));
        }
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
