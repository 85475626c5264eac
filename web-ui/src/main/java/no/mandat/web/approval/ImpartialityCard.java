package no.mandat.web.approval;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import jakarta.validation.Validator;
import java.time.Clock;
import no.mandat.domain.approval.RoundKind;
import no.mandat.web.session.FreshLogin;
import no.mandat.web.shared.PersonLabel;
import no.mandat.web.shared.When;
import no.mandat.workflow.approval.ImpartialityDetails;
import no.mandat.workflow.approval.ImpartialityQueries;
import no.mandat.workflow.approval.ImpartialityService;
import no.mandat.workflow.approval.RecusalLine;
import no.mandat.workflow.approval.RoundDetails;

/** Who is partial in what a round is about, or under question, and what one may say or ask about it. */
final class ImpartialityCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ImpartialityQueries queries;
    private final transient ImpartialityService service;
    private final transient Validator validator;
    private final transient Clock clock;

    ImpartialityCard(ImpartialityQueries queries, ImpartialityService service, Validator validator, Clock clock) {
        this.queries = queries;
        this.service = service;
        this.validator = validator;
        this.clock = clock;
        addClassName("impartiality");
    }

    void show(RoundDetails round) {
        removeAll();
        var details = queries.of(round.id());
        add(new H3(t("impartiality.heading")));
        if (details.lines().isEmpty() && round.kind() != RoundKind.IMPARTIALITY) {
            var none = new Paragraph(t("impartiality.none"));
            none.addClassNames("small", "muted");
            add(none);
        }
        if (!details.lines().isEmpty()) {
            var list = new UnorderedList();
            details.lines().forEach(line -> list.add(entry(line, details, round)));
            add(list);
        }
        var subject = details.subject();
        if (subject != null) {
            add(ApprovalNavigation.link(round.mandate(), subject, t("impartiality.toSubject")));
        }
        if (details.mayRaise()) {
            add(action(
                    "impartiality.raise",
                    () -> new RaiseDialog(round, queries.askable(round.id()), service, validator).open()));
        }
        if (details.mayDeclare()) {
            add(action("impartiality.declare", () -> declare(round)));
        }
    }

    private void declare(RoundDetails round) {
        if (round.freshLogin()) {
            new DeclareDialog(round, service, validator).open();
        } else {
            FreshLogin.ask(ApprovalNavigation.address(round.mandate(), round.id()));
        }
    }

    private ListItem entry(RecusalLine line, ImpartialityDetails details, RoundDetails round) {
        var entry = new ListItem(
                new PersonLabel(line.name(), t("impartiality.line." + line.state())),
                When.since(line.since(), clock).shown());
        var question = line.question();
        if (question != null && !question.equals(round.id())) {
            entry.add(new Div(ApprovalNavigation.link(round.mandate(), question, t("impartiality.toQuestion"))));
        }
        if (details.mayAskToReverse() && line.isReversible()) {
            entry.add(action("impartiality.reverse", () -> new ReverseDialog(round, line, service, validator).open()));
        }
        return entry;
    }

    private static Component action(String key, Runnable act) {
        var button = new Button(t(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return new Div(button);
    }
}
