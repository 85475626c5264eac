package no.mandat.web.audit;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.mandat.web.audit.HistoryState.About;
import no.mandat.web.audit.HistoryState.Time;
import no.mandat.web.shared.DateField;
import no.mandat.web.shared.Say;
import no.mandat.workflow.audit.ActorRow;

/** What narrows the history: who, what, about what, when. */
final class HistoryFilters extends Div {

    private static final long serialVersionUID = 1L;

    private final Select<ActorRow> person = new Select<>();
    private final Select<String> action = new Select<>();
    private final Select<About> about = new Select<>();
    private final Select<HistoryState.Span> time = new Select<>();
    private final DateField from = new DateField();
    private final DateField until = new DateField();
    private final transient List<ActorRow> people;
    private final transient Consumer<UnaryOperator<HistoryState>> change;

    /**
     * Offers these.
     *
     * @param all what it is called when it may be about anything
     * @param things what it may be about, but for all
     * @param one what the one thing among them is called
     */
    HistoryFilters(
            List<ActorRow> people,
            List<String> actions,
            String all,
            List<About> things,
            String one,
            Consumer<UnaryOperator<HistoryState>> change) {
        this.people = people;
        this.change = change;
        addClassNames("filters", "history-filters");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", t("history.filters"));
        person.setLabel(t("history.person"));
        person.setItems(people);
        any(person, t("history.person.any"));
        person.setItemLabelGenerator(row -> row == null ? t("history.person.any") : name(row));
        person.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change.accept(shown -> shown.byPerson(
                        Optional.ofNullable(event.getValue()).map(ActorRow::id).orElse(null)));
            }
        });
        action.setLabel(t("history.action"));
        action.setItems(actions.stream()
                .sorted(Comparator.comparing(
                        HistoryFilters::action, Collator.getInstance(Say.words().locale())::compare))
                .toList());
        any(action, t("history.action.any"));
        action.setItemLabelGenerator(name -> name == null ? t("history.action.any") : action(name));
        action.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change.accept(shown -> shown.byAction(event.getValue()));
            }
        });
        about.setLabel(t("history.about"));
        about.setItems(Stream.concat(Stream.of(About.ALL), things.stream()).toList());
        about.setItemLabelGenerator(thing -> words(thing, all, one));
        about.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change.accept(shown -> shown.about(event.getValue()));
            }
        });
        time.setLabel(t("history.time"));
        time.setItems(HistoryState.Span.values());
        time.setItemLabelGenerator(HistoryFilters::words);
        time.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change.accept(shown -> shown.at(Time.of(event.getValue())));
            }
        });
        day(from, t("history.from"));
        day(until, t("history.until"));
        add(person, action, about, time, from, until);
    }

    private void day(DateField field, String label) {
        field.setLabel(label);
        field.speak();
        field.addClassName("history-day");
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                days();
            }
        });
    }

    /** What is no day, and days of which the last is before the first, are said at the field, and change nothing. */
    private void days() {
        var own = Time.between(from.getValue(), until.getValue());
        until.setMin(from.getValue());
        if (own.until() != null) {
            until.setInvalid(own.isReversed());
            until.setErrorMessage(t("rule.periodReversed"));
        }
        if (!own.isReversed() && !from.isInvalid() && !until.isInvalid()) {
            change.accept(shown -> shown.at(own));
        }
    }

    void show(HistoryState state) {
        person.setValue(people.stream()
                .filter(row -> row.id().equals(state.person()))
                .findFirst()
                .orElse(null));
        action.setValue(state.action());
        about.setValue(state.about());
        time.setValue(state.time().span());
        boolean own = state.time().span() == HistoryState.Span.OWN;
        from.setVisible(own);
        until.setVisible(own);
        until.setMin(state.time().from());
        from.setValue(state.time().from());
        until.setValue(state.time().until());
    }

    private static void any(Select<?> select, String words) {
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(words);
    }

    private static String name(ActorRow row) {
        return Optional.ofNullable(row.name())
                .orElseGet(() -> t(ActorRow.nameless(row.id()).orElse("history.erased")));
    }

    /** One that isn't known, which another version or the owner of the database wrote, by its constant. */
    private static String action(String name) {
        return Say.words().orElse("action." + name, name);
    }

    private static String words(About thing, String all, String one) {
        if (thing.subject() != null) {
            return one;
        }
        return thing.topic() == null ? all : t(thing.topic());
    }

    private static String words(HistoryState.Span span) {
        return switch (span) {
            case ANY -> t("history.time.any");
            case DAY -> t("history.time.day");
            case WEEK -> t("history.time.week");
            case MONTH -> t("history.time.month");
            case OWN -> t("history.time.own");
        };
    }
}
