package no.mandat.web.approval;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.approval.StandIn;

/** The members in whose place their deputies vote; not there where nobody has one. */
public final class StandInField extends CheckboxGroup<StandIn> {

    private static final long serialVersionUID = 1L;

    /** To choose from those. */
    public StandInField(List<StandIn> standIns) {
        super(t("decide.absent"));
        setItems(standIns);
        setItemLabelGenerator(standIn -> t("decide.standIn", standIn.member(), standIn.deputy()));
        setVisible(!standIns.isEmpty());
    }

    /** The members among what was chosen. */
    public static Set<PersonId> absent(Collection<StandIn> chosen) {
        return chosen.stream().map(StandIn::absent).collect(Collectors.toSet());
    }
}
