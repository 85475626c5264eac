package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.ContributionState;
import no.mandat.domain.contribution.HandlingState;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionKind;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.Say;
import no.mandat.workflow.contribution.PointAnswer;
import no.mandat.workflow.contribution.SentContribution;

/** What became of a contribution, for whoever sent it: how far it is handled, and at each question what was answered to it. */
final class OwnAnswersCard {

    private OwnAnswersCard() {}

    /**
     * Nothing as long as its call takes contributions, or where it was taken back.
     *
     * @param language the tag of that of the call, which is shown
     * @param call how the call stands
     * @param givenUp whether no more will be answered: then what was stands there alone, if anything
     */
    static Optional<Card> of(SentContribution sent, CallText asked, String language, CallStatus call, boolean givenUp) {
        var handling = sent.handling();
        if (handling == null
                || sent.state() == ContributionState.WITHDRAWN
                || givenUp && sent.answers().isEmpty()) {
            return Optional.empty();
        }
        var card = new Card("answers", t("form.answers.title"));
        card.addClassNames("answer-receipt", "own-answers");
        if (!givenUp) {
            card.add(new Paragraph(t(lead(sent, handling, call))));
        }
        asked.questions().stream()
                .filter(question -> question.kind() == QuestionKind.TEXT)
                .filter(question -> !sent.replies().to(question.id()).isEmpty())
                .filter(question -> !givenUp || !answers(question, sent).isEmpty())
                .forEach(question -> card.add(answered(question, sent, handling, language)));
        var others = sent.answers().stream()
                .filter(answer -> answer.asked(asked).isEmpty())
                .toList();
        if (!others.isEmpty()) {
            card.add(new GivenAnswers(others, sent.language()));
        }
        return Optional.of(card);
    }

    private static String lead(SentContribution sent, HandlingState handling, CallStatus call) {
        if (!sent.answers().isEmpty()) {
            return handling == HandlingState.ANSWERED ? "answer.answered" : "form.answers.resumed";
        }
        return HandlingWords.key(handling, call);
    }

    private static List<PointAnswer> answers(Question question, SentContribution sent) {
        return sent.answers().stream()
                .filter(answer -> answer.questions().contains(question.id()))
                .toList();
    }

    private static Div answered(Question question, SentContribution sent, HandlingState handling, String language) {
        var answers = answers(question, sent);
        var heading = new H3(question.text().in(language));
        heading.getElement().setAttribute("lang", language);
        var both = new Div(heading);
        if (!answers.isEmpty()) {
            both.add(new GivenAnswers(answers, sent.language()));
        } else if (handling != HandlingState.ANSWERED) {
            var waiting = new Paragraph(Say.sentence(t(handling)));
            waiting.addClassName("muted");
            both.add(waiting);
        }
        return both;
    }
}
