package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import no.mandat.domain.shared.ClauseId;
import no.mandat.web.clause.ClausesField;
import no.mandat.web.shared.RefusalLine;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.point.PointRow;

/** Says which clauses points are about: of one with those that it is about now, of several anew. */
final class PlaceDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    PlaceDialog(List<PointRow> points, ClauseText text, Consumer<Set<ClauseId>> act) {
        Set<ClauseId> now = points.size() == 1 ? points.getFirst().about() : Set.of();
        setHeaderTitle(t("points.placeAll.title", points.size()));
        setWidth("min(560px, 100vw - 32px)");
        setCloseOnOutsideClick(false);
        var explanation = new Paragraph(t("points.placeAll.text", points.size()));
        explanation.addClassName("dialog-text");
        var clauses = new ClausesField(t("points.clauses"), text);
        clauses.choose(now);
        var refusal = new RefusalLine();
        add(explanation, clauses, refusal);
        var place = new Button(t("points.placeAll.save"), click -> {
            var chosen = new HashSet<>(clauses.chosen());
            if (chosen.isEmpty() && now.isEmpty()) {
                refusal.say(t("points.placeAll.none"));
                return;
            }
            refusal.attempt(() -> {
                act.accept(chosen);
                close();
            });
        });
        place.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("dialog.cancel"), click -> close()), place);
    }
}
