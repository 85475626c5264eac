package no.mandat.workflow.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/**
 * Where the words of a text in Markdown were typed.
 *
 * @param place where they stand in the text as it is read
 * @param length how many characters they are there
 * @param from where they begin in what was typed
 * @param to where they end there
 * @param typed where each of them begins and ends there; none where that can't be told, as of a letter that was typed by its name
 */
record TypedWords(Text node, int place, int length, int from, int to, List<Sign> typed) {

    /** Where a sign begins and ends, with the stroke before it. */
    record Sign(int from, int to) {}

    /** Those of a node that is read as it was typed, but for strokes before marks. */
    static Optional<TypedWords> of(Text node, int place, String markdown) {
        var spans = node.getSourceSpans();
        if (place < 0 || spans.isEmpty() || node.getLiteral().isEmpty()) {
            return Optional.empty();
        }
        int from = spans.getFirst().getInputIndex();
        int to = end(spans.getLast());
        var typed = typed(node.getLiteral(), markdown, from, to);
        return Optional.of(new TypedWords(node, place, node.getLiteral().length(), from, to, typed));
    }

    private static int end(SourceSpan span) {
        return span.getInputIndex() + span.getLength();
    }

    private static List<Sign> typed(String literal, String markdown, int from, int to) {
        List<Sign> places = new ArrayList<>(literal.length());
        int i = from;
        for (int j = 0; j < literal.length(); j++) {
            int begin = i;
            if (i + 1 < to && markdown.charAt(i) == '\\' && isMark(markdown.charAt(i + 1))) {
                i++;
            }
            if (i >= to || markdown.charAt(i) != literal.charAt(j)) {
                return List.of();
            }
            i++;
            places.add(new Sign(begin, i));
        }
        return i == to ? places : List.of();
    }

    private static boolean isMark(char sign) {
        return sign < 0x80 && sign > ' ' && !Character.isLetterOrDigit(sign) && sign != 0x7F;
    }

    boolean holds(int at) {
        return at >= place && at < place + length;
    }

    /** Where the word that begins there was typed. */
    Optional<Integer> begin(int at) {
        if (at == place) {
            return Optional.of(from);
        }
        return typed.isEmpty()
                ? Optional.empty()
                : Optional.of(typed.get(at - place).from());
    }

    /** Where the word that ends there was typed. */
    Optional<Integer> end(int at) {
        if (at == place + length) {
            return Optional.of(to);
        }
        return typed.isEmpty()
                ? Optional.empty()
                : Optional.of(typed.get(at - place - 1).to());
    }
}
