package no.mandat.workflow.contribution;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.DraftRule;
import no.mandat.domain.contribution.Window;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ClauseId;
import org.jspecify.annotations.Nullable;

/**
 * A call as everybody sees it.
 *
 * @param group who asks
 * @param mandateName by what the mandate's public page is known, if it has one
 * @param deadlines how it came to take contributions until then, the first change first
 * @param answered whether everybody may read answers of it
 * @param clauses the printed numbers of the clauses that are asked about, where everybody reads the mandate; those that are gone not
 * @param mandateOver whether its mandate is over: nobody is let in late any more, and nothing is answered
 */
public record PublishedCall(
        CallId id,
        String group,
        @Nullable String mandateName,
        CallText text,
        Audience audience,
        Window window,
        List<DeadlineChange> deadlines,
        CallStatus status,
        boolean answered,
        Map<ClauseId, String> clauses,
        boolean mandateOver) {

    /** Takes a copy. */
    public PublishedCall {
        deadlines = List.copyOf(deadlines);
    }

    /** Whether nothing is taken, nor will be as it is: it was withdrawn, or is a draft again. */
    public boolean isOnlyRead() {
        return status == CallStatus.WITHDRAWN || status == CallStatus.DRAFT;
    }

    /** The same with another status: it was closed meanwhile, say. */
    public PublishedCall in(CallStatus now) {
        return new PublishedCall(
                id, group, mandateName, text, audience, window, deadlines, now, answered, clauses, mandateOver);
    }

    /** Until when a draft is kept that is saved at that instant. */
    public Instant draftKeptUntil(Instant savedAt) {
        return DraftRule.keptUntil(window, savedAt);
    }

    /** The same for somebody who is let in until that instant. */
    public PublishedCall letIn(Instant until) {
        return new PublishedCall(
                id,
                group,
                mandateName,
                text,
                audience,
                window.until(until),
                deadlines,
                CallStatus.OPEN,
                answered,
                clauses,
                mandateOver);
    }

    /** The numbers of those clauses that are there, in the order given. */
    public List<String> numbers(List<ClauseId> asked) {
        return asked.stream().filter(clauses::containsKey).map(clauses::get).toList();
    }
}
