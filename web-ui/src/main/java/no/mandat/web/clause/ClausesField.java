package no.mandat.web.clause;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import no.mandat.domain.shared.ClauseId;
import no.mandat.workflow.mandate.ClauseText;

/**
 * Clauses of a mandate to choose among, by number and name; not to be seen where it has none. What was chosen stays chosen when the
 * mandate hasn't that clause any more, until somebody takes it away.
 */
public final class ClausesField extends MultiSelectComboBox<ClausesField.Choice> {

    private static final long serialVersionUID = 1L;

    /** A clause by its number and name. */
    public record Choice(ClauseId id, String words) {}

    /** Those of that text, with none chosen. */
    public ClausesField(String label, ClauseText text) {
        super(label);
        var choices = choices(text);
        setItems(new ArrayList<>(choices));
        setItemLabelGenerator(Choice::words);
        setVisible(!choices.isEmpty());
        setWidthFull();
    }

    /** Those of that text, in its order. */
    public static List<Choice> choices(ClauseText text) {
        return text.tree().clauses().stream()
                .map(clause -> new Choice(
                        clause.id(),
                        Objects.requireNonNull(text.numbers().get(clause.id())).text() + " " + ClauseNames.of(clause)))
                .toList();
    }

    /** Chooses those, the ones that are gone too. */
    public void choose(Collection<ClauseId> clauses) {
        var choices = getListDataView();
        var there = choices.getItems().map(Choice::id).collect(Collectors.toSet());
        clauses.stream().filter(clause -> !there.contains(clause)).forEach(gone -> {
            choices.addItem(new Choice(gone, t("clauses.gone.one")));
            setVisible(true);
        });
        setValue(choices.getItems()
                .filter(choice -> clauses.contains(choice.id()))
                .collect(Collectors.toSet()));
    }

    /** Those that are chosen, in the order of the text. */
    public List<ClauseId> chosen() {
        return getListDataView()
                .getItems()
                .filter(getValue()::contains)
                .map(Choice::id)
                .toList();
    }
}
