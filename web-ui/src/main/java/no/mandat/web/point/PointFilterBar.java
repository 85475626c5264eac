package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
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
import no.mandat.workflow.report.NamedPart;
import org.jspecify.annotations.Nullable;

/** What of the matrix is shown: how far points have come, whose, about what, by whom, and with which conclusion. */
final class PointFilterBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient BiConsumer<PointFilter, String> chosen;

    /** By what they are called. */
    private final Map<String, Focusable<?>> controls = new HashMap<>();

    /**
     * As it is now.
     *
     * @param chosen hears what is to be shown, and what that was chosen by is called
     */
    PointFilterBar(
            PointFilter filter,
            PointCounts counts,
            PointDesk desk,
            ClauseText text,
            BiConsumer<PointFilter, String> chosen) {
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
        var chip = new NativeButton("", click -> chosen.accept(next, word));
        chip.add(new Span(word), new CappedCount(count));
        chip.addClassName("chip");
        chip.getElement().setAttribute("type", "button");
        chip.getElement().setAttribute("aria-pressed", Boolean.toString(on));
        controls.put(word, chip);
        return chip;
    }

    /** Goes to what is called so, where it is still there. */
    void focus(String name) {
        var control = controls.get(name);
        if (control != null) {
            control.focus();
        }
    }

    private Div choices(PointFilter filter, PointDesk desk, ClauseText text) {
        var whose = t("points.handler");
        var who = new WhoseSelect(
                desk.handlers(),
                null,
                filter.handler(),
                filter.nobodys(),
                person -> chosen.accept(filter.with(person), whose),
                () -> chosen.accept(filter.withNobody(), whose));
        controls.put(whose, who);
        var category =
                kind(t("points.category"), List.of(OrganisationCategory.values()), filter.category(), filter::of);
        var disposition =
                kind(t("points.disposition"), List.of(Disposition.values()), filter.disposition(), filter::concluded);
        var choices = new Div(who, clause(filter, text));
        if (desk.questions().size() > 1 || filter.question() != null) {
            var asked = t("points.question");
            var question = FilterFields.one(
                    asked,
                    desk.questions(),
                    QuestionChoice::text,
                    QuestionChoice::question,
                    filter.question(),
                    one -> chosen.accept(filter.answering(one), asked));
            controls.put(asked, question);
            choices.add(question);
        }
        choices.add(category, disposition);
        var went = desk.parts().stream()
                .filter(one ->
                        desk.went().containsKey(one.part()) || one.part().part().equals(filter.part()))
                .toList();
        if (!went.isEmpty()) {
            choices.add(part(filter, desk, went));
        }
        choices.addClassName("point-choices");
        return choices;
    }

    /** Narrows it to what went to a section or a recommendation. */
    private ComboBox<NamedPart> part(PointFilter filter, PointDesk desk, List<NamedPart> went) {
        var label = t("points.column.became");
        var part = FilterFields.one(
                label,
                went,
                one -> t("points.part.some", one.cited(Say.words()), desk.went().getOrDefault(one.part(), 0)),
                one -> one.part().part(),
                filter.part(),
                one -> chosen.accept(filter.wentTo(one), label));
        controls.put(label, part);
        return part;
    }

    private <E extends Enum<E>> Select<E> kind(
            String label, List<E> values, @Nullable E now, Function<@Nullable E, PointFilter> next) {
        var select = FilterFields.kind(label, values, now);
        select.addValueChangeListener(change -> chosen.accept(next.apply(change.getValue()), label));
        controls.put(label, select);
        return select;
    }

    /** Narrows it to what is about a clause, or about none. */
    private ComboBox<Narrowed> clause(PointFilter filter, ClauseText text) {
        var choices = Stream.concat(
                        Stream.of(new Narrowed(t("points.clause.none"), filter.aboutNone())),
                        ClausesField.choices(text).stream()
                                .map(one -> new Narrowed(one.words(), filter.about(one.id()))))
                .toList();
        var label = t("points.clause");
        var clause = FilterFields.one(
                label,
                choices,
                Narrowed::words,
                Narrowed::to,
                filter,
                to -> chosen.accept(to == null ? filter.about(null) : to, label));
        controls.put(label, clause);
        return clause;
    }

    /** What the matrix is narrowed to by a choice. */
    record Narrowed(String words, PointFilter to) {}
}
