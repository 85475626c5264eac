package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.Consumer;
import no.mandat.web.shared.RedlineView;
import no.mandat.workflow.text.SectionMerge;

/**
 * Two have written in the same section: both texts are shown, and what both together make where that is chosen, so that nobody saves
 * what they haven't seen. Where both wrote in the same place nothing is chosen beforehand.
 */
final class SectionConflictDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** Which text holds. */
    private enum Choice {
        BOTH,
        MINE,
        THEIRS
    }

    /**
     * @param before what both began with
     * @param other who wrote the other text; empty where that isn't known
     */
    SectionConflictDialog(String before, String mine, String theirs, String other, Consumer<String> chosen) {
        setHeaderTitle(t("conflict.title"));
        setWidth("min(960px, 100vw - 32px)");
        setCloseOnOutsideClick(false);
        addClassName("section-conflict");
        var both = SectionMerge.merge(before, theirs, mine);
        var choice = new RadioButtonGroup<Choice>(t("write.conflict.choose"));
        choice.setItems(Choice.values());
        choice.setItemLabelGenerator(one -> label(one, other));
        choice.setRequiredIndicatorVisible(true);
        choice.setErrorMessage(t("write.conflict.missing"));
        var together = changes(t("write.conflict.together"), before, both);
        together.addClassName("conflict-together");
        together.setVisible(false);
        choice.addValueChangeListener(change -> together.setVisible(change.getValue() == Choice.BOTH));
        var texts = new Div(
                changes(
                        other.isEmpty() ? t("write.conflict.theirs") : t("write.conflict.theirs.by", other),
                        before,
                        theirs),
                changes(t("write.conflict.mine"), before, mine));
        texts.addClassName("conflict-texts");
        add(new Paragraph(other.isEmpty() ? t("write.conflict.text") : t("write.conflict.text.by", other)));
        if (SectionMerge.isContested(before, theirs, mine)) {
            add(new Paragraph(t("write.conflict.contested")));
        } else {
            choice.setValue(Choice.BOTH);
        }
        add(texts, choice, together);
        var save = new Button(t("write.conflict.save"), click -> {
            if (choice.isEmpty()) {
                choice.setInvalid(true);
                return;
            }
            close();
            chosen.accept(
                    switch (choice.getValue()) {
                        case BOTH -> both;
                        case MINE -> mine;
                        case THEIRS -> theirs;
                    });
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("dialog.cancel"), click -> close()), save);
    }

    private static String label(Choice choice, String other) {
        return choice == Choice.THEIRS && !other.isEmpty()
                ? t("write.conflict.THEIRS.by", other)
                : t("write.conflict." + choice);
    }

    private static Div changes(String heading, String before, String after) {
        var shown = new Div(new H3(heading), new RedlineView(before, after));
        shown.addClassName("card");
        return shown;
    }
}
