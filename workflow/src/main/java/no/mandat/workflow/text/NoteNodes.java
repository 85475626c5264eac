package no.mandat.workflow.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes footnotes and their marks, which lead to each other. */
final class NoteNodes implements NodeRenderer {

    /** A footnote leads back to so many of its marks; who refers to it more often isn't helped by more. */
    private static final int MOST_MARKS = 9;

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final ReportFrame frame;

    NoteNodes(HtmlNodeRendererContext context, ReportFrame frame) {
        this.context = context;
        html = context.getWriter();
        this.frame = frame;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FootnoteDefinition.class, FootnoteReference.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof FootnoteDefinition note) {
            note(note);
        } else if (node instanceof FootnoteReference mark) {
            mark(mark);
        }
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
        var words = Objects.requireNonNullElse(only, note).getFirstChild();
        for (var part = words; part != null; part = part.getNext()) {
            context.render(part);
        }
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
}
