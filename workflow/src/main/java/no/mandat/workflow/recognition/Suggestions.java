package no.mandat.workflow.recognition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.Force;
import no.mandat.workflow.text.MarkdownText;

/**
 * Suggests a kind and a force for each clause: by what its section is about, by its words, and for the items of a list by the
 * sentence that leads to it. An annex is background unless its heading tells otherwise.
 */
final class Suggestions {

    private final Deque<Above> path = new ArrayDeque<>();
    private final List<Clause> suggested = new ArrayList<>();

    /** A clause that others hang under. */
    private record Above(
            int depth,
            Optional<Topic> topic,
            ClauseKind kind,
            Optional<Force> ofItems,
            Optional<ClauseKind> kindOfItems) {}

    private Suggestions() {}

    static List<Clause> of(List<Clause> clauses) {
        var suggestions = new Suggestions();
        for (int i = 0; i < clauses.size(); i++) {
            boolean isLeaf = i + 1 == clauses.size()
                    || clauses.get(i + 1).depth() <= clauses.get(i).depth();
            suggestions.suggest(clauses.get(i), isLeaf);
        }
        return suggestions.suggested;
    }

    /** What introduces a list whose items ask for the same asks for nothing beside them. */
    private void suggest(Clause clause, boolean isLeaf) {
        while (!path.isEmpty() && path.element().depth >= clause.depth()) {
            path.pop();
        }
        var text = words(clause.text());
        var topic = topic(clause);
        var ofItems = KindSuggestion.ofItems(text);
        var asked = kind(clause, text, topic, isLeaf);
        boolean isCarried = !isLeaf && text.endsWith(":") && ofItems.orElse(asked) == asked && asked.isTraceable();
        var kind = isCarried ? ClauseKind.FRAME : asked;
        var force = force(clause, text, kind);
        suggested.add(clause.is(kind, force.orElse(null)));
        var sentences = Says.sentences(text);
        var last = sentences.isEmpty() ? text : sentences.getLast();
        path.push(new Above(clause.depth(), topic, asked, ForceSuggestion.ofItems(last), ofItems));
    }

    /** The words without the footnotes. */
    private static String words(String text) {
        return MarkdownText.plain(
                text.replaceAll("(?m)^\\[\\^[^\\]]{1,200}+\\]:.*$", "").replaceAll("\\[\\^[^\\]]{1,200}+\\]", ""));
    }

    /** Its own heading's, or that of what it hangs under. */
    private Optional<Topic> topic(Clause clause) {
        var above = Optional.ofNullable(path.peek()).flatMap(Above::topic);
        if (!clause.form().hasHeading()) {
            return above;
        }
        boolean settled = above.filter(topic -> topic.isSettled() && topic == Topic.BACKGROUND)
                .isPresent();
        var own = settled ? above : Topic.of(MarkdownText.plain(clause.heading()));
        return clause.form() == ClauseForm.ANNEX ? own.or(() -> Optional.of(Topic.BACKGROUND)) : own.or(() -> above);
    }

    private ClauseKind kind(Clause clause, String text, Optional<Topic> topic, boolean isLeaf) {
        if (clause.form().hasHeading() && text.isEmpty()) {
            return ofHeading(topic, isLeaf);
        }
        if (topic.filter(Topic::isSettled).isPresent()) {
            return topic.get().kind();
        }
        if (clause.form() == ClauseForm.ITEM && !path.isEmpty()) {
            var above = path.element();
            return above.kindOfItems.orElseGet(
                    () -> above.kind.isTraceable() ? above.kind : KindSuggestion.of(text, topic));
        }
        return clause.form().isProse()
                ? KindSuggestion.of(text, topic)
                : topic.filter(Topic::isSettled).map(Topic::kind).orElse(ClauseKind.BACKGROUND);
    }

    /** A heading over others asks for nothing itself; they do. */
    private static ClauseKind ofHeading(Optional<Topic> topic, boolean isLeaf) {
        return topic.map(Topic::kind)
                .map(kind -> kind.isTraceable() && !isLeaf ? ClauseKind.FRAME : kind)
                .orElse(ClauseKind.BACKGROUND);
    }

    /** Background and purpose bind nobody; what must be answered binds, where nothing says how far. */
    private Optional<Force> force(Clause clause, String text, ClauseKind kind) {
        if (kind == ClauseKind.BACKGROUND || kind == ClauseKind.PURPOSE || text.isEmpty() && !kind.isTraceable()) {
            return Optional.empty();
        }
        var said = ForceSuggestion.said(
                kind == ClauseKind.DELIVERABLE ? KindSuggestion.promise(text).orElse(text) : text);
        if (clause.form() == ClauseForm.ITEM && !path.isEmpty()) {
            said = path.element().ofItems.or(() -> ForceSuggestion.said(text));
        }
        return kind.isTraceable() ? said.or(() -> Optional.of(Force.MUST)) : said;
    }
}
