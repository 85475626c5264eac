package no.mandat.workflow.text;

import java.util.List;
import no.mandat.workflow.words.Words;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The texts of a report as HTML that is safe to show, one after the other in the order of reading: the footnotes are numbered on
 * through all of them, and stand at the end of the text in which they are. HTML in a text is shown as it was typed. See
 * {@link ReportMarkdown} for what is in a text.
 *
 * <p>In the page footnote 3 is {@code note-3}, and its marks are {@code mark-3}, {@code mark-3-2} and so on.
 */
public final class ReportText {

    private final Words words;
    private final ReportAddresses addresses;
    private int notes;

    /**
     * Where a text stands in the page.
     *
     * @param anchor what the addresses of its headings begin with: the first one is {@code anchor-1}; empty where they have none
     * @param level of the heading that stands above it, from 1; its own stand below that
     */
    public record Place(String anchor, int level) {

        /** @throws IllegalArgumentException when the anchor is none, or there is no such heading */
        public Place {
            if (!anchor.matches("|[a-z][a-z0-9-]{0,79}") || level < 1 || level > 6) {
                throw new IllegalArgumentException("no place: " + anchor + " " + level);
            }
        }

        /** One whose headings have no addresses. */
        public static Place below(int level) {
            return new Place("", level);
        }
    }

    /** A report of which nothing was shown yet. */
    public ReportText(Words words, ReportAddresses addresses) {
        this.words = words;
        this.addresses = addresses;
    }

    /** The HTML of the next text. */
    public String html(String markdown, Place place) {
        return SafeHtml.ofReport(written(markdown, place, List.of(), false));
    }

    /**
     * The same with passages that are marked, for reading it with comments. Each block says by {@code data-at} at which place of
     * {@link PassageText#plain} its words begin; what is read aloud only ({@code .unseen}), the numbers of passages
     * ({@code .passage-number}) and those of footnotes ({@code .note-mark}) don't count. A passage begins at {@code c-N}; its number
     * leads to {@code comment-N}. A passage of which nothing is left isn't marked.
     */
    public String html(String markdown, Place place, List<Marked> passages) {
        return SafeHtml.ofReport(written(markdown, place, passages, true));
    }

    /** What the fence lets through as it is. */
    String written(String markdown, Place place, List<Marked> passages, boolean counted) {
        var text = ReportMarkdown.of(markdown);
        var numbered = NumberedNotes.of(text, notes);
        notes += numbered.shown().size();
        var plain = PassageText.of(text);
        var frame = new ReportFrame(
                words, addresses, place, numbered, plain, new Passages(passages, plain, addresses), counted);
        var renderer = HtmlRenderer.builder()
                .nodeRendererFactory(context -> new ReportNodes(context, frame))
                .nodeRendererFactory(context -> new NoteNodes(context, frame))
                .nodeRendererFactory(context -> new PictureNodes(context, frame))
                .extensions(ReportMarkdown.TABLES)
                .attributeProviderFactory(unused -> frame.attributes())
                .escapeHtml(true)
                .percentEncodeUrls(true)
                .build();
        var html = new StringBuilder();
        renderer.render(text.body(), html);
        list(renderer, numbered.shown(), "ol", "reportText.notes", html);
        list(renderer, numbered.unused(), "ul", "reportText.notes.unused", html);
        return html.toString();
    }

    /** Goes past a text that isn't shown: its footnotes are counted. */
    public void pass(String markdown) {
        if (markdown.contains("[^")) {
            notes +=
                    NumberedNotes.of(ReportMarkdown.of(markdown), notes).shown().size();
        }
    }

    private void list(
            HtmlRenderer renderer, List<FootnoteDefinition> list, String tag, String label, StringBuilder html) {
        if (list.isEmpty()) {
            return;
        }
        html.append("<%s class=\"notes%s\" aria-label=\"%s\">\n"
                .formatted(tag, tag.equals("ul") ? " notes-unused" : "", words.of(label)));
        list.forEach(note -> renderer.render(note, html));
        html.append("</%s>\n".formatted(tag));
    }
}
