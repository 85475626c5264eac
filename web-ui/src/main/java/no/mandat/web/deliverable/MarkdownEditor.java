package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.TypedText;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.deliverable.PictureService;
import no.mandat.workflow.deliverable.SectionDetails;
import no.mandat.workflow.deliverable.SectionForm;
import no.mandat.workflow.reportimport.PastedHtml;
import no.mandat.workflow.text.ReportAddresses;
import no.mandat.workflow.text.ReportReference;
import no.mandat.workflow.text.ReportText;
import org.jspecify.annotations.Nullable;

/** Writes Markdown: marks by buttons and keys, pictures with what they show, and how the text will look beside it. */
@JavaScript("context://scripts/report-editor.js")
final class MarkdownEditor extends Div {

    private static final long serialVersionUID = 1L;

    private static final List<String> MARKS =
            List.of("bold", "italic", "heading", "bullets", "numbers", "quote", "link", "table", "footnote");

    /** What means something within a line of Markdown. */
    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_\\[\\]<>&!~|^]");

    /** What is larger comes as the browser gives it, without its marks; that is said. */
    private static final int MOST_PASTED = PastedHtml.MOST_MEGABYTES_WITH_PICTURES * 1024 * 1024;

    /** Why something isn't put in as it was copied. */
    private enum NotTaken {
        TOO_LARGE,
        FAILED,
        TOO_LONG,
        PICTURE
    }

    private final DeliverableId deliverable;
    private final int level;

    /** Whether pictures and references come in. */
    private final boolean whole;

    private final transient PastedText pasted;
    private final transient Function<ReportReference, Optional<String>> names;
    private final Div said = new Div();
    private final TextArea area = new TextArea();
    private final Div preview = new Div();
    private final Button looks;

    /** What puts something into the text: not while it is only looked at. */
    private final List<Button> marks = new ArrayList<>();

    private boolean previewing;

    /**
     * @param references what the text can refer to
     * @param names what a reference is called now
     */
    MarkdownEditor(
            SectionDetails section,
            PictureService pictures,
            Reception reception,
            Supplier<List<ReferenceChoice>> references,
            Function<ReportReference, Optional<String>> names) {
        this(section.deliverable(), section.level(), pictures, reception, references, names, true);
    }

    /** For words alone: neither pictures nor references come in. */
    static MarkdownEditor ofWords(
            DeliverableId deliverable,
            PictureService pictures,
            Reception reception,
            Function<ReportReference, Optional<String>> names) {
        return new MarkdownEditor(deliverable, 1, pictures, reception, List::of, names, false);
    }

    private MarkdownEditor(
            DeliverableId deliverable,
            int level,
            PictureService pictures,
            Reception reception,
            Supplier<List<ReferenceChoice>> references,
            Function<ReportReference, Optional<String>> names,
            boolean whole) {
        this.deliverable = deliverable;
        this.level = level;
        this.whole = whole;
        this.names = names;
        this.pasted = new PastedText(deliverable, pictures, reception);
        said.addClassNames("small", "muted");
        said.getElement().setAttribute("role", "status");
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
        // Not a toolbar: in one the arrows move, and Tab passes it.
        bar.getElement().setAttribute("role", "group");
        bar.getElement().setAttribute("aria-label", t("write.bar"));
        MARKS.forEach(mark -> marks.add(button(mark)));
        marks.forEach(bar::add);
        var picture = new Button(
                t("write.mark.picture"),
                click -> new PictureDialog(deliverable, pictures, reception, this::insert).open());
        picture.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        looks = new Button(t("write.preview"), click -> preview(!previewing));
        looks.addThemeVariants(ButtonVariant.SMALL);
        looks.addClassName("preview-button");
        var reference = new Button(
                t("write.mark.reference"), click -> new ReferenceDialog(references.get(), this::insert).open());
        reference.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        reference.setVisible(whole);
        picture.setVisible(whole);
        marks.addAll(List.of(reference, picture));
        bar.add(reference, picture, looks);
        add(bar, area, said, preview);
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
        getElement().executeJs("window.mandat.markdown.paste($0, this, $1)", area.getElement(), MOST_PASTED);
    }

    /**
     * The Markdown of what was copied elsewhere; none where it is to be put in as the browser gives it.
     *
     * @param firstNote a number that no footnote of the text has, nor any above it
     */
    @ClientCallable
    @Nullable PastedMarkdown pasted(String html, int firstNote) {
        try {
            var taken = pasted.take(html, firstNote);
            said.setText(taken.said());
            return taken.markdown();
        } catch (RefusedException e) {
            said.setText(t("write.pasted.plain", Say.t(e.refusal())));
            return null;
        }
    }

    /**
     * What the browser couldn't have made Markdown of, or couldn't put in.
     *
     * @param why as {@link NotTaken} names it
     */
    @ClientCallable
    void notTaken(String why) {
        said.setText(
                switch (NotTaken.valueOf(why)) {
                    case TOO_LARGE ->
                        t(
                                "write.pasted.plain",
                                Say.t(new AttachmentRefusal.PastedTooMuch(PastedHtml.MOST_MEGABYTES_WITH_PICTURES)));
                    case FAILED -> t("write.pasted.plain", t("write.pasted.failed"));
                    case TOO_LONG -> t("write.pasted.long");
                    case PICTURE -> t(whole ? "write.pasted.picture" : "write.pasted.picture.words");
                });
    }

    /** Puts words where the caret is. */
    private void insert(String markdown) {
        area.getElement().executeJs("window.mandat.markdown.insert(this, $0)", markdown);
    }

    /** Puts a picture where the caret is. */
    private void insert(PictureId picture, String alternative) {
        insert("\n\n%s\n\n".formatted(markdown(picture, alternative)));
    }

    /** A picture with what it shows, whatever signs that is written with. */
    static String markdown(PictureId picture, String alternative) {
        var words = SIGNS.matcher(alternative.strip().replaceAll("\\s+", " ")).replaceAll("\\\\$0");
        return "![%s](picture:%s)".formatted(words, picture);
    }

    private void preview(boolean on) {
        previewing = on;
        area.setVisible(!on);
        preview.setVisible(on);
        marks.forEach(mark -> mark.setEnabled(!on));
        looks.setText(t(on ? "write.preview.off" : "write.preview"));
        if (on) {
            var addresses = new ReportAddresses(
                    "",
                    picture -> Optional.of(DeliverableNavigation.picture(deliverable, picture)),
                    reference -> Optional.empty(),
                    names);
            preview.getElement()
                    .setProperty(
                            "innerHTML",
                            new ReportText(Say.words(), addresses)
                                    .html(area.getValue(), ReportText.Place.below(Math.min(level + 1, 5))));
        }
    }

    void onTyped(Runnable typed) {
        area.addValueChangeListener(change -> typed.run());
    }

    /** Where it is written, for whoever keeps what is typed. */
    TextArea area() {
        return area;
    }

    void focus() {
        area.focus();
    }

    void show(String text) {
        area.setValue(text);
    }

    String text() {
        return area.getValue();
    }
}
