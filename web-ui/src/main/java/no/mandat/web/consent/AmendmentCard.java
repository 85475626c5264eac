package no.mandat.web.consent;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Paragraph;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.Card;
import no.mandat.workflow.approval.ApprovalQueries;
import no.mandat.workflow.consent.AmendmentRow;
import no.mandat.workflow.consent.ConsentQueries;

/** An amendment that is before both bodies, beside the text that it would change. */
public final class AmendmentCard {

    private AmendmentCard() {}

    /** What it is, and how it stands with both keys. */
    public static Card of(MandateId mandate, AmendmentRow row, ConsentQueries consents, ApprovalQueries rounds) {
        var card = new Card(
                "amendment-" + row.number(),
                t("amendment.over", row.number()),
                ConsentNavigation.link(mandate, row.id(), row.title()),
                new Paragraph(row.reason()));
        consents.ofAmendment(row.id()).ifPresent(consent -> card.add(new KeysCard(mandate, consent, rounds)));
        return card;
    }
}
