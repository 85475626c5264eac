package no.mandat.web.party;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.PersonLabel;
import no.mandat.workflow.party.InterestLine;

/** The register of interests, as far as one sees it. */
final class RegisterCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient List<InterestLine> interests;

    RegisterCard(List<InterestLine> interests) {
        this.interests = interests;
    }

    @Override
    protected Card initContent() {
        var lead = new Paragraph(t(interests.isEmpty() ? "register.none" : "register.lead"));
        lead.addClassNames("small", "muted");
        var card = new Card("register", t("register.title"), lead);
        if (!interests.isEmpty()) {
            var list =
                    new UnorderedList(interests.stream().map(RegisterCard::row).toArray(ListItem[]::new));
            list.addClassName("seats");
            card.add(list);
        }
        card.add(ProfileNavigation.link(t("register.own")));
        return card;
    }

    private static ListItem row(InterestLine interest) {
        var text = new Span(interest.text());
        text.addClassName("seat-note");
        return new ListItem(new PersonLabel(interest.name(), InterestWords.about(interest)), text);
    }
}
