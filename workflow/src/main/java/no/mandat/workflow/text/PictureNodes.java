package no.mandat.workflow.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes pictures: where they have an address as such, else by what they show. */
final class PictureNodes implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final ReportFrame frame;
    private final ReportRuns runs;

    /** What a picture shows, what stands below it, and in which element. */
    private record Said(String alternative, String caption, String captionTag) {}

    PictureNodes(HtmlNodeRendererContext context, ReportFrame frame) {
        this.context = context;
        html = context.getWriter();
        this.frame = frame;
        runs = new ReportRuns(html, frame);
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(PictureBlock.class, Image.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof PictureBlock picture) {
            html.line();
            html.tag("figure");
            var said = new Said(picture.alternative(), picture.caption(), "figcaption");
            picture(picture, frame.addresses().of(picture.picture()), said);
            html.tag("/figure");
            html.line();
        } else if (node instanceof Image image) {
            // In a cell of a table, whatever it stands in there.
            var path = ReportReference.picture(image.getDestination()).flatMap(frame.addresses()::of);
            picture(image, path, new Said(Alternative.of(image), image.getTitle(), "span"));
        }
    }

    private void picture(Node picture, Optional<String> path, Said said) {
        if (path.isPresent()) {
            shown(picture, path.get(), said);
        } else if (!said.alternative().isEmpty() || said.caption().isEmpty()) {
            words(picture, said);
        }
        if (!said.caption().isEmpty()) {
            caption(picture, said);
        }
    }

    private void shown(Node picture, String path, Said said) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("src", context.encodeUrl(path));
        attributes.put("alt", said.alternative().isEmpty() ? silent(said) : said.alternative());
        attributes.put("loading", "lazy");
        frame.at(picture, attributes);
        runs.whole(picture, said.alternative().length(), () -> html.tag("img", attributes, true));
        runs.numbers(picture);
    }

    private void words(Node picture, Said said) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", "picture-words");
        frame.at(picture, attributes);
        html.tag("span", attributes);
        runs.words(picture, said.alternative().isEmpty() ? silent(said) : said.alternative());
        html.tag("/span");
        runs.numbers(picture);
    }

    /** What is said of a picture of which nobody has written what it shows. */
    private String silent(Said said) {
        return said.caption().isEmpty() ? frame.words().of("reportText.picture") : said.caption();
    }

    private void caption(Node picture, Said said) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", "caption");
        int place = frame.plain().captionOf(picture);
        frame.at(place, attributes);
        html.tag(said.captionTag(), attributes);
        runs.words(place, said.caption());
        runs.numbers(picture);
        html.tag("/" + said.captionTag());
    }
}
