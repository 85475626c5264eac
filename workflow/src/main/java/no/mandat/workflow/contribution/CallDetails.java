package no.mandat.workflow.contribution;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallAction;
import no.mandat.domain.contribution.CallGap;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.Window;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.MandateId;

/**
 * A call on its own page.
 *
 * @param reminders how many days before it closes those are reminded who are asked by name and haven't answered
 * @param gaps what isn't said yet, of a draft for whoever writes it
 * @param actions what the actor may do with it now
 */
public record CallDetails(
        CallId id,
        MandateId mandate,
        int version,
        int number,
        CallText text,
        Audience audience,
        Window window,
        CallStatus status,
        Instant changedAt,
        List<Integer> reminders,
        List<CallGap> gaps,
        Set<CallAction> actions) {

    /** What a form for it begins with. */
    public CallForm form() {
        return new CallForm(
                text.languages(),
                text.title(),
                text.introduction(),
                text.attachments(),
                text.publications(),
                audience,
                window.opensAt(),
                window.closesAt(),
                text.questions().stream().map(QuestionForm::of).toList(),
                reminders);
    }
}
