package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.web.contribution.CallBadge;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.web.contribution.CallTemplate;
import no.mandat.web.evaluation.EvaluationNavigation;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Sending;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.meeting.AskMembers;
import no.mandat.workflow.meeting.EvaluationService;
import no.mandat.workflow.meeting.MeetingDetails;
import no.mandat.workflow.meeting.MembersAsked;

/** What an evaluation is prepared by: the questions to the members, how many have answered, and the way to the findings. */
final class EvaluationCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;
    private static final Set<MeetingStatus> AHEAD = EnumSet.of(MeetingStatus.PLANNED, MeetingStatus.CALLED);

    private final transient MeetingDetails meeting;
    private final transient EvaluationService service;
    private final transient MeetingDesk desk;
    private final RefusalLine refusal = new RefusalLine();

    /** Made once, so that it asks once, however often it is pressed. */
    private final UUID key = UUID.randomUUID();

    EvaluationCard(MeetingDetails meeting, Optional<MembersAsked> asked, EvaluationService service, MeetingDesk desk) {
        this.meeting = meeting;
        this.service = service;
        this.desk = desk;
        asked.ifPresentOrElse(this::show, () -> getContent().add(new Paragraph(t("evaluation.notAsked"))));
        boolean again = asked.map(one -> one.status() == CallStatus.WITHDRAWN).orElse(meeting.call() == null);
        if (again && meeting.runs() && AHEAD.contains(meeting.status())) {
            var ask = new Button(t("evaluation.ask"));
            Sending.onClick(ask, () -> refusal.attempt(this::ask));
            getContent().add(new Paragraph(t("evaluation.ask.help")), ask, refusal);
        }
        var findings = EvaluationNavigation.link(meeting.mandate(), meeting.id(), t("findings.link"));
        getContent().add(new Paragraph(findings));
    }

    @Override
    protected Card initContent() {
        return new Card("evaluation", t("evaluation.title"));
    }

    private void show(MembersAsked asked) {
        var until = new Span(t(
                "evaluation.until",
                Say.dates().exact(asked.closesAt().atZone(desk.clock().getZone()))));
        until.addClassNames("small", "muted");
        var words = new Div(
                CallNavigation.link(asked.mandate(), asked.call(), t("evaluation.call")),
                new Div(t("evaluation.answered", asked.answered())),
                until);
        words.addClassName("row-words");
        var row = new Div(words, CallBadge.of(asked.status()).shown());
        row.addClassName("row");
        getContent().add(row);
    }

    private void ask() {
        var now = desk.clock().instant();
        var form = CallTemplate.EVALUATION.form(meeting.form().language(), now, now);
        var ignored = service.ask(new AskMembers(key, meeting.id(), form));
        Toast.done(t("evaluation.asked"));
        desk.showAnew().run();
    }
}
