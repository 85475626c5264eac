package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.ClauseId;
import no.mandat.web.clause.ClausesField;
import no.mandat.web.shared.Say;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.point.PointCounts;
import no.mandat.workflow.point.PointDesk;
import no.mandat.workflow.point.PointFilter;
import no.mandat.workflow.point.QuestionChoice;
import no.mandat.workflow.shared.KeysetQuery;
import org.jspecify.annotations.Nullable;

/** What of the matrix is shown: how far points have come, whose, about what, by whom, and with which conclusion. */
final class PointFilterBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<PointFilter> chosen;

    PointFilterBar(
            PointFilter filter, PointCounts counts, PointDesk desk, ClauseText text, Consumer<PointFilter> chosen) {
        this.chosen = chosen;
        addClassName("point-filters");
        var chips = new Div();
        chips.addClassName("chips");
        chips.getElement().setAttribute("role", "group");
        chips.getElement().setAttribute("aria-label", t("points.show"));
        boolean all = filter.state() == null && !filter.mine();
        chips.add(
                chip(t("points.filter.all"), counts.all(), all, filter.in(null).mine(false)));
        for (var state : PointState.values()) {
            boolean on = filter.state() == state && !filter.mine();
            chips.add(chip(
                    Say.sentence(t(state)),
                    counts.in(state),
                    on,
                    filter.in(state).mine(false)));
        }
        if (desk.handles()) {
            chips.add(chip(
                    t("points.filter.mine"),
                    counts.mine(),
                    filter.mine(),
                    filter.in(null).mine(true)));
        }
        add(chips, choices(filter, desk, text));
    }

    private NativeButton chip(String word, int count, boolean on, PointFilter next) {
        var number = new Span(count > KeysetQuery.COUNT_CAP ? KeysetQuery.COUNT_CAP + "+" : Integer.toString(count));
        number.addClassName("chip-count");
        var chip = new NativeButton("", click -> chosen.accept(next));
        chip.add(new Span(word), number);
        chip.addClassName("chip");
        chip.getElement().setAttribute("type", "button");
        chip.getElement().setAttribute("aria-pressed", Boolean.toString(on));
        return chip;
    }

    private Div choices(PointFilter filter, PointDesk desk, ClauseText text) {
        var who = new WhoseSelect(
                desk.handlers(),
                null,
                filter.handler(),
                filter.nobodys(),
                person -> chosen.accept(filter.with(person)),
                () -> chosen.accept(filter.withNobody()));
        var clause = new ComboBox<ClausesField.Choice>();
        clause.setItems(ClausesField.choices(text));
        clause.setItemLabelGenerator(ClausesField.Choice::words);
        clause.setPlaceholder(t("points.clause"));
        clause.setAriaLabel(t("points.clause"));
        clause.setClearButtonVisible(true);
        clause.setValue(ClausesField.choices(text).stream()
                .filter(choice -> choice.id().equals(filter.clause()))
                .findFirst()
                .orElse(null));
        clause.addValueChangeListener(change -> chosen.accept(filter.about(idOf(change.getValue()))));
        var category = select(t("points.category"), List.of(OrganisationCategory.values()), filter.category());
        category.addValueChangeListener(change -> chosen.accept(filter.of(change.getValue())));
        var disposition = select(t("points.disposition"), List.of(Disposition.values()), filter.disposition());
        disposition.addValueChangeListener(change -> chosen.accept(filter.concluded(change.getValue())));
        var choices = new Div(who, clause);
        if (desk.questions().size() > 1 || filter.question() != null) {
            choices.add(question(filter, desk));
        }
        choices.add(category, disposition);
        choices.addClassName("point-choices");
        return choices;
    }

    private ComboBox<QuestionChoice> question(PointFilter filter, PointDesk desk) {
        var question = new ComboBox<QuestionChoice>();
        question.setItems(desk.questions());
        question.setItemLabelGenerator(QuestionChoice::text);
        question.setPlaceholder(t("points.question"));
        question.setAriaLabel(t("points.question"));
        question.setClearButtonVisible(true);
        question.setValue(desk.questions().stream()
                .filter(choice -> choice.question().equals(filter.question()))
                .findFirst()
                .orElse(null));
        question.addValueChangeListener(change -> chosen.accept(filter.answering(
                Optional.ofNullable(change.getValue()).map(QuestionChoice::question).orElse(null))));
        return question;
    }

    private static @Nullable ClauseId idOf(ClausesField.@Nullable Choice choice) {
        return choice == null ? null : choice.id();
    }

    private static <E extends Enum<E>> Select<E> select(String label, List<E> values, @Nullable E value) {
        var select = new Select<E>();
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(label);
        select.setItemLabelGenerator(one -> one == null ? label : Say.sentence(t(Objects.requireNonNull(one))));
        select.setPlaceholder(label);
        select.setAriaLabel(label);
        select.setValue(value);
        return select;
    }
}
