package no.mandat.workflow.recognition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.shared.ClauseId;
import no.mandat.workflow.recognition.Line.Role;

/**
 * Hangs the lines under one another: paragraphs under their heading, items under the paragraph before their list. A heading with
 * one paragraph and nothing else is one clause with it, for people cite it by the heading's number.
 */
final class Tree {

    /** The level of a heading that has neither style nor number: one below the last that has. */
    static final int BELOW = -1;

    private static final Pattern REFERENCE = Pattern.compile("\\[\\^([^\\]\\s]{1,200}+)\\]");

    private final Supplier<UUID> ids;
    private final Map<String, String> notes;
    private final Set<String> used = new LinkedHashSet<>();
    private final List<Clause> clauses = new ArrayList<>();
    private final Map<ClauseId, Integer> sources = new LinkedHashMap<>();
    private final Deque<Heading> path = new ArrayDeque<>();

    /** Where the paragraph stands before the list that may follow; −1 where none does. */
    private int intro = -1;

    private record Heading(int level, boolean ranked, int parts) {}

    private Tree(Supplier<UUID> ids, Map<String, String> notes) {
        this.ids = ids;
        this.notes = notes;
    }

    /**
     * The tree of the lines.
     *
     * @param clauses without kinds and force
     * @param sources from which block each clause came
     * @param unused footnotes that nothing refers to; they stand with the last clause
     */
    record Grown(List<Clause> clauses, Map<ClauseId, Integer> sources, Set<String> unused) {}

    static Grown of(List<Line> lines, Map<String, String> notes, Supplier<UUID> ids) {
        var tree = new Tree(ids, notes);
        lines.stream().filter(line -> !line.is(Role.TITLE)).forEach(tree::hang);
        Set<String> unused = new LinkedHashSet<>(notes.keySet());
        unused.removeAll(tree.used);
        tree.keep(unused);
        tree.mergeLonelyParagraphs();
        return new Grown(tree.clauses, tree.sources, unused);
    }

    private void hang(Line line) {
        switch (line.role()) {
            case ANNEX, HEADING -> heading(line);
            case PARAGRAPH -> {
                int more = line.level() < 2 || path.isEmpty() ? 0 : line.level() - path.element().parts - 1;
                intro = add(line, ClauseForm.PARAGRAPH, path.size() + Math.max(0, more));
            }
            case ITEM -> add(line, ClauseForm.ITEM, (intro < 0 ? path.size() - 1 : intro) + line.level());
            case TABLE -> plainly(line, ClauseForm.TABLE);
            case PICTURE -> plainly(line, ClauseForm.PICTURE);
            case TITLE -> {}
        }
    }

    private void plainly(Line line, ClauseForm form) {
        add(line, form, path.size());
        intro = -1;
    }

    private void heading(Line line) {
        boolean annex = line.is(Role.ANNEX);
        int level = annex ? line.level() : level(line);
        while (!path.isEmpty() && (annex || path.element().level >= level)) {
            path.pop();
        }
        add(line, annex ? ClauseForm.ANNEX : ClauseForm.SECTION, path.size());
        path.push(new Heading(
                level,
                line.level() != BELOW,
                line.number().isEmpty() ? 0 : line.number().split("\\.").length));
        intro = -1;
    }

    private int level(Line line) {
        return line.level() != BELOW
                ? line.level()
                : path.stream()
                                .filter(Heading::ranked)
                                .mapToInt(Heading::level)
                                .findFirst()
                                .orElse(0)
                        + 1;
    }

    private int add(Line line, ClauseForm form, int depth) {
        int before = clauses.isEmpty() ? -1 : clauses.getLast().depth();
        int at = Math.min(Math.min(Math.max(depth, 0), before + 1), ClauseTree.DEEPEST);
        var heading = form.hasHeading() ? line.text() : "";
        var text = form.hasHeading()
                ? ""
                : line.picture() < 0 ? line.text() : "![%s](picture:%d)".formatted(line.text(), line.picture());
        var clause = new Clause(
                new ClauseId(ids.get()),
                at,
                form,
                line.number(),
                heading,
                withNotes(text, line.text()),
                ClauseKind.BACKGROUND,
                null);
        clauses.add(clause);
        sources.put(clause.id(), line.block());
        return at;
    }

    private String withNotes(String text, String words) {
        var all = new StringBuilder(text);
        var references = REFERENCE.matcher(words);
        Set<String> here = new LinkedHashSet<>();
        while (references.find()) {
            var label = references.group(1);
            var note = notes.get(label);
            if (note != null && here.add(label)) {
                used.add(label);
                all.append(here.size() == 1 ? "\n\n" : "\n").append(note(label, note));
            }
        }
        return all.toString().stripLeading();
    }

    private static String note(String label, String text) {
        return "[^%s]: %s".formatted(label, text);
    }

    private void keep(Set<String> unused) {
        if (unused.isEmpty() || clauses.isEmpty()) {
            return;
        }
        var last = clauses.removeLast();
        var text = new StringBuilder(last.text());
        unused.forEach(label -> text.append("\n\n").append(note(label, notes.getOrDefault(label, ""))));
        clauses.add(last.says(last.heading(), text.toString().stripLeading()));
    }

    private void mergeLonelyParagraphs() {
        for (int i = clauses.size() - 2; i >= 0; i--) {
            var section = clauses.get(i);
            var next = clauses.get(i + 1);
            if (section.form() == ClauseForm.SECTION
                    && next.form() == ClauseForm.PARAGRAPH
                    && next.number().isEmpty()
                    && next.depth() == section.depth() + 1
                    && section.text().isEmpty()
                    && isAlone(i)) {
                clauses.set(i, section.says(section.heading(), next.text()));
                clauses.remove(i + 1);
                lift(i + 1, section.depth());
            }
        }
    }

    /** Whether only one clause stands directly under that at the place. */
    private boolean isAlone(int place) {
        int depth = clauses.get(place).depth();
        long children = clauses.stream()
                .skip(place + 1L)
                .takeWhile(clause -> clause.depth() > depth)
                .filter(clause -> clause.depth() == depth + 1)
                .count();
        return children == 1;
    }

    private void lift(int from, int above) {
        for (int i = from; i < clauses.size() && clauses.get(i).depth() > above + 1; i++) {
            clauses.set(i, clauses.get(i).at(clauses.get(i).depth() - 1));
        }
    }
}
