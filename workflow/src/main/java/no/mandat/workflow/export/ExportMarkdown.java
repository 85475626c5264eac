package no.mandat.workflow.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.mandat.workflow.export.ExportBlock.Item;
import no.mandat.workflow.export.ExportBlock.Paragraph;
import no.mandat.workflow.export.ExportBlock.Table;
import no.mandat.workflow.text.Alternative;
import no.mandat.workflow.text.FootnoteDefinition;
import no.mandat.workflow.text.MarkdownText;
import no.mandat.workflow.text.PictureBlock;
import no.mandat.workflow.text.ReportReference;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.jspecify.annotations.Nullable;

/**
 * Markdown as blocks of a document: the same texts as {@link MarkdownText} shows on a screen. HTML stands as it was typed.
 */
public final class ExportMarkdown extends AbstractVisitor {

    private final Around around;
    private final List<ExportBlock> blocks = new ArrayList<>();
    private int depth;
    private Paragraph.Kind kind = Paragraph.Kind.TEXT;

    private ExportMarkdown(Around around) {
        this.around = around;
    }

    /**
     * The document in which a text stands. Notes are named by their places in the document.
     *
     * @param labels which note a label names that stands in the text as it was typed; none where it names none
     * @param notes which note a mark of a report refers to; none where it can't be said there
     * @param pictures those that a report names
     * @param silent the word for a picture of which nobody has written what it shows
     * @param references what something that a report refers to is called ("avsnitt 2.1"); none where it is called nothing
     * @param level of the heading under which the text stands, so that its own stand below it; 0 where they are paragraphs in bold, for
     *     the document has headings of its own
     */
    public record Around(
            Function<String, Optional<Integer>> labels,
            Function<FootnoteDefinition, Optional<Integer>> notes,
            Function<PictureBlock, Optional<ExportBlock.Picture>> pictures,
            String silent,
            Function<ReportReference, Optional<String>> references,
            int level) {

        private static Around labelled(Function<String, Optional<Integer>> labels) {
            return new Around(
                    labels,
                    note -> Optional.empty(),
                    picture -> Optional.empty(),
                    "",
                    reference -> Optional.empty(),
                    0);
        }

        /** What stands in the place of a picture that isn't shown. */
        String written(String alternative, @Nullable String caption) {
            var below = caption == null ? "" : caption;
            return Alternative.written(alternative.isBlank() && below.isBlank() ? silent : alternative, below);
        }
    }

    /**
     * The blocks of a text, whose headings are paragraphs in bold, and of whose pictures the words stand.
     *
     * @param notes which footnote a label in the text names, by its place in the document; none where it names none
     */
    public static List<ExportBlock> blocks(String markdown, Function<String, Optional<Integer>> notes) {
        return blocks(MarkdownText.parse(markdown), Around.labelled(notes));
    }

    /** The blocks of a text that was read. */
    public static List<ExportBlock> blocks(Node text, Around around) {
        var reader = new ExportMarkdown(around);
        text.accept(reader);
        return List.copyOf(reader.blocks);
    }

    /** The same in one line, as it stands in a heading or a footnote. */
    public static List<Inline> line(String markdown, Function<String, Optional<Integer>> notes) {
        return line(blocks(markdown, notes));
    }

    /** What a footnote says, in one line; the rows of its tables stand below each other, and of its pictures the words. */
    public static List<Inline> line(FootnoteDefinition note, Around around) {
        var reader = new ExportMarkdown(around);
        reader.visitChildren(note);
        return line(reader.blocks);
    }

    private static List<Inline> line(List<ExportBlock> blocks) {
        List<Inline> line = new ArrayList<>();
        boolean wasTable = false;
        for (var block : blocks) {
            var words =
                    switch (block) {
                        case Paragraph paragraph -> paragraph.words();
                        case Item item -> item.words();
                        case ExportBlock.Heading heading -> heading.words();
                        case Table table -> rows(table);
                        case ExportBlock.Picture picture ->
                            List.<Inline>of(
                                    Inline.Words.plain(Alternative.written(picture.alternative(), picture.caption())));
                        case ExportBlock.Box _, ExportBlock.PageBreak _ ->
                            throw new IllegalStateException("no Markdown makes one");
                    };
            if (words.isEmpty()) {
                continue;
            }
            boolean isTable = block instanceof Table;
            if (!line.isEmpty()) {
                line.add(isTable || wasTable ? new Inline.Break() : Inline.Words.plain(" "));
            }
            line.addAll(words);
            wasTable = isTable;
        }
        return List.copyOf(line);
    }

    private static List<Inline> rows(Table table) {
        List<Inline> rows = new ArrayList<>();
        for (var row : table.lines()) {
            if (!rows.isEmpty()) {
                rows.add(new Inline.Break());
            }
            rows.addAll(row.words());
        }
        return rows;
    }

    private void add(List<Inline> words) {
        if (!words.isEmpty()) {
            blocks.add(new Paragraph(kind, "", words));
        }
    }

    @Override
    public void visit(org.commonmark.node.Paragraph paragraph) {
        add(ExportLine.of(paragraph, around));
    }

    @Override
    public void visit(Heading heading) {
        if (around.level() == 0) {
            add(ExportLine.bold(heading, around));
            return;
        }
        var words = ExportLine.of(heading, around);
        if (!words.isEmpty()) {
            blocks.add(new ExportBlock.Heading(around.level() + heading.getLevel(), "", words));
        }
    }

    @Override
    public void visit(HtmlBlock html) {
        add(ExportLine.typed(html.getLiteral(), false));
    }

    @Override
    public void visit(FencedCodeBlock code) {
        blocks.add(new Paragraph(Paragraph.Kind.CODE, "", ExportLine.typed(code.getLiteral(), true)));
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        blocks.add(new Paragraph(Paragraph.Kind.CODE, "", ExportLine.typed(code.getLiteral(), true)));
    }

    @Override
    public void visit(BlockQuote quote) {
        var around = kind;
        kind = Paragraph.Kind.QUOTE;
        visitChildren(quote);
        kind = around;
    }

    @Override
    public void visit(BulletList list) {
        depth++;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            item(item, "");
        }
        depth--;
    }

    @Override
    public void visit(OrderedList list) {
        depth++;
        var start = list.getMarkerStartNumber();
        int number = start == null ? 1 : start;
        var delimiter = list.getMarkerDelimiter();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            item(item, number++ + (delimiter == null ? "." : delimiter));
        }
        depth--;
    }

    /** Its first words are the item's; what stands in it beyond them follows. */
    private void item(Node item, String label) {
        var first = item.getFirstChild();
        boolean hasWords = item instanceof ListItem && first instanceof org.commonmark.node.Paragraph;
        blocks.add(new Item(depth, label, hasWords ? ExportLine.of(first, around) : List.of()));
        for (var child = hasWords ? first.getNext() : first; child != null; child = child.getNext()) {
            child.accept(this);
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            blocks.add(ExportTable.of(table, around));
        } else if (block instanceof PictureBlock picture) {
            picture(picture);
        } else {
            visitChildren(block);
        }
    }

    private void picture(PictureBlock picture) {
        var found = around.pictures().apply(picture);
        if (found.isPresent()) {
            blocks.add(found.get());
            return;
        }
        var words = around.written(picture.alternative(), picture.caption());
        if (!words.isEmpty()) {
            add(List.of(Inline.Words.plain(words)));
        }
    }
}
