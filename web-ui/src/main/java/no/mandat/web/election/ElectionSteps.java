package no.mandat.web.election;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import no.mandat.domain.election.ElectionState;

/** Where an election is on its way: proposals, the vote, the board, the new leader. */
final class ElectionSteps extends OrderedList {

    private static final long serialVersionUID = 1L;
    private static final List<String> STEPS = List.of("proposals", "vote", "board", "leader");

    ElectionSteps(ElectionState state) {
        addClassName("steps");
        getElement().setAttribute("aria-label", t("election.steps"));
        int now = reached(state);
        for (int i = 0; i < STEPS.size(); i++) {
            var step = new ListItem(t("election.step." + STEPS.get(i)));
            if (i < now) {
                step.addClassName("done");
            } else if (i == now) {
                step.addClassName("now");
                step.getElement().setAttribute("aria-current", "step");
            }
            add(step);
        }
    }

    private static int reached(ElectionState state) {
        return switch (state) {
            case NOMINATION -> 0;
            case VOTING, TIED, RUNOFF -> 1;
            case ELECTED, IN_CONFIRMATION, REFUSED, VOID -> 2;
            case CONFIRMED -> STEPS.size();
            case CALLED_OFF -> -1;
        };
    }
}
