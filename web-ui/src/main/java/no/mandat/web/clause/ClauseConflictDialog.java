package no.mandat.web.clause;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import no.mandat.domain.mandate.ClauseEdit;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.web.shared.RedlineView;

/** Somebody rewrote a clause while somebody else did: what stands there now against one's own words, and a choice. */
final class ClauseConflictDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** @param save told to write one's own words over those that stand there now */
    ClauseConflictDialog(ClauseEdit.Rewrite mine, MandateRefusal.ClauseChanged now, Consumer<ClauseEdit> save) {
        setHeaderTitle(t("conflict.title"));
        setWidth("min(720px, 100vw - 32px)");
        setCloseOnOutsideClick(false);
        var text = new Paragraph(t("clauses.conflict.text"));
        text.addClassName("dialog-text");
        var differs = new Div(
                new H3(t("clauses.conflict.differs")),
                new RedlineView(said(now.heading(), now.text()), said(mine.heading(), mine.text())));
        add(text, differs);
        var theirs = new Button(t("clauses.conflict.theirs"), click -> close());
        var own = new Button(t("clauses.conflict.mine"), click -> {
            close();
            save.accept(mine);
        });
        own.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(theirs, own);
    }

    private static String said(String heading, String text) {
        return heading.isEmpty() ? text : "## " + heading + "\n\n" + text;
    }
}
