package no.mandat.web.document;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.stream.Stream;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.document.DocumentQueries;
import no.mandat.workflow.document.DocumentSort;
import no.mandat.workflow.shared.Seek;

/** The documents of a mandate, to choose one among. */
public final class MandateDocuments extends ComboBox<MandateDocuments.Choice> {

    private static final long serialVersionUID = 1L;

    /** Documents are found by typing; further than this nobody scrolls. */
    private static final int MOST = 500;

    /** A document. Public, as the fields write it by its constructor. */
    public record Choice(DocumentId id, String title) {}

    /** @param label the name of what it is called */
    public MandateDocuments(String label, MandateId mandate, DocumentQueries documents) {
        super(t(label));
        setItems(documents.page(mandate, DocumentSort.TITLE, false, Seek.first(MOST)).stream()
                .map(row -> new Choice(row.id(), row.title()))
                .toList());
        setItemLabelGenerator(Choice::title);
        setClearButtonVisible(true);
        setWidthFull();
    }

    /**
     * Begins with one that was chosen before; where the list has it no longer, it can be kept by another name.
     *
     * @param otherwise that name
     */
    public void chosen(DocumentId document, String otherwise) {
        var all = List.copyOf(getListDataView().getItems().toList());
        var there = all.stream().filter(choice -> choice.id().equals(document)).findFirst();
        var chosen = there.orElseGet(() -> new Choice(document, otherwise));
        if (there.isEmpty()) {
            setItems(Stream.concat(Stream.of(chosen), all.stream()).toList());
        }
        setValue(chosen);
    }
}
