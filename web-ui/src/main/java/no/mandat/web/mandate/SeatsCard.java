package no.mandat.web.mandate;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.Say;
import no.mandat.workflow.party.OrganisationChoice;
import no.mandat.workflow.party.SeatForm;
import no.mandat.workflow.recognition.SeatProposal;

/** The seats that a document names, to be taken over or left. */
final class SeatsCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient List<Line> lines = new ArrayList<>();

    /** One seat. */
    private record Line(
            Checkbox wanted,
            Select<OrganisationCategory> category,
            TextField organisation,
            Checkbox voting,
            OrganisationChoice known) {}

    SeatsCard(List<SeatProposal> proposals) {
        this();
        proposals.forEach(seat -> add(
                seat.category(),
                seat.organisation(),
                seat.isVacant() ? t("mandateImport.seat.vacant") : t("mandateImport.seat.named", seat.person()),
                seat.role().isEmpty(),
                seat.voting(),
                new OrganisationChoice(null, seat.organisation(), seat.category())));
    }

    private SeatsCard() {
        addClassName("import-seats");
    }

    /** Those of another mandate. */
    static SeatsCard ofForms(List<SeatForm> seats) {
        var card = new SeatsCard();
        seats.forEach(seat -> {
            var organisation = seat.organisation();
            card.add(
                    seat.category(),
                    organisation == null ? "" : organisation.organisationName(),
                    t("mandateImport.seat.vacant"),
                    true,
                    seat.voting(),
                    organisation == null ? new OrganisationChoice(null, "", seat.category()) : organisation);
        });
        return card;
    }

    /** Around the seats, with a heading. */
    Card shown() {
        var text = new Paragraph(t(lines.isEmpty() ? "mandateImport.seats.none" : "mandateImport.seats.text"));
        return new Card("import-seats", t("mandateImport.seats"), text, this);
    }

    private void add(
            OrganisationCategory category,
            String organisation,
            String about,
            boolean wanted,
            boolean voting,
            OrganisationChoice known) {
        var name = organisation.isEmpty() ? t("mandateImport.seat.any") : organisation;
        var want = new Checkbox(true);
        want.setAriaLabel(t("mandateImport.seat.wanted", name));
        want.setValue(wanted);
        var categories = new Select<OrganisationCategory>();
        categories.setAriaLabel(t("mandateImport.seat.category", name));
        categories.setItems(OrganisationCategory.values());
        categories.setItemLabelGenerator(value -> Say.sentence(t(value)));
        categories.setValue(category);
        var field = new TextField();
        field.setAriaLabel(t("mandateImport.seat.organisation"));
        field.setPlaceholder(t("mandateImport.seat.any"));
        field.setMaxLength(200);
        field.setValue(organisation);
        var vote = new Checkbox(t("mandateImport.seat.voting"), voting);
        var said = new Paragraph(about);
        said.addClassNames("small", "muted");
        var row = new Div(want, field, categories, vote, said);
        row.addClassName("import-seat");
        lines.add(new Line(want, categories, field, vote, known));
        add(row);
    }

    /** Those that are wanted. */
    List<SeatForm> seats() {
        return lines.stream()
                .filter(line -> line.wanted.getValue())
                .map(line -> {
                    var name = line.organisation.getValue().strip();
                    var category = line.category.getValue();
                    if (name.isEmpty()) {
                        return new SeatForm(category, null, line.voting.getValue());
                    }
                    boolean same = name.equals(line.known.organisationName());
                    return new SeatForm(
                            category,
                            new OrganisationChoice(same ? line.known.id() : null, name, category),
                            line.voting.getValue());
                })
                .toList();
    }
}
