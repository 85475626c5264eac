package no.mandat.workflow.contribution.cluster;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody did to a text that many sent: sentence by sentence, as they wrote them. A sentence that only stands elsewhere or is
 * written otherwise (capitals, blanks, points) is neither added nor left out.
 *
 * @param added what is in theirs alone
 * @param leftOut what is in the common one alone
 */
public record Additions(List<String> added, List<String> leftOut) {

    /** Takes copies. */
    public Additions {
        added = List.copyOf(added);
        leftOut = List.copyOf(leftOut);
    }

    /** Compares a sender's text with the common one. */
    public static Additions of(String common, String text) {
        var there = sentences(common);
        var here = sentences(text);
        return new Additions(missing(here, there), missing(there, here));
    }

    private static List<String> missing(List<String> sentences, List<String> in) {
        Set<String> known = in.stream().map(Shingles::said).collect(Collectors.toCollection(HashSet::new));
        known.add("");
        return sentences.stream()
                .filter(sentence -> !known.contains(Shingles.said(sentence)))
                .toList();
    }

    /** The sentences of a text; a line ends one. */
    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        text.lines().forEach(line -> {
            var ends = BreakIterator.getSentenceInstance(Locale.of("nb"));
            ends.setText(line);
            for (int from = 0, to = ends.next(); to != BreakIterator.DONE; from = to, to = ends.next()) {
                sentences.add(line.substring(from, to).strip());
            }
        });
        return sentences;
    }
}
