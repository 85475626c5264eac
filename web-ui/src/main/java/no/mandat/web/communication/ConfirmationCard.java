package no.mandat.web.communication;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.Facts;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Sending;
import no.mandat.workflow.communication.CommunicationPlanDetails;
import org.jspecify.annotations.Nullable;

/** How far the plan is confirmed, by whom, and the button of whoever holds the key that is left. */
final class ConfirmationCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient CommunicationPlanDetails plan;
    private final transient Clock clock;
    private final transient Runnable confirm;

    ConfirmationCard(CommunicationPlanDetails plan, Clock clock, Runnable confirm) {
        this.plan = plan;
        this.clock = clock;
        this.confirm = confirm;
    }

    @Override
    protected Card initContent() {
        var card = new Card(
                "plan-confirmation",
                t("communication.confirmation"),
                CommunicationBadge.of(plan.confirmation()).shown(),
                new Paragraph(
                        t("communication.confirmation." + plan.confirmation().name())),
                new Facts()
                        .fact(t("communication.confirmation.leader"), of(plan.leader()))
                        .fact(t("communication.confirmation.secretary"), of(plan.secretary())));
        if (plan.mayConfirm()) {
            var refusal = new RefusalLine();
            var button = new Button(t("communication.confirm"));
            button.addThemeVariants(ButtonVariant.PRIMARY);
            Sending.onClick(button, () -> refusal.attempt(confirm));
            var actions = new Div(button, refusal);
            actions.addClassName("around-actions");
            card.add(actions);
        }
        return card;
    }

    private String of(CommunicationPlanDetails.@Nullable Signed signed) {
        if (signed == null) {
            return t("communication.confirmation.none");
        }
        var at = Say.dates().exact(signed.at().atZone(clock.getZone()));
        return signed.stands()
                ? t("communication.confirmation.signed", signed.name(), at)
                : t("communication.confirmation.signed.earlier", signed.name(), at);
    }
}
