package no.mandat.web.study;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import no.mandat.web.clause.ClauseAddress;
import no.mandat.web.clause.ClausesField;
import no.mandat.web.document.DocumentNavigation;
import no.mandat.web.shared.Facts;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.Say;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.study.StudyRow;
import org.jspecify.annotations.Nullable;

/** What is known of a study, in the order in which it becomes known. */
record StudyFacts(StudyRow row, ClauseText text, Clock clock) {

    /** What is asked for, by whom, and how far it is. */
    Facts request() {
        var facts = new Facts()
                .fact(t("studies.field.amount"), t("studies.kroner", row.form().amount()));
        say(facts, "studies.field.provider", row.form().provider());
        if (!row.form().clauses().isEmpty()) {
            facts.fact(t("studies.field.clauses"), clauses());
        }
        say(facts, "studies.fact.askedBy", row.askedBy());
        if (row.endorsedBy() != null && row.endorsedAt() != null) {
            facts.fact(
                    t("studies.fact.endorsedBy"),
                    t(
                            "studies.fact.endorsed",
                            row.endorsedBy(),
                            Say.dates().exact(row.endorsedAt().atZone(clock.getZone()))));
        }
        day(facts, "studies.fact.submittedOn", row.submittedOn());
        say(facts, "studies.fact.reason", row.reason());
        return facts;
    }

    /** What the ministry answered. */
    Facts answer(StudyRow.Answered answer) {
        var facts = new Facts().fact(t("studies.field.answerDay"), Say.dates().day(answer.day()));
        if (answer.granted() != null) {
            facts.fact(t("studies.field.granted"), t("studies.kroner", answer.granted()));
        }
        say(facts, "studies.field.reference", answer.reference());
        file(facts, "studies.field.letter", answer.letter());
        return facts;
    }

    /** When it was ordered, when it is expected, and what came. */
    Facts work() {
        var facts = new Facts();
        day(facts, "studies.fact.commissionedOn", row.commissionedOn());
        if (row.expectedOn() != null) {
            var day = Say.dates().day(row.expectedOn());
            facts.fact(t("studies.field.expected"), row.overdue() ? t("studies.overdue", day) : day);
        }
        day(facts, "studies.fact.deliveredOn", row.deliveredOn());
        file(facts, "studies.fact.report", row.report());
        return facts;
    }

    private Component clauses() {
        var all = new Div();
        ClausesField.choices(text).stream()
                .filter(choice -> row.form().clauses().contains(choice.id()))
                .forEach(choice ->
                        all.add(new Div(new InAppLink(ClauseAddress.of(row.mandate(), choice.id()), choice.words()))));
        int gone = row.form().clauses().size() - all.getComponentCount();
        if (gone > 0) {
            all.add(new Div(new Span(t("clauses.gone", gone))));
        }
        return all;
    }

    private void file(Facts facts, String name, StudyRow.@Nullable Filed filed) {
        if (filed != null) {
            facts.fact(t(name), DocumentNavigation.link(row.mandate(), filed.id(), filed.title()));
        }
    }

    private static void say(Facts facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.fact(t(name), value);
        }
    }

    private static void day(Facts facts, String name, @Nullable LocalDate day) {
        if (day != null) {
            facts.fact(t(name), Say.dates().day(day));
        }
    }
}
