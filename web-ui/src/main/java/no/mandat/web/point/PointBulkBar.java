package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import no.mandat.domain.point.PointAction;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.point.PointDesk;
import no.mandat.workflow.point.PointRow;
import org.jspecify.annotations.Nullable;

/** What can be done with all the points that are chosen in the matrix; not to be seen while none is. */
final class PointBulkBar extends BulkBar {

    private static final long serialVersionUID = 1L;

    private final transient Acts acts;

    /** What is done with the chosen ones. */
    interface Acts {

        void concludeChosen();

        void confirmChosen();

        void sendBackChosen();

        void placeChosen();

        void reopenChosen();

        void gatherChosen();

        void assignChosen(@Nullable PersonId to);

        void chooseAll();

        void chooseNone();
    }

    PointBulkBar(Acts acts) {
        super(t("points.chooseAll"), acts::chooseAll, acts::chooseNone);
        this.acts = acts;
    }

    void show(PointDesk desk, Collection<PointRow> chosen) {
        if (chosen.isEmpty()) {
            setVisible(false);
            return;
        }
        show(t("points.chosen", chosen.size()), desk.status().isOver() ? actions(desk, chosen) : List.of());
    }

    private List<Component> actions(PointDesk desk, Collection<PointRow> chosen) {
        List<Component> actions = new ArrayList<>();
        if (desk.confirms() && canBeConfirmed(chosen)) {
            actions.add(primary(t("points.confirmAll"), acts::confirmChosen));
        }
        if (desk.confirms() && allow(PointAction.SEND_BACK, chosen)) {
            actions.add(new Button(t("points.sendBack"), click -> acts.sendBackChosen()));
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
            actions.add(assignment(desk.handlers(), acts::assignChosen));
        }
        return actions;
    }

    /** Whether some of them can: the reader's own proposals, which are chosen with all, are left out. */
    private static boolean canBeConfirmed(Collection<PointRow> chosen) {
        return chosen.stream().allMatch(row -> row.state() == PointState.PROPOSED)
                && chosen.stream().anyMatch(row -> row.can(PointAction.CONFIRM));
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
