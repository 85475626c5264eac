package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.deliverable.SectionDraft;

/** What somebody typed in a section that isn't written in now: to be read, copied, or thrown away. */
final class KeptWords extends Div {

    private static final long serialVersionUID = 1L;

    private static final int ROWS = 10;

    /** @param discard forgets it */
    KeptWords(SectionDraft draft, Runnable discard) {
        addClassName("kept-words");
        var area = new TextArea(t("write.closed.text"));
        area.setValue(draft.text());
        area.setReadOnly(true);
        area.setWidthFull();
        area.setMinRows(ROWS);
        area.addClassName("markdown-area");
        var copy = new Button(t("write.closed.copy"), click -> {
            area.getElement().executeJs("return navigator.clipboard.writeText(this.value)");
            Toast.done(t("write.closed.copied"));
        });
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        var throwAway = new Button(t("write.closed.discard"), click -> new DiscardDialog(discard).open());
        var line = new Div(copy, throwAway);
        line.addClassName("write-foot");
        add(new Paragraph(t("write.closed.why")), area, line);
    }
}
