package no.mandat.web.shared;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.workflow.mandate.DemandChoice;
import org.jspecify.annotations.Nullable;

/** Whom the group must have in it: a category to tick, and how many at least. */
public final class DemandsField extends CustomField<List<DemandChoice>> {

    private static final long serialVersionUID = 1L;

    private final transient List<Line> lines =
            Arrays.stream(OrganisationCategory.values()).map(Line::new).toList();

    private boolean presenting;

    /** None chosen. */
    public DemandsField() {
        super(List.of());
        var rows = new Div();
        rows.addClassName("demands");
        lines.forEach(line -> rows.add(line.row));
        add(rows);
        addClassName("demands-field");
        setWidthFull();
        lines.forEach(line -> {
            line.wanted.addValueChangeListener(change -> take());
            line.minimum.addValueChangeListener(change -> take());
        });
    }

    /** What was chosen in a part is the value of the whole, unless the whole is being filled in. */
    private void take() {
        if (!presenting) {
            lines.forEach(Line::check);
            updateValue();
        }
    }

    /** Takes the language of the page. */
    public void speak() {
        setLabel(t("form.demands"));
        setHelperText(t("form.demands.help"));
        lines.forEach(Line::speak);
    }

    /** Whether every number that is asked for is one. */
    public boolean isWhole() {
        return lines.stream().allMatch(Line::check);
    }

    @Override
    protected List<DemandChoice> generateModelValue() {
        return lines.stream().flatMap(Line::choice).toList();
    }

    @Override
    protected void setPresentationValue(@Nullable List<DemandChoice> demands) {
        presenting = true;
        lines.forEach(line -> line.show(Optional.ofNullable(demands).orElse(List.of())));
        presenting = false;
    }

    /** One category. */
    private static final class Line {

        private final OrganisationCategory category;
        private final Checkbox wanted = new Checkbox();
        private final IntegerField minimum = new IntegerField();
        private final Div row = new Div(wanted, minimum);

        Line(OrganisationCategory category) {
            this.category = category;
            minimum.setMin(1);
            minimum.setMax(DemandChoice.MOST);
            minimum.setStepButtonsVisible(true);
            minimum.setVisible(false);
            minimum.setManualValidation(true);
            row.addClassName("demand");
            wanted.addValueChangeListener(change -> {
                minimum.setVisible(change.getValue());
                if (change.getValue() && minimum.isEmpty()) {
                    minimum.setValue(1);
                }
            });
        }

        void speak() {
            wanted.setLabel(Say.sentence(t(category)));
            minimum.setAriaLabel(t("form.demands.minimum", t(category)));
            minimum.setPrefixComponent(new com.vaadin.flow.component.html.Span(t("form.demands.atLeast")));
        }

        void show(List<DemandChoice> demands) {
            var choice = demands.stream()
                    .filter(demand -> demand.category() == category)
                    .findFirst();
            wanted.setValue(choice.isPresent());
            minimum.setVisible(choice.isPresent());
            minimum.setValue(choice.map(DemandChoice::minimum).orElse(1));
        }

        boolean check() {
            var number = minimum.getValue();
            boolean whole = !wanted.getValue() || number != null && number >= 1 && number <= DemandChoice.MOST;
            minimum.setInvalid(!whole);
            minimum.setErrorMessage(t("rule.minimum"));
            return whole;
        }

        Stream<DemandChoice> choice() {
            return wanted.getValue()
                    ? Stream.of(new DemandChoice(
                            category, Optional.ofNullable(minimum.getValue()).orElse(0)))
                    : Stream.empty();
        }
    }
}
