package no.mandat.workflow.text;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.mandat.workflow.words.Words;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/**
 * The texts of a report as Markdown for other programs, one after the other in the order of reading: what {@link ReportText} shows, written anew
 * from what was read. Footnotes have the same numbers, links lead where those of the page do and nowhere else, HTML stands as words, and what
 * isn't for the reader has no name.
 */
public final class MarkdownCopy {

    /** A line of the spaces by which what stands in a list is moved. */
    private static final Pattern BLANK = Pattern.compile("^ +$", Pattern.MULTILINE);

    private final Words words;
    private final ReportAddresses addresses;
    private final UnaryOperator<String> whole;
    private int notes;

    /**
     * A report of which nothing was written yet.
     *
     * @param site what addresses within begin with
     */
    public MarkdownCopy(Words words, ReportAddresses addresses, String site) {
        this.words = words;
        this.addresses = addresses;
        this.whole = address -> address.startsWith("/") ? site + address : address;
    }

    /** The next text, under a heading of that level; its own stand below it. */
    public String of(String markdown, int level) {
        var text = ReportMarkdown.of(markdown).naming(addresses.instead());
        var numbered = NumberedNotes.of(text, notes);
        notes += numbered.shown().size();
        var renderer = renderer(context -> new CopyNodes(context, addresses, whole, numbered, level));
        var written = new StringBuilder(written(renderer, text.body()));
        numbered.shown().forEach(note -> written.append("\n\n").append(written(renderer, note)));
        if (!numbered.unused().isEmpty()) {
            written.append("\n\n")
                    .append(ofPlain(words.of("reportText.notes.unused")))
                    .append(":\n\n")
                    .append(written(renderer, list(numbered.unused())));
        }
        return BLANK.matcher(written).replaceAll("").replaceFirst("^\n+", "");
    }

    /** Without the lines around it; the spaces before its first word mean something. */
    private static String written(MarkdownRenderer renderer, Node node) {
        return renderer.render(node).replaceFirst("^\n+", "").stripTrailing();
    }

    /** What no mark leads to has no number. */
    private static Document list(List<FootnoteDefinition> notes) {
        var list = new BulletList();
        list.setMarker("-");
        list.setTight(true);
        for (var note : notes) {
            var item = new ListItem();
            for (var child = note.getFirstChild(); child != null; child = note.getFirstChild()) {
                item.appendChild(child);
            }
            list.appendChild(item);
        }
        var document = new Document();
        document.appendChild(list);
        return document;
    }

    private static MarkdownRenderer renderer(Function<MarkdownNodeRendererContext, NodeRenderer> of) {
        return MarkdownRenderer.builder()
                .nodeRendererFactory(new MarkdownNodeRendererFactory() {

                    @Override
                    public NodeRenderer create(MarkdownNodeRendererContext context) {
                        return of.apply(context);
                    }

                    @Override
                    public Set<Character> getSpecialCharacters() {
                        return Set.of();
                    }
                })
                .extensions(ReportMarkdown.TABLES)
                .build();
    }

    /** Plain words as the Markdown that shows them as they are, line by line; empty lines part paragraphs. */
    public static String ofPlain(String text) {
        return Signs.seen(text)
                .strip()
                .lines()
                .map(line -> CopyNodes.escaped(line.strip()))
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{2,}", "\n\n")
                .replaceAll("(?<=[^\n])\n(?=[^\n])", "\\\\\n");
    }

    /** The same in one line, as in a heading or in the cell of a table. */
    public static String lineOfPlain(String text) {
        return CopyNodes.escaped(Signs.seen(text).replaceAll("\\s+", " ").strip());
    }
}
