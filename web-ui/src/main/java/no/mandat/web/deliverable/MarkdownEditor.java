package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.PictureId;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.TypedText;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.deliverable.PictureService;
import no.mandat.workflow.deliverable.SectionDetails;
import no.mandat.workflow.deliverable.SectionForm;
import no.mandat.workflow.text.ReportAddresses;
import no.mandat.workflow.text.ReportText;

/** Writes Markdown: marks by buttons and keys, pictures with what they show, and how the text will look beside it. */
@JavaScript("context://scripts/report-editor.js")
final class MarkdownEditor extends Div {

    private static final long serialVersionUID = 1L;

    private static final List<String> MARKS =
            List.of("bold", "italic", "heading", "bullets", "numbers", "quote", "link", "table", "footnote");

    private final transient SectionDetails section;
    private final TextArea area = new TextArea();
    private final Div preview = new Div();
    private final Button looks;
    private boolean previewing;

    MarkdownEditor(SectionDetails section, PictureService pictures, Reception reception) {
        this.section = section;
        addClassName("markdown-editor");
        area.setLabel(t("write.text"));
        area.setWidthFull();
        area.setMinRows(18);
        area.setMaxLength(SectionForm.LONGEST_TEXT);
        area.addClassName("markdown-area");
        TypedText.steadily(area);
        preview.addClassNames("document", "report", "markdown-preview", "card");
        preview.setVisible(false);
        var bar = new Div();
        bar.addClassName("markdown-bar");
        bar.getElement().setAttribute("role", "toolbar");
        bar.getElement().setAttribute("aria-label", t("write.bar"));
        MARKS.forEach(mark -> bar.add(button(mark)));
        var picture = new Button(
                t("write.mark.picture"),
                click -> new PictureDialog(section.deliverable(), pictures, reception, this::insert).open());
        picture.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        looks = new Button(t("write.preview"), click -> preview(!previewing));
        looks.addThemeVariants(ButtonVariant.SMALL);
        looks.addClassName("preview-button");
        bar.add(picture, looks);
        add(bar, area, preview);
    }

    private Button button(String mark) {
        var button = new Button(t("write.mark." + mark));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.addClassName("mark-" + mark);
        button.getElement()
                .executeJs(
                        "this.addEventListener('click', () => window.mandat.markdown.mark($0, $1, $2))",
                        area.getElement(),
                        mark,
                        t("write.sample." + mark));
        return button;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        area.getElement().executeJs("window.mandat.markdown.keys(this)");
    }

    /** Puts a picture where the caret is. */
    private void insert(PictureId picture, String alternative) {
        area.getElement()
                .executeJs(
                        "window.mandat.markdown.insert(this, $0)",
                        "\n\n![%s](picture:%s)\n\n".formatted(escaped(alternative), picture));
    }

    /** Brackets would end what a picture shows. */
    private static String escaped(String alternative) {
        return alternative.replaceAll("[\\[\\]\\n]", " ").strip();
    }

    private void preview(boolean on) {
        previewing = on;
        area.setVisible(!on);
        preview.setVisible(on);
        looks.setText(t(on ? "write.preview.off" : "write.preview"));
        if (on) {
            var addresses = new ReportAddresses(
                    "",
                    picture -> Optional.of(DeliverableNavigation.picture(section.deliverable(), picture)),
                    reference -> Optional.empty());
            preview.getElement()
                    .setProperty(
                            "innerHTML",
                            new ReportText(Say.words(), addresses)
                                    .html(area.getValue(), ReportText.Place.below(Math.min(section.level() + 1, 5))));
        }
    }

    void onTyped(Runnable typed) {
        area.addValueChangeListener(change -> typed.run());
    }

    void show(String text) {
        area.setValue(text);
    }

    String text() {
        return area.getValue();
    }
}
