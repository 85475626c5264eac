package no.mandat.web.mandate;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import no.mandat.workflow.manuscript.Block;
import no.mandat.workflow.text.MarkdownText;
import org.jsoup.nodes.Document;

/** The document as it was read, block by block, to be compared with what became of it. */
final class SourcePanel extends Div {

    private static final long serialVersionUID = 1L;

    private static final String POINT = """
            this.querySelectorAll('.pointed-at').forEach((block) => block.classList.remove('pointed-at'));
            const block = this.querySelector('[data-block="' + $0 + '"]');
            if (block) {
              block.classList.add('pointed-at');
              this.scrollTop = block.offsetTop - this.clientHeight / 3;
            }
            """;

    private final Div text = new Div();

    SourcePanel(List<Block> blocks) {
        var title = new H3(t("mandateImport.source"));
        title.setId("import-source");
        addClassName("import-source");
        text.addClassNames("source-text", "document");
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("role", "region");
        text.getElement().setAttribute("aria-labelledby", "import-source");
        text.getElement().setProperty("innerHTML", html(blocks));
        add(title, text);
    }

    /** Shows where a clause came from. */
    void pointAt(int block) {
        text.getElement().executeJs(POINT, block);
    }

    private static String html(List<Block> blocks) {
        var page = new Document("");
        page.outputSettings().prettyPrint(false);
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            var shown = page.appendElement("div")
                    .addClass("source-block")
                    .addClass("source-" + block.kind().name().toLowerCase(java.util.Locale.ROOT))
                    .attr("data-block", Integer.toString(i));
            if (!block.label().isEmpty()) {
                shown.appendElement("span").addClass("source-label").text(block.label());
            }
            var words = shown.appendElement("div");
            if (block.kind() == Block.Kind.PICTURE) {
                words.addClass("muted").text(t("mandateImport.picture", MarkdownText.plain(block.text())));
            } else {
                words.append(
                        MarkdownText.html(block.text()).replaceAll("\\[\\^([\\p{L}\\p{N}]{1,40})\\]", "<sup>$1</sup>"));
            }
        }
        return page.html();
    }
}
