package no.mandat.web.election;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import jakarta.validation.Validator;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.Card;
import no.mandat.workflow.election.ElectionList;
import no.mandat.workflow.election.ElectionService;

/** The elections of a group's leader, and the call of another. */
public final class LeadershipCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient MandateId mandate;
    private final transient ElectionList list;
    private final transient ElectionService service;
    private final transient Validator validator;

    /** Of a mandate. */
    public LeadershipCard(MandateId mandate, ElectionList list, ElectionService service, Validator validator) {
        this.mandate = mandate;
        this.list = list;
        this.service = service;
        this.validator = validator;
    }

    /** Whether there is anything to show. */
    public static boolean isNeeded(ElectionList list) {
        return list.callable() || !list.elections().isEmpty();
    }

    @Override
    protected Card initContent() {
        var card = new Card("elections", t("election.card.title"));
        if (list.callable()) {
            var call = new Button(t("election.call"), click -> new CallDialog(mandate, service, validator).open());
            var row = new Div(call);
            row.addClassName("body-actions");
            card.add(row);
        }
        if (list.elections().isEmpty()) {
            var none = new Paragraph(t("election.none"));
            none.addClassName("muted");
            card.add(none);
            return card;
        }
        var rows = new UnorderedList(list.elections().stream().map(this::row).toArray(ListItem[]::new));
        rows.addClassName("seats");
        card.add(rows);
        return card;
    }

    private ListItem row(ElectionList.Row election) {
        var words = new Div(ElectionNavigation.link(mandate, election.id(), election.title()));
        var elected = election.elected();
        if (elected != null) {
            var chosen = new Span(" " + t("election.chose", elected));
            chosen.addClassNames("small", "muted");
            words.add(chosen);
        }
        return new ListItem(words, ElectionBadge.of(election.state()).shown());
    }
}
