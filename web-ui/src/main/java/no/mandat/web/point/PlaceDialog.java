package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.clause.ClausesField;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import no.mandat.workflow.mandate.ClauseText;

/** Says which clauses several points are about. */
final class PlaceDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    PlaceDialog(int count, ClauseText text, Consumer<Set<ClauseId>> act) {
        setHeaderTitle(t("points.placeAll.title", count));
        setWidth("min(560px, 100vw - 32px)");
        setCloseOnOutsideClick(false);
        var explanation = new Paragraph(t("points.placeAll.text"));
        explanation.addClassName("dialog-text");
        var clauses = new ClausesField(t("points.clauses"), text);
        var refusal = new RefusalLine();
        add(explanation, clauses, refusal);
        var place = new Button(t("points.placeAll.save"), click -> {
            refusal.clear();
            var chosen = new HashSet<>(clauses.chosen());
            if (chosen.isEmpty()) {
                refusal.say(t("points.placeAll.none"));
                return;
            }
            try {
                act.accept(chosen);
                close();
            } catch (RefusedException e) {
                refusal.say(Say.t(e.refusal()));
            }
        });
        place.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("dialog.cancel"), click -> close()), place);
    }
}
