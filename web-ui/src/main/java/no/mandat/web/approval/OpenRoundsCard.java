package no.mandat.web.approval;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import java.util.Optional;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.Card;
import no.mandat.workflow.approval.ApprovalQueries;
import no.mandat.workflow.shared.Seek;

/** What the bodies of a mandate are asked just now, on its overview: the most urgent rounds, with who has not answered. */
public final class OpenRoundsCard {

    /** How many are shown. */
    private static final int SHOWN = 3;

    private OpenRoundsCard() {}

    /** Those that the actor may see, who may see rounds of the mandate; nothing where none is open. */
    public static Optional<Card> of(MandateId mandate, ApprovalQueries queries) {
        var open = queries.open(mandate, Seek.first(SHOWN + 1));
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var list = new OrderedList();
        list.addClassName("round-rows");
        open.stream().limit(SHOWN).forEach(row -> list.add(RoundItem.of(mandate, "", row)));
        var card = new Card("open-rounds", t("overview.rounds"), list);
        if (open.size() > SHOWN) {
            card.add(new Div(ApprovalNavigation.listLink(mandate, t("overview.rounds.all"))));
        }
        return Optional.of(card);
    }
}
