package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;

/** Asks the leader, who finishes a text whose review isn't over, whether the review is to end with it. */
final class FinishDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final RefusalLine refusal = new RefusalLine();

    /** @param finish ends the review and finishes the text; a refusal is shown in the dialog */
    FinishDialog(DeliverableRefusal.ReviewOpen open, Runnable finish) {
        setHeaderTitle(t("deliverable.finish.title"));
        setWidth("min(520px, 100vw - 32px)");
        setCloseOnOutsideClick(false);
        var text = new Paragraph(t(
                "deliverable.finish.text",
                open.answered(),
                open.asked(),
                Say.dates().day(open.due())));
        text.addClassName("dialog-text");
        add(text, refusal);
        var confirm = new Button(
                t("deliverable.finish.do"),
                click -> refusal.attempt(() -> {
                    finish.run();
                    close();
                }));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("dialog.cancel"), click -> close()), confirm);
    }
}
