package no.mandat.workflow.consent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.Footnotes;

/**
 * The footnotes of many clauses in one text: what each is called it is called in its clause only, so they are numbered through the
 * text, and said at its end.
 */
final class RunningNotes {

    private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final List<String> said = new ArrayList<>();

    /** A clause whose heading and text have numbers for marks. */
    Clause numbered(Clause clause) {
        var parts = Footnotes.of(clause.text());
        Map<String, String> signs = new HashMap<>();
        var heading = parts.signed(clause.heading(), label -> sign(label, parts, signs));
        var words = parts.signed(parts.words(), label -> sign(label, parts, signs));
        // One that nothing refers to any more is said all the same.
        var loose = parts.notes().keySet().stream()
                .filter(label -> !signs.containsKey(label))
                .map(label -> sign(label, parts, signs))
                .collect(Collectors.joining());
        return clause.says(heading, words + loose);
    }

    private String sign(String label, Footnotes parts, Map<String, String> signs) {
        return signs.computeIfAbsent(label, unseen -> {
            said.add(parts.notes().get(label));
            return raised(said.size());
        });
    }

    /** What they say, in their order. */
    List<String> lines() {
        return IntStream.range(0, said.size())
                .mapToObj(i -> (i + 1) + ". " + said.get(i))
                .toList();
    }

    private static String raised(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(digit -> SUPERSCRIPT.substring(digit - '0', digit - '0' + 1))
                .collect(Collectors.joining());
    }
}
