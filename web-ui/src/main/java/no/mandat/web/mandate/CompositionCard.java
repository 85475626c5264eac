package no.mandat.web.mandate;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.List;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.party.CompositionNavigation;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.PersonLabel;
import no.mandat.workflow.party.SeatRow;

/** Who sits in the mandate's bodies today. */
final class CompositionCard extends Composite<Card> implements HasStyle {

    private static final long serialVersionUID = 1L;

    private final transient MandateId mandate;
    private final transient List<SeatRow> seats;

    CompositionCard(MandateId mandate, List<SeatRow> seats) {
        this.mandate = mandate;
        this.seats = seats;
    }

    @Override
    protected Card initContent() {
        var bodies = new Div();
        bodies.addClassName("bodies");
        Arrays.stream(BodyKind.values()).map(this::body).forEach(bodies::add);
        var all = CompositionNavigation.link(mandate, t("mandate.composition.all"));
        return new Card("composition", t("mandate.composition.title"), bodies, all);
    }

    private Div body(BodyKind kind) {
        var body = new Div(new H3(t(kind)));
        body.addClassName("body");
        var people = seats.stream()
                .filter(seat -> seat.bodyKind() == kind)
                .map(seat -> new ListItem(new PersonLabel(seat.person(), t(seat.role()))))
                .toArray(ListItem[]::new);
        if (people.length > 0) {
            body.add(new UnorderedList(people));
        } else {
            var none = new Paragraph(t("mandate.composition.none"));
            none.addClassName("muted");
            body.add(none);
        }
        return body;
    }
}
