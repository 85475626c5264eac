package no.mandat.workflow.reportimport;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Puts each footnote into the sections that refer to it. */
final class Notes {

    private static final Pattern REFERENCE = Pattern.compile("(?<!\\\\)\\[\\^([^\\]\\s]{1,200}+)\\]");

    private final Map<String, String> notes;
    private final RemarkList remarks;
    private final Set<String> used = new LinkedHashSet<>();

    Notes(Map<String, String> notes, RemarkList remarks) {
        this.notes = notes;
        this.remarks = remarks;
    }

    /** The text with the notes that it refers to, and those that they do. */
    String below(String markdown) {
        return with(markdown, of(markdown));
    }

    /** The labels of the notes that it refers to, and of those that they do. */
    Set<String> of(String markdown) {
        Set<String> here = new LinkedHashSet<>();
        var texts = new ArrayDeque<>(List.of(markdown));
        while (!texts.isEmpty()) {
            REFERENCE
                    .matcher(texts.poll())
                    .results()
                    .map(found -> found.group(1))
                    .forEach(label -> {
                        var note = notes.get(label);
                        if (note == null) {
                            remarks.add(Remark.Kind.MISSING_FOOTNOTE, label);
                        } else if (here.add(label)) {
                            texts.add(note);
                        }
                    });
        }
        used.addAll(here);
        return here;
    }

    /** The sections with theirs; what nothing refers to stands with the last. */
    List<DraftSection> below(List<DraftSection> sections) {
        List<DraftSection> all = new ArrayList<>();
        for (var section : sections) {
            all.add(saying(section, below(section.markdown())));
        }
        var loose = loose();
        if (!loose.isEmpty() && !all.isEmpty()) {
            var last = all.removeLast();
            all.add(saying(last, with(last.markdown(), loose)));
        }
        return all;
    }

    /** Those that nothing has referred to, each remarked on. */
    Set<String> loose() {
        Set<String> loose = new LinkedHashSet<>(notes.keySet());
        loose.removeAll(used);
        loose.forEach(label -> remarks.add(Remark.Kind.LOOSE_FOOTNOTE, label));
        return loose;
    }

    /** The text with those notes below it. */
    String with(String markdown, Set<String> labels) {
        var text = new StringBuilder(markdown);
        boolean isFirst = true;
        for (var label : labels) {
            boolean isBehindNote = !isFirst || markdown.matches("(?s).*(?:^|\n)\\[\\^[^\\]\\s]+\\]: [^\n]*");
            text.append(text.isEmpty() ? "" : isBehindNote ? "\n" : "\n\n")
                    .append("[^%s]: %s".formatted(label, notes.getOrDefault(label, "")));
            isFirst = false;
        }
        return text.toString();
    }

    private static DraftSection saying(DraftSection section, String markdown) {
        return new DraftSection(section.level(), section.title(), markdown, section.clauses());
    }
}
