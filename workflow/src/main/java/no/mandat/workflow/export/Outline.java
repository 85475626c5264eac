package no.mandat.workflow.export;

import java.util.ArrayList;
import java.util.List;
import no.mandat.workflow.export.ExportBlock.Box;
import no.mandat.workflow.export.ExportBlock.Heading;
import no.mandat.workflow.export.ExportBlock.Item;
import no.mandat.workflow.export.ExportBlock.PageBreak;
import no.mandat.workflow.export.ExportBlock.Paragraph;
import no.mandat.workflow.export.ExportBlock.Picture;
import no.mandat.workflow.export.ExportBlock.Table;

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

    /** One entry for each heading, in their order; a box has one, and then those that stand in it. */
    static List<Entry> of(ExportDocument document) {
        List<Entry> entries = new ArrayList<>();
        collect(document.blocks(), entries);
        return entries;
    }

    private static void collect(List<ExportBlock> blocks, List<Entry> entries) {
        for (var block : blocks) {
            switch (block) {
                case Heading heading -> add(heading.level(), heading.number(), heading.words(), entries);
                case Box box -> {
                    add(box.level(), "", box.title(), entries);
                    collect(box.blocks(), entries);
                }
                case Paragraph _, Item _, Table _, Picture _, PageBreak _ -> {}
            }
        }
    }

    private static void add(int asked, String number, List<Inline> words, List<Entry> entries) {
        int before = entries.isEmpty() ? 0 : entries.getLast().level();
        int level = Math.clamp(asked, 1, Math.min(before + 1, DEEPEST));
        entries.add(new Entry("heading-" + (entries.size() + 1), level, number, Inline.plain(words)));
    }
}
