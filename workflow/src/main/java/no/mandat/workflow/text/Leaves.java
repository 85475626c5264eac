package no.mandat.workflow.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.mandat.workflow.text.Container.Kind;
import no.mandat.workflow.text.Leaf.Cell;
import no.mandat.workflow.text.Token.Format;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/** A document laid out as the row of its blocks, each of which knows what it stands in. */
class Leaves extends AbstractVisitor {

    private static final String PARAGRAPH = "p";

    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Container> path = new ArrayList<>();
    private final List<Format> formats = new ArrayList<>();
    private List<Token> tokens = new ArrayList<>();
    private List<Cell> row = new ArrayList<>();
    private boolean beginsItem;
    private int number;

    Leaves() {}

    static List<Leaf> of(String markdown) {
        var leaves = new Leaves();
        MarkdownText.parse(markdown).accept(leaves);
        return leaves.leaves;
    }

    /** What was laid out so far. */
    List<Leaf> leaves() {
        return leaves;
    }

    @Override
    public void visit(Paragraph paragraph) {
        words(isTight(paragraph) ? Leaf.BARE : PARAGRAPH, paragraph);
    }

    @Override
    public void visit(Heading heading) {
        words("h" + heading.getLevel(), heading);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        verbatim(Leaf.CODE, code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        verbatim(Leaf.CODE, code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        verbatim(PARAGRAPH, html.getLiteral().replace('\n', ' '));
    }

    @Override
    public void visit(ThematicBreak rule) {
        verbatim(Leaf.RULE, "");
    }

    @Override
    public void visit(BlockQuote quote) {
        inside(new Container(Kind.QUOTE, 0), quote);
    }

    @Override
    public void visit(BulletList list) {
        within(new Container(Kind.BULLETS, 0), () -> items(list, 0, 0));
    }

    @Override
    public void visit(OrderedList list) {
        var start = list.getMarkerStartNumber();
        within(new Container(Kind.NUMBERS, 0), () -> items(list, start == null ? 1 : start, 1));
    }

    @Override
    public void visit(ListItem item) {
        item(number, () -> {
            if (item.getFirstChild() == null) {
                verbatim(Leaf.BARE, "");
            }
            visitChildren(item);
        });
    }

    @Override
    public void visit(CustomBlock block) {
        inside(new Container(Kind.TABLE, 0), block);
    }

    @Override
    public void visit(CustomNode node) {
        switch (node) {
            case TableHead head -> inside(new Container(Kind.HEAD, 0), head);
            case TableBody body -> inside(new Container(Kind.BODY, 0), body);
            case TableRow cells -> row(cells);
            case TableCell cell -> cell(cell);
            default -> visitChildren(node);
        }
    }

    @Override
    public void visit(Text text) {
        plain(text.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        tokens.addAll(Token.of(html.getLiteral(), List.copyOf(formats)));
    }

    @Override
    public void visit(Code code) {
        formats.add(new Format("code", null));
        tokens.addAll(Token.of(code.getLiteral(), List.copyOf(formats)));
        formats.removeLast();
    }

    @Override
    public void visit(SoftLineBreak end) {
        tokens.add(new Token(" ", List.copyOf(formats)));
    }

    @Override
    public void visit(HardLineBreak end) {
        tokens.add(new Token(Token.BREAK, List.copyOf(formats)));
    }

    @Override
    public void visit(Emphasis emphasis) {
        set("em", null, emphasis);
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        set("strong", null, emphasis);
    }

    @Override
    public void visit(Link link) {
        set(Token.LINK, link.getDestination(), link);
    }

    /** Adds one that is no text of the document. */
    void token(String text, Format format) {
        formats.add(format);
        tokens.add(new Token(text, List.copyOf(formats)));
        formats.removeLast();
    }

    /** Adds words that stand as they are. */
    void plain(String text) {
        tokens.addAll(Token.of(text.replaceAll("\\s+", " "), List.copyOf(formats)));
    }

    private void set(String tag, @Nullable String address, Node node) {
        formats.add(new Format(tag, address));
        visitChildren(node);
        formats.removeLast();
    }

    private void items(ListBlock list, int first, int step) {
        int next = first;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            number = next;
            next += step;
            item.accept(this);
        }
    }

    /** Lays out an item of a list. */
    void item(int number, Runnable content) {
        within(new Container(Kind.ITEM, number), () -> {
            beginsItem = true;
            content.run();
            beginsItem = false;
        });
    }

    private void inside(Container container, Node node) {
        within(container, () -> visitChildren(node));
    }

    void within(Container container, Runnable content) {
        path.add(container);
        content.run();
        path.removeLast();
    }

    void words(String tag, Node node) {
        visitChildren(node);
        add(tag, List.of(new Cell("", "", taken())));
    }

    private void verbatim(String tag, String text) {
        add(tag, List.of(new Cell("", "", Token.of(text, List.of()))));
    }

    private void row(TableRow cells) {
        row = new ArrayList<>();
        visitChildren(cells);
        add(Leaf.ROW, List.copyOf(row));
    }

    private void cell(TableCell cell) {
        visitChildren(cell);
        var align = cell.getAlignment();
        row.add(new Cell(
                cell.isHeader() ? "th" : "td", align == null ? "" : align.name().toLowerCase(Locale.ROOT), taken()));
    }

    void add(String tag, List<Cell> cells) {
        leaves.add(new Leaf(List.copyOf(path), beginsItem, tag, cells));
        beginsItem = false;
    }

    List<Token> taken() {
        var taken = List.copyOf(tokens);
        tokens = new ArrayList<>();
        return taken;
    }

    private static boolean isTight(Paragraph paragraph) {
        return paragraph.getParent() instanceof ListItem item
                && item.getParent() instanceof ListBlock list
                && list.isTight();
    }
}
