package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;

/** Asks the leader, who finishes a text, about what isn't over or isn't in it. */
final class FinishDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final RefusalLine refusal = new RefusalLine();

    private FinishDialog(String title, String confirm, Runnable finish, Component... asked) {
        setHeaderTitle(title);
        setWidth("min(520px, 100vw - 32px)");
        setCloseOnOutsideClick(false);
        add(asked);
        add(refusal);
        var button = new Button(
                confirm,
                click -> refusal.attempt(() -> {
                    finish.run();
                    close();
                }));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("dialog.cancel"), click -> close()), button);
    }

    /**
     * Whether a review that isn't over is to end with it.
     *
     * @param finish ends the review and finishes the text; a refusal is shown in the dialog
     */
    static FinishDialog of(DeliverableRefusal.ReviewOpen open, Runnable finish) {
        var text = paragraph(t(
                "deliverable.finish.text",
                open.answered(),
                open.asked(),
                Say.dates().day(open.due())));
        return new FinishDialog(t("deliverable.finish.title"), t("deliverable.finish.do"), finish, text);
    }

    /**
     * Whether it is to be finished without what somebody has typed and not saved.
     *
     * @param finish finishes the text; a refusal is shown in the dialog
     */
    static FinishDialog of(DeliverableRefusal.WordsUnsaved unsaved, Runnable finish) {
        var list = new UnorderedList();
        unsaved.typed().forEach(one -> list.add(new ListItem(t("deliverable.unsaved.by", one.name(), one.section()))));
        return new FinishDialog(
                t("deliverable.unsaved.title"),
                t("deliverable.unsaved.do"),
                finish,
                paragraph(t("deliverable.unsaved.text")),
                list,
                paragraph(t("deliverable.unsaved.then")));
    }

    /**
     * Whether it is to be finished without signatures under dissents that have lapsed.
     *
     * @param finish finishes the text; a refusal is shown in the dialog
     */
    static FinishDialog of(DeliverableRefusal.SignaturesMissing missing, Runnable finish) {
        return unsigned(
                missing,
                t("deliverable.unsigned.title"),
                t("deliverable.unsigned.then"),
                t("deliverable.unsigned.do"),
                finish);
    }

    /**
     * Whether a text that was returned is to be upheld without signatures under dissents that have lapsed.
     *
     * @param uphold upholds the text; a refusal is shown in the dialog
     */
    static FinishDialog upholding(DeliverableRefusal.SignaturesMissing missing, Runnable uphold) {
        return unsigned(
                missing,
                t("deliverable.unsigned.uphold.title"),
                t("deliverable.unsigned.uphold.then"),
                t("deliverable.unsigned.uphold.do"),
                uphold);
    }

    private static FinishDialog unsigned(
            DeliverableRefusal.SignaturesMissing missing, String title, String then, String confirm, Runnable finish) {
        var list = new UnorderedList();
        missing.dissents().forEach(one -> list.add(new ListItem(unsigned(one))));
        return new FinishDialog(
                title, confirm, finish, paragraph(t("deliverable.unsigned.text")), list, paragraph(then));
    }

    /** What it is about, and what becomes of it. */
    private static String unsigned(DeliverableRefusal.SignaturesMissing.Unsigned one) {
        var about = one.about();
        return t(
                one.leftOut() ? "deliverable.unsigned.gone" : "deliverable.unsigned.fewer",
                Say.sentence(t(one.kind())),
                about == null ? t("dissents.whole") : t("deliverable.unsigned.to", about),
                Say.words().list(one.names()));
    }

    private static Paragraph paragraph(String words) {
        var text = new Paragraph(words);
        text.addClassName("dialog-text");
        return text;
    }
}
