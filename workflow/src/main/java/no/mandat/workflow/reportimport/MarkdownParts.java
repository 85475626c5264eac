package no.mandat.workflow.reportimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.mandat.workflow.manuscript.Gallery;
import no.mandat.workflow.manuscript.HtmlPictures;
import no.mandat.workflow.manuscript.MarkdownNotes;
import no.mandat.workflow.text.MarkdownText;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/**
 * Divides Markdown at its headings and writes what stands between them anew, so that each part says the same by itself: links by a
 * name defined elsewhere have their address. Pictures that lie in it are taken out; where one lies elsewhere, its words stay.
 */
final class MarkdownParts {

    private static final int DEEPEST = 60;
    private static final Pattern MARK = Pattern.compile("\\\\?\\[\\^((?:[^\\]\\s\\\\]|\\\\[^\\]\\s]){1,200}+)\\\\?\\]");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?=\\p{Punct})");
    private static final Pattern COMMENT = Pattern.compile("<!--(.*?)-->\\s*", Pattern.DOTALL);

    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(TABLES)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    private static final MarkdownRenderer RENDERER =
            MarkdownRenderer.builder().extensions(TABLES).build();

    private final Set<String> notes;
    private final Gallery gallery;
    private final Pictures pictures;
    private final RemarkList remarks;

    /** @param notes the labels of the footnotes that there are */
    MarkdownParts(Set<String> notes, Gallery gallery, Pictures pictures, RemarkList remarks) {
        this.notes = notes;
        this.gallery = gallery;
        this.pictures = pictures;
        this.remarks = remarks;
    }

    List<Part> of(String markdown) {
        var document = PARSER.parse(markdown);
        document.accept(new Fitting());
        List<Part> parts = new ArrayList<>();
        var between = new Document();
        for (var node = document.getFirstChild(); node != null; node = document.getFirstChild()) {
            if (node instanceof Heading heading) {
                addTo(parts, between);
                between = new Document();
                heading.unlink();
                parts.add(new Part.Heading(heading.getLevel(), "", inside(heading), false));
            } else {
                between.appendChild(node);
            }
        }
        addTo(parts, between);
        return parts;
    }

    /** A text in one line, as a footnote is. */
    String line(String markdown) {
        var document = PARSER.parse(markdown);
        document.accept(new Fitting());
        return rendered(document).replaceAll("\\s*\n\\s*", " ");
    }

    private void addTo(List<Part> parts, Document between) {
        if (between.getFirstChild() != null) {
            parts.add(new Part.Text(rendered(between)));
        }
    }

    private String inside(Heading heading) {
        var paragraph = new Paragraph();
        for (var child = heading.getFirstChild(); child != null; child = heading.getFirstChild()) {
            paragraph.appendChild(child);
        }
        return rendered(paragraph).replaceAll("\\\\?\n", " ");
    }

    private String rendered(Node node) {
        return MARK.matcher(RENDERER.render(node).stripTrailing().replaceFirst("^\n+", ""))
                .replaceAll(mark -> {
                    var label = ESCAPE.matcher(mark.group(1)).replaceAll("");
                    if (!notes.contains(label)) {
                        remarks.add(Remark.Kind.MISSING_FOOTNOTE, label);
                        return Matcher.quoteReplacement(mark.group());
                    }
                    return Matcher.quoteReplacement("[^" + label + "]");
                });
    }

    /** Takes out what can't be brought along. */
    private final class Fitting extends AbstractVisitor {

        @Override
        public void visit(Image image) {
            visitChildren(image);
            var address = image.getDestination();
            try {
                var number = gallery.numberOf(address);
                if (number.isPresent()) {
                    var words = RENDERER.render(image).replaceFirst("(?s)^!\\[(.*)\\]\\(.*$", "$1");
                    if (words.isBlank()) {
                        remarks.add(Remark.Kind.PICTURE_WITHOUT_WORDS, "");
                    }
                    image.setDestination(pictures.address(number.getAsInt(), words));
                    image.setTitle(null);
                    return;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            remarks.add(Remark.Kind.PICTURE, HtmlPictures.name(address));
            setApart(image);
            replaceByChildren(image);
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            var address = link.getDestination().toLowerCase(Locale.ROOT);
            if (!address.startsWith("http://") && !address.startsWith("https://") && !address.startsWith("mailto:")) {
                remarks.add(Remark.Kind.LINK_WITHIN, MarkdownText.plain(RENDERER.render(link)));
                replaceByChildren(link);
            }
        }

        /** What is indented may become a part of what comes to stand before it. */
        @Override
        public void visit(IndentedCodeBlock code) {
            if (code.getParent() instanceof ListItem item && item.getParent() instanceof ListBlock list) {
                list.setTight(false);
            } else if (code.getParent() instanceof Document) {
                code.insertBefore(fenced(code.getLiteral()));
                code.unlink();
            }
        }

        private FencedCodeBlock fenced(String code) {
            var fenced = new FencedCodeBlock();
            fenced.setFenceCharacter("`");
            fenced.setOpeningFenceLength(Math.max(3, MarkdownNotes.longestTicks(code) + 1));
            fenced.setLiteral(code);
            return fenced;
        }

        @Override
        public void visit(HtmlBlock html) {
            html.setLiteral(withoutComments(html.getLiteral()));
            if (html.getLiteral().isBlank()) {
                html.unlink();
            }
        }

        @Override
        public void visit(HtmlInline html) {
            html.setLiteral(withoutComments(html.getLiteral()));
            if (html.getLiteral().isEmpty()) {
                if (html.getPrevious() instanceof Text before
                        && html.getNext() instanceof Text behind
                        && before.getLiteral().endsWith(" ")) {
                    behind.setLiteral(behind.getLiteral().stripLeading());
                }
                html.unlink();
            }
        }

        private String withoutComments(String html) {
            return COMMENT.matcher(html).replaceAll(comment -> {
                remarks.add(Remark.Kind.COMMENT, comment.group(1).strip());
                return "";
            });
        }

        private void replaceByChildren(Node node) {
            for (var child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
                node.insertBefore(child);
            }
            node.unlink();
        }

        /** Its words are words of their own: what is emphasised before them ends only before a space. */
        private void setApart(Node node) {
            if (node.getPrevious() != null && !isSpace(node.getPrevious(), text -> text.endsWith(" "))) {
                node.insertBefore(new Text(" "));
            }
            if (node.getNext() != null && !isSpace(node.getNext(), text -> text.startsWith(" "))) {
                node.insertAfter(new Text(" "));
            }
        }

        private boolean isSpace(Node beside, Predicate<String> isSpace) {
            return beside instanceof SoftLineBreak || beside instanceof Text text && isSpace.test(text.getLiteral());
        }
    }
}
