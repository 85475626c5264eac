package no.mandat.web.consent;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.Say;

/** What is still to be done before a draft can be put to both bodies, and the button that does it. */
public final class ReadyCard {

    private ReadyCard() {}

    /** Around what stands in the way, or the button when nothing does. */
    public static Card of(List<MandateRefusal> obstacles, Runnable submit) {
        return new Card("ready", t("consent.ready.title"), content(obstacles, submit));
    }

    private static Component[] content(List<MandateRefusal> obstacles, Runnable submit) {
        if (obstacles.isEmpty()) {
            var button = new Button(t("consent.submit"), click -> submit.run());
            button.addThemeVariants(ButtonVariant.PRIMARY);
            return new Component[] {new Paragraph(t("consent.ready.text")), button};
        }
        var list = new UnorderedList();
        obstacles.forEach(obstacle -> list.add(new ListItem(Say.t(obstacle))));
        return new Component[] {new Paragraph(t("consent.ready.not")), list};
    }
}
