package no.mandat.workflow.export;

import java.util.ArrayList;
import java.util.List;

/** The headings of a document, for its contents and its bookmarks. */
final class Outline {

    /** With fewer headings than these, contents would only be in the way. */
    static final int FEWEST = 4;

    static final int DEEPEST = 6;

    private static final int DEEPEST_IN_CONTENTS = 3;

    private Outline() {}

    /**
     * A heading.
     *
     * @param level never more than one deeper than the one before: a reader who goes by headings must not find one missing
     */
    record Entry(String anchor, int level, String number, String title) {

        String label() {
            return number.isEmpty() ? title : number + " " + title;
        }

        boolean isInContents() {
            return level <= DEEPEST_IN_CONTENTS;
        }
    }

    /** One entry for each heading, in their order. */
    static List<Entry> of(ExportDocument document) {
        List<Entry> entries = new ArrayList<>();
        int before = 0;
        for (var block : document.blocks()) {
            if (block instanceof ExportBlock.Heading heading) {
                before = Math.clamp(heading.level(), 1, Math.min(before + 1, DEEPEST));
                entries.add(new Entry(
                        "heading-" + (entries.size() + 1), before, heading.number(), Inline.plain(heading.words())));
            }
        }
        return entries;
    }
}
