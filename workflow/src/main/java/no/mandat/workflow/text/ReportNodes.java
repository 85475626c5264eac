package no.mandat.workflow.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes headings, links and words as they are in the text of a report. */
final class ReportNodes implements NodeRenderer {

    private static final int LOWEST_HEADING = 6;

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final ReportFrame frame;
    private final ReportRuns runs;

    ReportNodes(HtmlNodeRendererContext context, ReportFrame frame) {
        this.context = context;
        html = context.getWriter();
        this.frame = frame;
        runs = new ReportRuns(html, frame);
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                Heading.class,
                FencedCodeBlock.class,
                IndentedCodeBlock.class,
                HtmlBlock.class,
                Link.class,
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
            case Link link -> link(link);
            case Text text -> runs.run(text, text.getLiteral());
            case HtmlInline typed -> runs.run(typed, typed.getLiteral());
            case Code code -> {
                html.tag("code");
                runs.words(code, code.getLiteral());
                html.tag("/code");
                runs.numbers(code);
            }
            case SoftLineBreak end -> runs.sign(end, "\n");
            case HardLineBreak end -> runs.sign(end, "<br />\n");
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
        runs.block(block, literal);
        html.tag("/code");
        html.tag("/pre");
        runs.numbers();
        html.line();
    }

    private void typed(HtmlBlock block) {
        html.line();
        html.tag("p", attributes(block));
        runs.block(block, block.getLiteral());
        runs.numbers();
        html.tag("/p");
        html.line();
    }

    private Map<String, String> attributes(Node node) {
        Map<String, String> attributes = new LinkedHashMap<>();
        frame.at(node, attributes);
        return attributes;
    }

    /** It is none of the text's own words: whoever marks a passage in the page doesn't count it. */
    private void name(String name) {
        html.tag("span", Map.of("class", "reference-name"));
        html.text(name);
        html.tag("/span");
    }

    /** Where places are counted, the words that aren't shown count too: as so many spaces, which a page shows as one. */
    private void name(Link link, String instead) {
        int length = PassageText.of(new ReportMarkdown(link, List.of())).text().length();
        Node first = link;
        while (first.getFirstChild() != null) {
            first = first.getFirstChild();
        }
        runs.whole(first, length, () -> {
            name(instead);
            if (frame.counted()) {
                html.text(" ".repeat(length));
            }
        });
    }

    private void link(Link link) {
        var address = frame.addresses().of(link.getDestination());
        address.ifPresent(path -> html.tag("a", Map.of("href", context.encodeUrl(path))));
        var instead = frame.addresses().wordsInstead(link.getDestination());
        if (instead.isPresent()) {
            name(link, instead.get());
        } else {
            children(link);
            if (link.getFirstChild() == null) {
                frame.addresses().name(link.getDestination()).ifPresent(this::name);
            }
        }
        address.ifPresent(_ -> html.tag("/a"));
        runs.numbers();
    }
}
