package no.mandat.web.study;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.combobox.ComboBox;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.document.DocumentQueries;
import no.mandat.workflow.document.DocumentSort;
import no.mandat.workflow.shared.Seek;

/** The documents of a mandate, to choose one among. */
final class MandateDocuments extends ComboBox<MandateDocuments.Choice> {

    private static final long serialVersionUID = 1L;

    /** Documents are found by typing; further than this nobody scrolls. */
    private static final int MOST = 500;

    /** A document. Public, as the fields write it by its constructor. */
    public record Choice(DocumentId id, String title) {}

    MandateDocuments(String label, MandateId mandate, DocumentQueries documents) {
        super(t(label));
        setItems(documents.page(mandate, DocumentSort.TITLE, false, Seek.first(MOST)).stream()
                .map(row -> new Choice(row.id(), row.title()))
                .toList());
        setItemLabelGenerator(Choice::title);
        setClearButtonVisible(true);
        setWidthFull();
    }
}
