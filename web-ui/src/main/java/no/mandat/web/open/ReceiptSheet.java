package no.mandat.web.open;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.contribution.Question;
import no.mandat.web.contribution.ReplyText;
import no.mandat.workflow.contribution.PublishedCall;
import no.mandat.workflow.contribution.SentContribution;

/** What the page of a receipt shows, for its template. */
public record ReceiptSheet(OpenPage page, PublishedCall call, SentContribution sent, Clock clock) {

    /** "2. des. 2026 kl. 14.05". */
    public String at() {
        return page.dates().exact(sent.receipt().at().atZone(clock.getZone()));
    }

    /** "Kari Nordmann, for Fjordbruk". */
    public String by() {
        return Optional.ofNullable(sent.organisation())
                .map(organisation -> page.t("form.receipt.for", sent.name(), organisation))
                .orElse(sent.name());
    }

    /** The questions, in their order. */
    public List<Question> questions() {
        return call.text().questions();
    }

    /** What a question asks. */
    public String text(Question question) {
        return question.text().in(language());
    }

    /** The language of the call that is shown. */
    public String language() {
        return call.text().languageFor(page.language());
    }

    /** What was answered to it, or that nothing was. */
    public String reply(Question question) {
        return new ReplyText(call.text(), language()).of(question, sent.replies(), page.words());
    }
}
