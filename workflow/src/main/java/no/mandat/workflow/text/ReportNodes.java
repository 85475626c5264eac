package no.mandat.workflow.text;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import no.mandat.workflow.words.Words;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes what is in the text of a report and isn't, or isn't so, in every Markdown. */
final class ReportNodes implements NodeRenderer {

    private static final int LOWEST_HEADING = 6;

    /** A footnote leads back to so many of its marks; who refers to it more often isn't helped by more. */
    private static final int MOST_MARKS = 9;

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Frame frame;

    /**
     * What a text is written by.
     *
     * @param marks how many marks of each footnote are written already
     * @param counted whether blocks say at which place of the plain text they begin
     */
    record Frame(
            Words words,
            ReportAddresses addresses,
            ReportText.Place place,
            NumberedNotes notes,
            Map<Integer, Integer> marks,
            PassageText plain,
            Passages passages,
            boolean counted,
            AtomicInteger headings) {

        Frame(
                Words words,
                ReportAddresses addresses,
                ReportText.Place place,
                NumberedNotes notes,
                PassageText plain,
                Passages passages,
                boolean counted) {
            this(words, addresses, place, notes, new HashMap<>(), plain, passages, counted, new AtomicInteger());
        }

        /** What the tags of blocks have. */
        AttributeProvider attributes() {
            return (node, tag, attributes) -> {
                switch (node) {
                    case TableCell cell -> {
                        if (cell.isHeader()) {
                            attributes.put("scope", "col");
                        }
                        at(cell, attributes);
                    }
                    case ListItem item -> {
                        if (item.getFirstChild() instanceof Paragraph paragraph) {
                            at(paragraph, attributes);
                        }
                    }
                    case Paragraph paragraph -> at(paragraph, attributes);
                    default -> {
                        // The others have what is written below.
                    }
                }
            };
        }

        void at(Node node, Map<String, String> attributes) {
            at(plain.placeOf(node), attributes);
        }

        void at(int place, Map<String, String> attributes) {
            if (counted && place >= 0) {
                attributes.put("data-at", Integer.toString(place));
            }
        }
    }

