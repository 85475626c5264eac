package no.mandat.web.open;

import java.time.Clock;
import no.mandat.web.document.FileSize;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.contribution.KeptFile;
import no.mandat.workflow.contribution.PointAnswer;
import no.mandat.workflow.point.AnsweredCall;

/**
 * What the page of a call's answers shows, for its template.
 *
 * @param next where the answers go on, or nothing
 */
public record AnswerSheet(OpenPage page, AnsweredCall call, String next, Clock clock) {

    /** The language of the call that is shown. */
    public String language() {
        return call.text().languageFor(page.language());
    }

    /** Where a feed of the call is. */
    public String feed() {
        return page.to(PublicAddress.ofAnswers(call.id()) + ".atom");
    }

    /** Who speaks, as far as it is published. */
    public String by(AnsweredCall.Answered one) {
        var by = one.by();
        if (by == null) {
            return page.t("answers.nameless");
        }
        return by.isEmpty() ? page.t("contribution.erased.name") : by;
    }

    /** What they wrote, or that it was erased. */
    public String words(PointAnswer answer) {
        return answer.words().isEmpty() ? page.t("contribution.erased.text") : answer.words();
    }

    /** Where a file of theirs is. */
    public String address(AnsweredCall.Answered one, KeptFile file) {
        return "%s/files/%s/%s".formatted(PublicAddress.ofAnswers(call.id()), one.id(), file.id());
    }

    /** "PDF, 1,2 MB". */
    public String about(KeptFile file) {
        return page.t(file.fileType()) + ", " + FileSize.words(file.fileSize(), page.words());
    }

    /** "Næringsliv · 2026-0042 · besvart 4. des. 2026". */
    public String about(AnsweredCall.Answered one) {
        var category = one.category();
        var said = page.t(
                "answers.about",
                one.reference(),
                page.dates().day(one.answeredAt().atZone(clock.getZone()).toLocalDate()));
        return category == null ? said : page.t(category) + " · " + said;
    }
}
