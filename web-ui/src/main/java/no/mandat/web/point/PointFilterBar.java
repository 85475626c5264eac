package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.PointState;
import no.mandat.web.clause.ClausesField;
import no.mandat.web.shared.CappedCount;
import no.mandat.web.shared.Say;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.point.PointCounts;
import no.mandat.workflow.point.PointDesk;
import no.mandat.workflow.point.PointFilter;
import no.mandat.workflow.point.QuestionChoice;

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
        if (filter.question() != null) {
            var once = new Paragraph(t("points.question.once"));
            once.addClassNames("small", "muted", "point-filter-note");
            add(once);
        }
    }

    private NativeButton chip(String word, int count, boolean on, PointFilter next) {
        var chip = new NativeButton("", click -> chosen.accept(next));
        chip.add(new Span(word), new CappedCount(count));
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
        var category =
                FilterFields.kind(t("points.category"), List.of(OrganisationCategory.values()), filter.category());
        category.addValueChangeListener(change -> chosen.accept(filter.of(change.getValue())));
        var disposition =
                FilterFields.kind(t("points.disposition"), List.of(Disposition.values()), filter.disposition());
        disposition.addValueChangeListener(change -> chosen.accept(filter.concluded(change.getValue())));
        var choices = new Div(who, clause(filter, text));
        if (desk.questions().size() > 1 || filter.question() != null) {
            choices.add(FilterFields.one(
                    t("points.question"),
                    desk.questions(),
                    QuestionChoice::text,
                    QuestionChoice::question,
                    filter.question(),
                    question -> chosen.accept(filter.answering(question))));
        }
        choices.add(category, disposition);
        choices.addClassName("point-choices");
        return choices;
    }

    /** Narrows it to what is about a clause, or about none. */
    private ComboBox<Narrowed> clause(PointFilter filter, ClauseText text) {
        var choices = Stream.concat(
                        Stream.of(new Narrowed(t("points.clause.none"), filter.aboutNone())),
                        ClausesField.choices(text).stream()
                                .map(one -> new Narrowed(one.words(), filter.about(one.id()))))
                .toList();
        return FilterFields.one(
                t("points.clause"),
                choices,
                Narrowed::words,
                Narrowed::to,
                filter,
                to -> chosen.accept(to == null ? filter.about(null) : to));
    }

    /** What the matrix is narrowed to by a choice. */
    record Narrowed(String words, PointFilter to) {}
}
