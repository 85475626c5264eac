package no.mandat.web.frame;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.mandate.MandateNavigation;
import no.mandat.web.shared.KeysetDataProvider;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateFilter;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.mandate.MandateRow;
import no.mandat.workflow.mandate.MandateSort;
import no.mandat.workflow.shared.Seek;
import org.jspecify.annotations.Nullable;

/** Goes to another mandate: type the beginning of a word in its name, and choose. */
final class MandateSwitcher extends ComboBox<MandateSwitcher.Entry> {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private String typed = "";
    private transient @Nullable KeysetDataProvider<MandateRow> rows;

    /** A mandate to go to. */
    public record Entry(MandateId id, String name) {}

    MandateSwitcher(MandateQueries mandates, Optional<MandateDetails> open) {
        this.mandates = mandates;
        addClassName("switcher");
        setAriaLabel(t("switcher.label"));
        setPlaceholder(t("switcher.placeholder"));
        setItemLabelGenerator(Entry::name);
        setItems(query -> rows(query.getFilter().orElse(""))
                .fetch(new com.vaadin.flow.data.provider.Query<>(
                        query.getOffset(), query.getLimit(), List.of(), null, null))
                .map(row -> new Entry(row.id(), row.shortName())));
        open.ifPresent(mandate -> setValue(new Entry(mandate.id(), mandate.shortName())));
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(change.getValue());
            }
        });
    }

    private static void go(@Nullable Entry chosen) {
        if (chosen == null) {
            MandateNavigation.openList();
        } else {
            MandateNavigation.open(chosen.id());
        }
    }

    private KeysetDataProvider<MandateRow> rows(String words) {
        var known = rows;
        if (known == null || !words.equals(typed)) {
            typed = words;
            known = new KeysetDataProvider<>(new Found(new MandateFilter(words, Set.of())), false);
            rows = known;
        }
        return known;
    }

    /** The mandates whose names have the typed words. */
    private final class Found implements KeysetDataProvider.Source<MandateRow> {

        private final MandateFilter filter;

        private Found(MandateFilter filter) {
            this.filter = filter;
        }

        @Override
        public List<MandateRow> page(Seek seek) {
            return mandates.page(filter, MandateSort.TITLE, false, seek);
        }

        @Override
        public int count() {
            return mandates.count(filter);
        }

        @Override
        public List<Object> place(MandateRow row) {
            return row.place(MandateSort.TITLE);
        }

        @Override
        public Object id(MandateRow row) {
            return row.id();
        }
    }
}
