package no.mandat.workflow.text;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;

/**
 * Which footnotes of two texts are the same: those that say the same, or else those that are called the same. So a footnote that is put
 * before others changes none of their marks.
 *
 * @param old by what number the comparison calls those of the old text
 * @param now the same of the new one
 */
record PairedNotes(Map<FootnoteDefinition, Name> old, Map<FootnoteDefinition, Name> now) {

    /**
     * What a footnote is called in a comparison.
     *
     * @param number 0 where nothing refers to it
     * @param isGone whether it is in the old text only
     */
    record Name(int number, boolean isGone) {}

    static PairedNotes of(ReportMarkdown before, ReportMarkdown after) {
        var numbered = NumberedNotes.of(before, 0);
        var numberedNow = NumberedNotes.of(after, 0);
        Map<FootnoteDefinition, Name> now = new IdentityHashMap<>();
        after.notes().forEach(note -> now.put(note, new Name(numberedNow.numberOf(note), false)));
        Map<FootnoteDefinition, Name> old = new IdentityHashMap<>();
        var left = new IdentityHashMap<FootnoteDefinition, FootnoteDefinition>();
        after.notes().forEach(note -> left.put(note, note));
        pair(before.notes(), after.notes(), left, old, now, note -> note.label() + "\n" + said(note));
        pair(before.notes(), after.notes(), left, old, now, PairedNotes::said);
        pair(before.notes(), after.notes(), left, old, now, FootnoteDefinition::label);
        before.notes().forEach(note -> old.putIfAbsent(note, new Name(numbered.numberOf(note), true)));
        return new PairedNotes(old, now);
    }

    private static void pair(
            List<FootnoteDefinition> before,
            List<FootnoteDefinition> after,
            Map<FootnoteDefinition, FootnoteDefinition> left,
            Map<FootnoteDefinition, Name> old,
            Map<FootnoteDefinition, Name> now,
            Function<FootnoteDefinition, String> key) {
        Map<String, Queue<FootnoteDefinition>> known = new HashMap<>();
        after.stream().filter(left::containsKey).forEach(note -> known.computeIfAbsent(
                        key.apply(note), unknown -> new ArrayDeque<>())
                .add(note));
        for (var note : before) {
            var same = old.containsKey(note) ? null : known.get(key.apply(note));
            var next = same == null ? null : same.poll();
            if (next != null) {
                left.remove(next);
                old.put(note, now.getOrDefault(next, new Name(0, false)));
            }
        }
    }

    private static String said(FootnoteDefinition note) {
        return PassageText.of(new ReportMarkdown(note, List.of())).text();
    }
}
