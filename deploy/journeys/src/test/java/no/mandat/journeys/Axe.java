package no.mandat.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import java.util.List;
import java.util.stream.Collectors;

/** What a machine finds against WCAG 2.2 AA, and against good habits. */
final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    private Axe() {}

    /**
     * Of the page that somebody sees. No page of ours has frames: so there is no need to gather what each of them says in a
     * page of its own, which takes longer than the rules.
     */
    static List<String> violations(Person person) {
        return new AxeBuilder(person.page())
                .setLegacyMode(true).withTags(RULES).analyze().getViolations().stream()
                        .map(Axe::words)
                        .toList();
    }

    private static String words(Rule rule) {
        var nodes = rule.getNodes().stream()
                .map(CheckedNode::getHtml)
                .limit(3)
                .map(html -> html.substring(0, Math.min(160, html.length())))
                .collect(Collectors.joining("\n      "));
        return rule.getId() + ": " + rule.getHelp() + "\n      " + nodes;
    }
}
