package no.mandat.workflow.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import no.mandat.domain.shared.PictureId;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A text of a report, read: Markdown (CommonMark) with tables, footnotes and pictures. What is in the tree is what is shown, in
 * whatever form: {@link PictureBlock}s stand by themselves, of other pictures there is the description, the headings follow each
 * other from level 1 without a gap, and signs that nobody sees are gone.
 *
 * @param body the text without its footnotes
 * @param notes what the footnotes say, in the order in which they were typed, whether or not the text refers to them
 */
public record ReportMarkdown(Node body, List<FootnoteDefinition> notes) {

    static final List<Extension> TABLES = List.of(TablesExtension.create());

    /** Deeper than anybody writes, and shallow enough for whatever walks through it. */
    private static final int DEEPEST = 60;

    private static final Parser PARSER = parser(IncludeSourceSpans.NONE);

    /** Slower, and knows where in the text each node was typed. */
    private static final Parser EXACT = parser(IncludeSourceSpans.BLOCKS_AND_INLINES);

    /** Takes a copy. */
    public ReportMarkdown {
        notes = List.copyOf(notes);
    }

    /**
     * A picture of the report in a text.
     *
     * @param alternative what it shows; may be empty
     */
    public record Picture(PictureId id, String alternative) {}

    /** The pictures of the report, those in the cells of its tables and in its footnotes too, in the order of the text. */
    public List<Picture> pictures() {
        List<Picture> pictures = new ArrayList<>();
        var walk = new AbstractVisitor() {

            @Override
            public void visit(CustomBlock block) {
                if (block instanceof PictureBlock picture) {
                    pictures.add(new Picture(picture.picture(), picture.alternative()));
                }
                visitChildren(block);
            }

            @Override
            public void visit(Image image) {
                ReportReference.picture(image.getDestination())
                        .ifPresent(id -> pictures.add(new Picture(id, Alternative.of(image))));
            }
        };
        body.accept(walk);
        notes.forEach(note -> note.accept(walk));
        return pictures;
    }

    /** Its words in one line, without their dress and without footnotes. */
    public String brief() {
        return PassageText.of(new ReportMarkdown(body, List.of()))
                .text()
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** What its links refer to, in the order of the text. */
    public List<ReportReference> references() {
        List<ReportReference> references = new ArrayList<>();
        links(link -> ReportReference.of(link.getDestination()).ifPresent(references::add));
        return references;
    }

    /**
     * The same text, this one, where other words stand in links to what isn't for its reader: those that were typed may say what it is
     * called.
     *
     * @param instead the words in place of those that were typed; none where the reader may know them
     */
    public ReportMarkdown naming(Function<ReportReference, Optional<String>> instead) {
        links(link -> ReportReference.of(link.getDestination()).flatMap(instead).ifPresent(words -> {
            for (var child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
                child.unlink();
            }
            link.appendChild(new Text(words));
        }));
        return this;
    }

    private void links(Consumer<Link> each) {
        var walk = new AbstractVisitor() {

            @Override
            public void visit(Link link) {
                each.accept(link);
                visitChildren(link);
            }
        };
        body.accept(walk);
        notes.forEach(note -> note.accept(walk));
    }

    private static Parser parser(IncludeSourceSpans spans) {
        return Parser.builder()
                .extensions(TABLES)
                .extensions(List.of(new FootnoteSyntax()))
                .maxOpenBlockParsers(DEEPEST)
                .maxInlineNesting(DEEPEST)
                .includeSourceSpans(spans)
                .build();
    }

    /** Reads a text. */
    public static ReportMarkdown of(String markdown) {
        return of(PARSER.parse(markdown));
    }

    /** The same, with where each node was typed. */
    static ReportMarkdown withSource(String markdown) {
        return of(EXACT.parse(markdown));
    }

    private static ReportMarkdown of(Node document) {
        return new ReportMarkdown(document, ReportTree.tidy(document));
    }
}
