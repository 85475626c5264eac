package no.mandat.workflow.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.mandat.workflow.export.ExportMarkdown.Around;
import no.mandat.workflow.export.Inline.Words;
import no.mandat.workflow.text.Alternative;
import no.mandat.workflow.text.FootnoteReference;
import no.mandat.workflow.text.ReportReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The words, links and marks of a line of Markdown. */
final class ExportLine extends AbstractVisitor {

    private static final Pattern MARK = Pattern.compile("\\[\\^([^\\]\\s]{1,40})\\]");

    private static final Pattern QUOTES = Pattern.compile("[\\p{Pi}\\p{Pf}\"]");

    private final Around around;
    private final List<Inline> line = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();
    private int bold;
    private int italic;
    private String address = "";

    private ExportLine(Around around) {
        this.around = around;
    }

    /** What stands in the block; of a picture what it shows, and its caption. */
    static List<Inline> of(Node block, Around around) {
        return new ExportLine(around).read(block);
    }

    /** What stands in the block, all of it in bold. */
    static List<Inline> bold(Node block, Around around) {
        var reader = new ExportLine(around);
        reader.bold++;
        return reader.read(block);
    }

    /** Signs as they were typed, line by line. */
    static List<Inline> typed(String text, boolean isCode) {
        List<Inline> typed = new ArrayList<>();
        text.stripTrailing().lines().forEach(row -> {
            if (!typed.isEmpty()) {
                typed.add(new Inline.Break());
            }
            typed.add(new Words(row, false, false, isCode));
        });
        return typed;
    }

    private List<Inline> read(Node block) {
        visitChildren(block);
        flush();
        return List.copyOf(line);
    }

    @Override
    public void visit(Text text) {
        pending.append(text.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        pending.append(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        pending.append(' ');
    }

    @Override
    public void visit(HardLineBreak end) {
        flush();
        line.add(new Inline.Break());
    }

    @Override
    public void visit(Code code) {
        flush();
        add(code.getLiteral(), true);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        flush();
        bold++;
        visitChildren(strong);
        flush();
        bold--;
    }

    @Override
    public void visit(Emphasis emphasis) {
        flush();
        italic++;
        visitChildren(emphasis);
        flush();
        italic--;
    }

    @Override
    public void visit(Link link) {
        flush();
        var outside = address;
        address = Inline.Link.leads(link.getDestination()) ? link.getDestination() : outside;
        int from = line.size();
        visitChildren(link);
        flush();
        address = outside;
        ReportReference.of(link.getDestination()).flatMap(around.references()).ifPresent(said -> {
            var written = line.subList(from, line.size());
            var words = Inline.plain(written);
            if (words.isEmpty() || ReportReference.of(words).isPresent()) {
                written.clear();
                pending.append(said);
            } else if (!bare(words).contains(bare(said))) {
                pending.append(" (").append(said).append(')');
            }
        });
    }

    /** A name as it is compared: it is the same with and without the marks of a quotation around it. */
    private static String bare(String name) {
        return QUOTES.matcher(name).replaceAll("").strip().toLowerCase(Locale.ROOT);
    }

    /** A picture stands in a line in a cell of a table only. */
    @Override
    public void visit(Image image) {
        pending.append(around.written(Alternative.of(image), image.getTitle()));
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof FootnoteReference mark) {
            flush();
            around.notes().apply(mark.definition()).map(Inline.Mark::new).ifPresent(line::add);
        } else {
            visitChildren(node);
        }
    }

    /** Writes down the words that were read, and the footnotes between them. */
    private void flush() {
        var text = pending.toString();
        pending.setLength(0);
        int from = 0;
        var marks = MARK.matcher(text);
        while (marks.find()) {
            var note = around.labels().apply(marks.group(1));
            if (note.isPresent()) {
                add(text.substring(from, marks.start()), false);
                line.add(new Inline.Mark(note.get()));
                from = marks.end();
            }
        }
        add(text.substring(from), false);
    }

    private void add(String text, boolean isCode) {
        if (text.isEmpty()) {
            return;
        }
        var words = new Words(text, bold > 0, italic > 0, isCode);
        if (address.isEmpty()) {
            line.add(words);
        } else if (!line.isEmpty()
                && line.getLast() instanceof Inline.Link link
                && link.address().equals(address)) {
            line.set(
                    line.size() - 1,
                    new Inline.Link(
                            address,
                            Stream.concat(link.words().stream(), Stream.of(words))
                                    .toList()));
        } else {
            line.add(new Inline.Link(address, List.of(words)));
        }
    }
}