    ReportNodes(HtmlNodeRendererContext context, Frame frame) {
        this.context = context;
        html = context.getWriter();
        this.frame = frame;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                Heading.class,
                FencedCodeBlock.class,
                IndentedCodeBlock.class,
                HtmlBlock.class,
                PictureBlock.class,
                FootnoteDefinition.class,
                FootnoteReference.class,
                Link.class,
                Image.class,
                Text.class,
                Code.class,
                HtmlInline.class,
                SoftLineBreak.class,
                HardLineBreak.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case Heading heading -> heading(heading);
            case FencedCodeBlock code -> code(code, code.getLiteral());
            case IndentedCodeBlock code -> code(code, code.getLiteral());
            case HtmlBlock block -> typed(block);
            case PictureBlock picture -> {
                var words = new Pictured(picture.alternative(), picture.caption());
                html.line();
                html.tag("figure");
                picture(picture, frame.addresses().of(picture.picture()), words, "figcaption");
                html.tag("/figure");
                html.line();
            }
            case Image image -> {
                // In a cell of a table, whatever it stands in there.
                var path = ReportReference.picture(image.getDestination()).flatMap(frame.addresses()::of);
                picture(image, path, new Pictured(Alternative.of(image), image.getTitle()), "span");
            }
            case FootnoteDefinition note -> note(note);
            case FootnoteReference mark -> mark(mark);
            case Link link -> link(link);
            case Text text -> run(text, text.getLiteral());
            case HtmlInline typed -> run(typed, typed.getLiteral());
            case Code code -> {
                html.tag("code");
                words(code, code.getLiteral());
                html.tag("/code");
                numbers(code);
            }
            case SoftLineBreak end -> sign(end, "\n");
            case HardLineBreak end -> sign(end, "<br />\n");
            default -> children(node);
        }
    }

    private void children(Node node) {
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }

    private void heading(Heading heading) {
        var tag = "h" + Math.min(frame.place().level() + heading.getLevel(), LOWEST_HEADING);
        Map<String, String> attributes = new LinkedHashMap<>();
        if (!frame.place().anchor().isEmpty()) {
            attributes.put("id", frame.place().anchor() + "-" + frame.headings().incrementAndGet());
        }
        frame.at(heading, attributes);
        html.line();
        html.tag(tag, attributes);
        children(heading);
        html.tag("/" + tag);
        html.line();
    }

    private void code(Node block, String literal) {
        html.line();
        html.tag("pre", attributes(block));
        html.tag("code");
        words(block, literal);
        html.tag("/code");
        html.tag("/pre");
        numbers(block);
        html.line();
    }

    private void typed(HtmlBlock block) {
        html.line();
        html.tag("p", attributes(block));
        run(block, block.getLiteral());
        html.tag("/p");
        html.line();
    }

    private Map<String, String> attributes(Node node) {
        Map<String, String> attributes = new LinkedHashMap<>();
        frame.at(node, attributes);
        return attributes;
    }

    /** What a picture shows, and what stands below it. */
    private record Pictured(String alternative, String caption) {

        String words(Words words) {
            if (!alternative.isEmpty()) {
                return alternative;
            }
            return caption.isEmpty() ? words.of("reportText.picture") : caption;
        }
    }

    private void picture(Node picture, Optional<String> path, Pictured pictured, String captionTag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (path.isEmpty()) {
            attributes.put("class", "picture-words");
            frame.at(picture, attributes);
            html.tag("span", attributes);
            words(picture, pictured.words(frame.words()));
            html.tag("/span");
        } else {
            attributes.put("src", context.encodeUrl(path.get()));
            attributes.put("alt", pictured.words(frame.words()));
            attributes.put("loading", "lazy");
            frame.at(picture, attributes);
            int length = pictured.alternative().length();
            frame.passages()
                    .write(html, frame.plain().placeOf(picture), length, () -> html.tag("img", attributes, true));
        }
        numbers(picture);
        if (!pictured.caption().isEmpty()) {
            caption(picture, pictured.caption(), captionTag);
        }
    }

    private void caption(Node picture, String caption, String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", "caption");
        int place = frame.plain().captionOf(picture);
        frame.at(place, attributes);
        html.tag(tag, attributes);
        write(place, caption);
        numbers(picture);
        html.tag("/" + tag);
    }

    private void mark(FootnoteReference mark) {
        int number = frame.notes().numberOf(mark.definition());
        html.raw("<sup class=\"note-mark\">");
        if (number == 0) {
            html.text("[^" + Signs.seen(mark.definition().label()) + "]");
        } else {
            leadTo(number);
        }
        html.tag("/sup");
    }

    private void leadTo(int number) {
        int times = frame.marks().merge(number, 1, Integer::sum);
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("href", frame.addresses().place("note-" + number));
        attributes.put("id", markOf(number, times));
        attributes.put("role", "doc-noteref");
        attributes.put("aria-label", frame.words().of("reportText.note", number));
        html.tag("a", attributes);
        html.text(Integer.toString(number));
        html.tag("/a");
    }

    private static String markOf(int number, int time) {
        return time == 1 ? "mark-" + number : "mark-%d-%d".formatted(number, time);
    }

    private void note(FootnoteDefinition note) {
        int number = frame.notes().numberOf(note);
        Map<String, String> attributes = new LinkedHashMap<>();
        if (number > 0) {
            attributes.put("id", "note-" + number);
            attributes.put("value", Integer.toString(number));
        }
        var only =
                note.getFirstChild() instanceof Paragraph paragraph && paragraph.getNext() == null ? paragraph : null;
        if (only != null) {
            frame.at(only, attributes);
        }
        html.line();
        html.tag("li", attributes);
        children(Objects.requireNonNullElse(only, note));
        for (int time = 1; time <= Math.min(frame.marks().getOrDefault(number, 0), MOST_MARKS); time++) {
            back(number, time);
        }
        html.tag("/li");
        html.line();
    }

    private void back(int number, int time) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", "note-back");
        attributes.put("href", frame.addresses().place(markOf(number, time)));
        attributes.put("role", "doc-backlink");
        attributes.put("aria-label", backTo(number, time));
        html.text(" ");
        html.tag("a", attributes);
        html.text(time == 1 ? "↩" : "↩" + time);
        html.tag("/a");
    }

    private String backTo(int number, int time) {
        return time == 1
                ? frame.words().of("reportText.note.back", number)
                : frame.words().of("reportText.note.back.again", number, time);
    }

    private void link(Link link) {
        var address = frame.addresses().of(link.getDestination());
        address.ifPresent(path -> html.tag("a", Map.of("href", context.encodeUrl(path))));
        children(link);
        address.ifPresent(_ -> html.tag("/a"));
        frame.passages().numbers(html);
    }

    private void run(Node node, String words) {
        words(node, words);
        numbers(node);
    }

    private void words(Node node, String words) {
        write(frame.plain().placeOf(node), words);
    }

    private void write(int place, String words) {
        frame.passages().write(html, place, words.length(), (from, to) -> html.text(words.substring(from, to)));
    }

    private void sign(Node node, String sign) {
        frame.passages().write(html, frame.plain().placeOf(node), 1, () -> html.raw(sign));
        numbers(node);
    }

    /** Within a link there is none to a comment; they stand behind it. */
    private void numbers(Node node) {
        for (var around = node.getParent(); around != null; around = around.getParent()) {
            if (around instanceof Link) {
                return;
            }
        }
        frame.passages().numbers(html);
    }
}
