package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.Optional;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.ContributionState;
import no.mandat.domain.contribution.Replies;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.Facts;
import no.mandat.web.shared.Say;
import no.mandat.workflow.contribution.SentContribution;

/** A contribution as its sender sent it: the receipt, what they said, and its files. */
final class SentCard {

    private SentCard() {}

    /** @param lead the key of what is said first, where it wasn't taken back */
    static Card of(SentContribution sent, CallText asked, String language, String lead, Clock clock) {
        boolean withdrawn = sent.state() == ContributionState.WITHDRAWN;
        var receipt = sent.receipt();
        var facts = new Facts()
                .fact(t("form.receipt.reference"), receipt.reference())
                .fact(t("form.receipt.at"), Say.dates().exact(receipt.at().atZone(clock.getZone())))
                .fact(
                        t("form.receipt.by"),
                        Optional.ofNullable(sent.organisation())
                                .map(organisation -> t("form.receipt.for", sent.name(), organisation))
                                .orElse(sent.name()))
                .fact(t("form.receipt.hash"), receipt.hash());
        var card = new Card(
                "receipt",
                t(withdrawn ? "form.receipt.withdrawn" : "answer.sent"),
                new Paragraph(t(withdrawn ? "form.receipt.withdrawn.lead" : lead)),
                facts);
        card.addClassName("answer-receipt");
        card.add(replies(sent.replies(), sent.language(), asked, language));
        if (!sent.files().isEmpty()) {
            card.add(new H3(t("form.files")), new FileLinks(sent.id(), sent.files()));
        }
        return card;
    }

    /** The key of what is said first where it can't be changed: whether it is read, or will never be answered. */
    static String lead(SentContribution sent, CallStatus call, boolean givenUp) {
        return givenUp ? GivenUpWords.key(call, sent) : "answer.sent.over";
    }

    /**
     * What was said to each question.
     *
     * @param written the tag of the language in which it was written
     * @param language that of the call, which is shown
     */
    static Div replies(Replies replies, String written, CallText asked, String language) {
        var said = new Div();
        var words = new ReplyText(asked, language);
        asked.questions().forEach(question -> {
            var heading = new H3(question.text().in(language));
            heading.getElement().setAttribute("lang", language);
            var reply = new Paragraph(words.of(question, replies));
            reply.addClassName("form-words");
            reply.getElement().setAttribute("lang", words.languageOf(question, replies, written, Say.words()));
            said.add(heading, reply);
        });
        return said;
    }
}
