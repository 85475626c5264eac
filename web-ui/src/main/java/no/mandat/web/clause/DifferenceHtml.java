package no.mandat.web.clause;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseDifference;
import no.mandat.domain.mandate.ClauseNumber;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.shared.ClauseId;
import no.mandat.workflow.text.Redline;
import no.mandat.workflow.words.Words;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of two texts of a mandate as one document: what came is underlined, what went is struck through, word by word; a
 * line beside each clause says what became of it.
 */
public final class DifferenceHtml {

    private final Words words;
    private final Map<ClauseId, ClauseNumber> before;
    private final Map<ClauseId, ClauseNumber> after;

    private DifferenceHtml(ClauseTree before, ClauseTree after, Words words) {
        this.words = words;
        this.before = ClauseNumbers.of(before);
        this.after = ClauseNumbers.of(after);
    }

    /**
     * Draws it.
     *
     * @param whole whether the clauses that are the same are shown too
     */
    public static String of(ClauseTree before, ClauseTree after, boolean whole, Words words) {
        var html = new DifferenceHtml(before, after, words);
        var page = new Document("");
        page.outputSettings().prettyPrint(false);
        ClauseDifference.all(before, after).stream()
                .filter(difference -> whole || difference.isChange())
                .forEach(difference -> html.draw(page.appendElement("section"), difference));
        return page.html();
    }

    private void draw(Element section, ClauseDifference difference) {
        var clause = difference.clause();
        section.addClass("clause").addClass("depth-" + Math.min(clause.depth(), 6));
        var text = section.appendElement("div").addClass("clause-words");
        var said = Redline.between(said(difference.before(), before), said(difference.after(), after), words);
        text.append(said.html());
        if (difference.isChange()) {
            section.addClass("clause-changed");
            section.appendElement("div")
                    .addClass("clause-margin")
                    .appendElement("span")
                    .addClass("clause-kind")
                    .text(words.of(key(difference)));
        }
    }

    private static String key(ClauseDifference difference) {
        if (difference.before() == null) {
            return "amendment.clause.added";
        }
        if (difference.after() == null) {
            return "amendment.clause.removed";
        }
        if (difference.moved()) {
            return "amendment.clause.moved";
        }
        boolean reworded = !difference.before().text().equals(difference.after().text())
                || !difference.before().heading().equals(difference.after().heading());
        return reworded ? "amendment.clause.changed" : "amendment.clause.classified";
    }

    private static String said(@Nullable Clause clause, Map<ClauseId, ClauseNumber> numbers) {
        if (clause == null) {
            return "";
        }
        var number = Optional.ofNullable(numbers.get(clause.id()))
                .map(ClauseNumber::text)
                .orElse("");
        if (!clause.form().isProse()) {
            return clause.text();
        }
        var head = clause.form().hasHeading() ? "#".repeat(Math.min(clause.depth() + 2, 5)) + " " + (number + " " + clause.heading()).strip() : number;
        var separator = clause.form().hasHeading() ? "\n\n" : " ";
        return Stream.of(head, clause.text()).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
    }
}
