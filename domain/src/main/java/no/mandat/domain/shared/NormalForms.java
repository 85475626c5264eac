package no.mandat.domain.shared;

import java.text.Normalizer;

/**
 * Texts in a normal form of Unicode, in a time that grows with their length alone: Java puts marks that follow each other in order one by
 * one, each past all of them, and whoever sends a text can send nothing but marks.
 */
public final class NormalForms {

    /** So many characters are brought into a normal form at once: more than anybody writes between two blanks. */
    private static final int PIECE = 1000;

    /** The first that is a mark; what is before it begins a piece of its own in every normal form. */
    private static final char FIRST_MARK = '\u0300';

    private NormalForms() {}

    /** The text in that form. Only in a word that is longer than any what belongs together can stay apart. */
    public static String of(String text, Normalizer.Form form) {
        var normal = new StringBuilder(text.length());
        int from = 0;
        while (text.length() - from > PIECE) {
            int to = end(text, from);
            normal.append(Normalizer.normalize(text.substring(from, to), form));
            from = to;
        }
        return normal.append(Normalizer.normalize(text.substring(from), form)).toString();
    }

    /** Where the piece that begins there ends: before the last character that stands for itself, if there is any. */
    private static int end(String text, int from) {
        int most = from + PIECE;
        for (int at = most; at > from; at--) {
            if (text.charAt(at) < FIRST_MARK) {
                return at;
            }
        }
        return Character.isSurrogatePair(text.charAt(most - 1), text.charAt(most)) ? most - 1 : most;
    }
}
