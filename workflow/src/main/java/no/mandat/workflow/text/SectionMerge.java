package no.mandat.workflow.text;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What two have made of the same section at once, as one text: word by word as in {@link NotesMerge}, the footnotes by themselves. A
 * footnote that both added under the same name is called otherwise by the second, mark and all, so that each mark leads to its own.
 */
public final class SectionMerge {

    private SectionMerge() {}

    /**
     * Merges.
     *
     * @param base what both began with
     * @param theirs what one made of it, which goes first
     * @param mine what the other did
     */
    public static String merge(String base, String theirs, String mine) {
        if (theirs.equals(base)) {
            return mine;
        }
        if (mine.equals(base) || mine.equals(theirs)) {
            return theirs;
        }
        var before = WrittenNotes.of(base);
        var first = WrittenNotes.of(theirs);
        var second = renumbered(before, first, mine, base + theirs + mine);
        if (before.notes().isEmpty()
                && first.notes().isEmpty()
                && second.notes().isEmpty()) {
            return NotesMerge.merge(base, theirs, mine);
        }
        var body = NotesMerge.merge(before.body(), first.body(), second.body());
        return new WrittenNotes(body, notes(before, first, second, body)).whole();
    }

    /** Whether both have written in the same place, so that somebody must read what the merge makes of it. */
    public static boolean isContested(String base, String theirs, String mine) {
        if (theirs.equals(mine)) {
            return false;
        }
        var before = WrittenNotes.of(base);
        var first = WrittenNotes.of(theirs);
        var second = renumbered(before, first, mine, base + theirs + mine);
        return NotesMerge.isContested(before.body(), first.body(), second.body())
                || before.notes().entrySet().stream()
                        .anyMatch(note -> isNoteContested(
                                note.getValue(),
                                first.notes().get(note.getKey()),
                                second.notes().get(note.getKey())));
    }

    private static boolean isNoteContested(String base, @Nullable String theirs, @Nullable String mine) {
        return !Objects.equals(theirs, mine)
                && NotesMerge.isContested(base, theirs == null ? "" : theirs, mine == null ? "" : mine);
    }

    private static WrittenNotes renumbered(WrittenNotes before, WrittenNotes theirs, String mine, String all) {
        var notes = WrittenNotes.of(mine).notes();
        Map<String, String> names = new HashMap<>();
        int highest = WrittenNotes.highest(all);
        for (var note : notes.entrySet()) {
            var same = theirs.notes().get(note.getKey());
            if (same != null && !before.notes().containsKey(note.getKey()) && !same.equals(note.getValue())) {
                highest++;
                names.put(note.getKey(), String.valueOf(highest));
            }
        }
        return WrittenNotes.of(WrittenNotes.called(mine, names));
    }

    private static Map<String, String> notes(WrittenNotes before, WrittenNotes theirs, WrittenNotes mine, String body) {
        Map<String, String> notes = new LinkedHashMap<>(theirs.notes());
        mine.notes().forEach(notes::putIfAbsent);
        before.notes().forEach((label, stood) -> {
            var first = theirs.notes().get(label);
            var second = mine.notes().get(label);
            if (first != null && second != null) {
                notes.put(label, NotesMerge.merge(stood, first, second));
            }
        });
        notes.keySet()
                .removeIf(label -> before.notes().containsKey(label)
                        && !(theirs.notes().containsKey(label) && mine.notes().containsKey(label))
                        && !isReferred(label, notes, body));
        return notes;
    }

    /** What one has deleted is gone, but not while the text refers to it. */
    private static boolean isReferred(String label, Map<String, String> notes, String body) {
        return WrittenNotes.refers(body, label)
                || notes.entrySet().stream()
                        .anyMatch(note -> !note.getKey().equals(label) && WrittenNotes.refers(note.getValue(), label));
    }
}
