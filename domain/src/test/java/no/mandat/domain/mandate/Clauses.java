package no.mandat.domain.mandate;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.shared.ClauseId;

/** Trees for tests, written as an indented list: two spaces a step. */
final class Clauses {

    private Clauses() {}

    /**
     * "# " begins a section, "@ " an annex, "- " an item, else it is a paragraph; what stands in front of a bar is the printed
     * number. The ids are counted from 1.
     */
    static ClauseTree tree(String... lines) {
        List<Clause> clauses = new ArrayList<>();
        for (var line : lines) {
            int depth = (line.length() - line.stripLeading().length()) / 2;
            clauses.add(clause(clauses.size() + 1, depth, line.strip()));
        }
        return new ClauseTree(clauses);
    }

    static ClauseId id(int number) {
        return new ClauseId(new UUID(0, number));
    }

    private static Clause clause(int number, int depth, String line) {
        var form =
                switch (line.charAt(0)) {
                    case '#' -> ClauseForm.SECTION;
                    case '@' -> ClauseForm.ANNEX;
                    case '-' -> ClauseForm.ITEM;
                    default -> ClauseForm.PARAGRAPH;
                };
        var rest = form == ClauseForm.PARAGRAPH ? line : line.substring(2);
        int bar = rest.indexOf('|');
        var words = rest.substring(bar + 1);
        return new Clause(
                id(number),
                depth,
                form,
                rest.substring(0, Math.max(0, bar)),
                form.hasHeading() ? words : "",
                form.hasHeading() ? "" : words,
                ClauseKind.BACKGROUND,
                null);
    }

    /** The tree as it was written, with the ids in front. */
    static List<String> shape(ClauseTree tree) {
        return tree.clauses().stream()
                .map(clause -> "  ".repeat(clause.depth())
                        + clause.id().value().getLeastSignificantBits()
                        + " "
                        + String.join("/", clause.heading(), clause.text()))
                .toList();
    }
}
