package no.mandat.workflow.text;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownWriter;

/** Writes as Markdown what the text of a report has and others don't, and all that could be taken for something else. */
final class CopyNodes implements NodeRenderer {

    private static final int LOWEST_HEADING = 6;

    /** What can mean something wherever it stands. */
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>&|~#]|!(?=$)");

    /** What can mean something where a line begins. */
    private static final Pattern BEGINNING = Pattern.compile("^(\\s*)([-+=:])|^(\\s*\\d{1,9})([.)])");

    /** What ends an address, or is none of its signs. */
    private static final Pattern IN_ADDRESSES = Pattern.compile("[<>()\\[\\]\\\\\"'`*_|&!~\\s\\p{Cntrl}]");

    private static final Pattern TICKS = Pattern.compile("`+");

    private final MarkdownNodeRendererContext context;
    private final MarkdownWriter writer;
    private final ReportAddresses addresses;
    private final UnaryOperator<String> whole;
    private final NumberedNotes notes;
    private final int level;

    CopyNodes(
            MarkdownNodeRendererContext context,
            ReportAddresses addresses,
            UnaryOperator<String> whole,
            NumberedNotes notes,
            int level) {
        this.context = context;
        this.writer = context.getWriter();
        this.addresses = addresses;
        this.whole = whole;
        this.notes = notes;
        this.level = level;
    }

    /** Words as they are read as words. */
    static String escaped(String words) {
        return BEGINNING
                .matcher(MARKS.matcher(words).replaceAll("\\\\$0"))
                .replaceFirst(found -> found.group(2) == null
                        ? found.group(3) + "\\\\" + found.group(4)
                        : found.group(1) + "\\\\" + found.group(2));
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                Heading.class,
                HtmlBlock.class,
                IndentedCodeBlock.class,
                FencedCodeBlock.class,
                HtmlInline.class,
                Text.class,
                Code.class,
                Link.class,
                Image.class,
                PictureBlock.class,
                FootnoteReference.class,
                FootnoteDefinition.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case Heading heading -> heading(heading);
            case IndentedCodeBlock code -> fenced(code.getLiteral());
            case FencedCodeBlock code -> fenced(code.getLiteral());
            case HtmlBlock typed -> typed(typed);
            case HtmlInline typed -> words(typed, typed.getLiteral().replaceAll("\\s+", " "));
            case Text text -> words(text, text.getLiteral());
            case Code code -> code(code);
            case Link link -> link(link);
            case Image image ->
                ReportReference.picture(image.getDestination())
                        .flatMap(addresses::of)
                        .ifPresentOrElse(
                                path -> picture(image, path, Alternative.of(image), image.getTitle()),
                                () -> words(image, Alternative.of(image)));
            case PictureBlock picture -> {
                addresses
                        .of(picture.picture())
                        .ifPresentOrElse(
                                path -> picture(picture, path, picture.alternative(), picture.caption()),
                                () -> words(picture, (picture.alternative() + " " + picture.caption()).strip()));
                writer.block();
            }
            case FootnoteReference mark -> mark(mark);
            case FootnoteDefinition note -> note(note);
            default -> children(node);
        }
    }

    private void children(Node node) {
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }

    /** Whatever stands before it, and also where nothing is in it. */
    private void fenced(String literal) {
        int longest = TICKS.matcher(literal)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
        var mark = "`".repeat(Math.max(3, longest + 1));
        writer.raw(mark);
        writer.line();
        literal.stripTrailing().lines().forEach(line -> {
            writer.raw(line);
            writer.line();
        });
        writer.raw(mark);
        writer.block();
    }

    private void words(Node node, String words) {
        // Signs that aren't seen may have stood before spaces, which would make code of a line.
        writer.raw(fit(node, escaped(writer.isAtLineStart() ? words.stripLeading() : words)));
    }

    /** Within a cell the writer itself escapes what parts cells. */
    private static String fit(Node node, String escaped) {
        for (var around = node.getParent(); around != null; around = around.getParent()) {
            if (around instanceof TableCell) {
                return escaped.replace("\\|", "|");
            }
        }
        return escaped;
    }

    /** Marks of two that follow each other would be read as one. */
    private void code(Code code) {
        var literal = code.getLiteral();
        int longest = TICKS.matcher(literal)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
        var mark = "`".repeat(longest + 1);
        boolean padded = longest > 0 || !literal.isBlank() && literal.startsWith(" ") && literal.endsWith(" ");
        var space = padded ? " " : "";
        writer.raw((writer.getLastChar() == '`' ? " " : "") + mark + space + literal + space + mark);
    }

    private void heading(Heading heading) {
        writer.raw("#".repeat(Math.min(level + heading.getLevel(), LOWEST_HEADING)) + " ");
        children(heading);
        writer.block();
    }

    /** Line by line, as words. */
    private void typed(HtmlBlock block) {
        var lines = block.getLiteral()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                writer.line();
            }
            words(block, lines.get(i));
        }
        writer.block();
    }

    private void link(Link link) {
        var address = addresses.of(link.getDestination());
        address.ifPresent(unused -> writer.raw("["));
        children(link);
        if (link.getFirstChild() == null) {
            addresses.name(link.getDestination()).ifPresent(name -> words(link, name));
        }
        address.ifPresent(path -> writer.raw("](" + encoded(path) + ")"));
    }

    private void picture(Node node, String path, String alternative, String caption) {
        var title = caption.isEmpty() ? "" : " \"" + inOneLine(caption).replace("\"", "\\\"") + "\"";
        writer.raw(fit(node, "![" + inOneLine(alternative) + "](" + encoded(path) + title + ")"));
    }

    private static String inOneLine(String words) {
        return escaped(words.replaceAll("\\s+", " ").strip());
    }

    private String encoded(String path) {
        return IN_ADDRESSES
                .matcher(whole.apply(path))
                .replaceAll(found -> found.group().equals("&") || found.group().equals("_")
                        ? "\\\\" + found.group()
                        : "%%%02X".formatted((int) found.group().charAt(0)));
    }

    /** A footnote that nothing else refers to has no number for a mark in itself. */
    private void mark(FootnoteReference mark) {
        int number = notes.numberOf(mark.definition());
        if (number > 0) {
            writer.raw("[^" + number + "]");
        }
    }

    private void note(FootnoteDefinition note) {
        writer.writePrefix("[^" + notes.numberOf(note) + "]: ");
        writer.pushPrefix("    ");
        children(note);
        writer.popPrefix();
        writer.block();
    }
}
