package no.mandat.web.home;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.ListItem;
import java.time.LocalDate;
import java.util.List;
import no.mandat.web.communication.CommunicationBadge;
import no.mandat.web.communication.CommunicationNavigation;
import no.mandat.web.shared.Card;
import no.mandat.workflow.communication.MyCommunicationRow;
import no.mandat.workflow.communication.PlanToConfirm;

/** What of communications plans waits for the person who looks: what they are to send out, and the plans to confirm. */
final class CommunicationCards {

    private CommunicationCards() {}

    static Card mine(List<MyCommunicationRow> rows, LocalDate today) {
        return new Card(
                "to-publish",
                t("home.communication.heading"),
                Waiting.list(
                        rows,
                        row -> new ListItem(
                                Waiting.day(row.day(), today),
                                Waiting.words(
                                        CommunicationNavigation.link(
                                                row.mandate(),
                                                t("home.communication.item", row.channel(), row.audience())),
                                        Waiting.small(row.mandateName())),
                                CommunicationBadge.of(row.state()).shown())));
    }

    static Card toConfirm(List<PlanToConfirm> rows) {
        return new Card(
                "plans-to-confirm",
                t("home.plans.heading"),
                Waiting.list(
                        rows,
                        row -> new ListItem(
                                Waiting.day(),
                                Waiting.words(
                                        CommunicationNavigation.link(row.mandate(), row.mandateName()),
                                        Waiting.small(t("home.plans.by", row.by()))))));
    }
}
