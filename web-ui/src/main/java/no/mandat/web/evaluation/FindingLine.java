package no.mandat.web.evaluation;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.function.Consumer;
import no.mandat.domain.evaluation.FindingAction;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.clause.ClauseAddress;
import no.mandat.web.clause.ClausesField;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.MarkdownView;
import no.mandat.web.shared.Say;
import no.mandat.workflow.evaluation.FindingRow;
import no.mandat.workflow.mandate.ClauseText;

/** How a finding is shown: what it says, what it is about, where it came up and where it was taken up. */
record FindingLine(
        MandateId mandate, ClauseText text, Clock clock, Consumer<FindingRow> edit, Consumer<FindingRow> withdraw) {

    Div of(FindingRow row) {
        var words = new Div(new MarkdownView(row.form().text()));
        words.addClassName("row-words");
        if (row.meeting() != null) {
            words.add(about(new InAppLink(
                    row.meeting().path().substring(1),
                    t("findings.meeting", row.meeting().title()))));
        }
        ClausesField.choices(text).stream()
                .filter(choice -> row.form().clauses().contains(choice.id()))
                .map(choice -> new InAppLink(ClauseAddress.of(mandate, choice.id()), choice.words()))
                .forEach(link -> words.add(about(link)));
        if (row.form().carry()) {
            words.add(about(new Span(t("findings.forNext"))));
        }
        row.carried().forEach(taken -> words.add(about(taken(taken))));
        if (row.reason() != null) {
            words.add(about(new Span(t("findings.withdrawn.reason", row.reason()))));
        }
        var line = new Div(words);
        line.addClassName("row");
        var start = start(row.form().text());
        button(row, FindingAction.EDIT, t("findings.edit"), t("findings.edit.named", start), edit, line);
        button(
                row,
                FindingAction.WITHDRAW,
                t("findings.withdraw"),
                t("findings.withdraw.named", start),
                withdraw,
                line);
        return line;
    }

    private static Div about(Component what) {
        var about = new Div(what);
        about.addClassNames("small", "muted");
        return about;
    }

    private Component taken(FindingRow.Taken taken) {
        var day = Say.dates().day(taken.at().atZone(clock.getZone()).toLocalDate());
        return taken.name() == null
                ? new Span(t("findings.taken.elsewhere", day))
                : new InAppLink(
                        ClauseAddress.of(taken.mandate(), taken.clause()), t("findings.taken", taken.name(), day));
    }

    private static void button(
            FindingRow row, FindingAction action, String text, String named, Consumer<FindingRow> act, Div line) {
        if (row.actions().contains(action)) {
            var button = new Button(text, click -> act.accept(row));
            button.setAriaLabel(named);
            button.addThemeVariants(ButtonVariant.SMALL);
            line.add(button);
        }
    }

    /** As much of it as tells it from the others. */
    static String start(String text) {
        var first = text.lines().findFirst().orElse("");
        return first.length() <= 60 ? first : first.substring(0, 59).stripTrailing() + "…";
    }
}
