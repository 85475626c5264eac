package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import no.mandat.domain.point.PointAction;
import no.mandat.domain.shared.PersonId;
import no.mandat.web.shared.DotsMenu;
import no.mandat.workflow.point.PointDesk;
import no.mandat.workflow.point.PointRow;
import org.jspecify.annotations.Nullable;

/** What can be done with all the points that are chosen in the matrix; not to be seen while none is. */
final class PointBulkBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PointDesk desk;
    private final transient Acts acts;
    private final Span count = new Span();
    private final Div actions = new Div();
    private final Button none = new Button(t("points.chooseNone"));

    /** What is done with the chosen ones. */
    interface Acts {

        void concludeChosen();

        void confirmChosen();

        void placeChosen();

        void reopenChosen();

        void gatherChosen();

        void assignChosen(@Nullable PersonId to);

        void chooseAll();

        void chooseNone();
    }

    PointBulkBar(PointDesk desk, Acts acts) {
        this.desk = desk;
        this.acts = acts;
        addClassName("point-bulk");
        count.getElement().setAttribute("role", "status");
        actions.addClassName("point-actions");
        add(count, actions);
        none.addClickListener(click -> acts.chooseNone());
        setVisible(false);
    }

    void show(Collection<PointRow> chosen) {
        setVisible(!chosen.isEmpty());
        count.setText(t("points.chosen", chosen.size()));
        actions.removeAll();
        if (desk.confirms() && allow(PointAction.CONFIRM, chosen)) {
            actions.add(primary(t("points.confirmAll"), acts::confirmChosen));
        }
        if (desk.handles() && allow(PointAction.PROPOSE, chosen)) {
            actions.add(primary(t("points.concludeAll"), acts::concludeChosen));
        }
        if (desk.handles() && allow(PointAction.PLACE, chosen)) {
            actions.add(new Button(t("points.placeAll"), click -> acts.placeChosen()));
        }
        if (desk.handles() && chosen.size() > 1 && allow(PointAction.FOLLOW, chosen)) {
            actions.add(new Button(t("points.gather"), click -> acts.gatherChosen()));
        }
        if (desk.handles() && allow(PointAction.REOPEN, chosen)) {
            actions.add(new Button(t("points.reopenAll"), click -> acts.reopenChosen()));
        }
        if (desk.handles() && allow(PointAction.ASSIGN, chosen)) {
            var menu = new DotsMenu(t("points.handler"));
            desk.handlers()
                    .forEach(one -> menu.item(t("points.assignTo", one.name()), () -> acts.assignChosen(one.person())));
            menu.item(t("points.assignToNobody"), () -> acts.assignChosen(null));
            actions.add(menu);
        }
        actions.add(new Button(t("points.chooseAll"), click -> {
            acts.chooseAll();
            none.focus();
        }));
        actions.add(none);
    }

    private static boolean allow(PointAction action, Collection<PointRow> chosen) {
        return chosen.stream().allMatch(row -> row.can(action));
    }

    private static Button primary(String words, Runnable action) {
        var button = new Button(words, click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
