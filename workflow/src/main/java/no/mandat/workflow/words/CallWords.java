package no.mandat.workflow.words;

import no.mandat.domain.contribution.CallGap;
import no.mandat.domain.contribution.CallRefusal;
import no.mandat.domain.contribution.CallRefusal.CallHasAnswers;
import no.mandat.domain.contribution.CallRefusal.CallHasBegun;
import no.mandat.domain.contribution.CallRefusal.CallHasNotBegun;
import no.mandat.domain.contribution.CallRefusal.CallIncomplete;
import no.mandat.domain.contribution.CallRefusal.CallNotInState;
import no.mandat.domain.contribution.CallRefusal.ClosesBeforeItOpens;
import no.mandat.domain.contribution.CallRefusal.ClosesInThePast;
import no.mandat.domain.contribution.CallRefusal.NoSuchClauses;
import no.mandat.domain.contribution.CallRefusal.NotLater;

/** What is refused about calls, and what one doesn't say yet, in words. */
public final class CallWords {

    private final Words words;

    /** Says them in the given language. */
    public CallWords(Words words) {
        this.words = words;
    }

    String of(CallRefusal refusal) {
        return switch (refusal) {
            case CallNotInState(var state, var action) ->
                words.of("refusal.call.notInState", words.of(state), words.of(action));
            case ClosesBeforeItOpens() -> words.of("refusal.call.reversed");
            case ClosesInThePast() -> words.of("refusal.call.past");
            case CallIncomplete(var gaps) -> words.of("refusal.call.incomplete", of(gaps.getFirst()), gaps.size() - 1);
            case NotLater() -> words.of("refusal.call.notLater");
            case CallHasBegun() -> words.of("refusal.call.begun");
            case CallHasNotBegun() -> words.of("refusal.call.notBegun");
            case CallHasAnswers() -> words.of("refusal.call.hasAnswers");
            case NoSuchClauses(var count) -> words.of("refusal.call.noSuchClauses", count);
        };
    }

    /** What is missing, and in which language. */
    public String of(CallGap gap) {
        return words.of("call.gap", words.of(gap.what()), gap.question(), words.of("language." + gap.language()));
    }
}
