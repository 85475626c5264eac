package no.mandat.workflow.words;

import no.mandat.domain.contribution.LateRequestRefusal;
import no.mandat.domain.contribution.LateRequestRefusal.AskerHasAnswered;
import no.mandat.domain.contribution.LateRequestRefusal.AskerLeftTheGroup;
import no.mandat.domain.contribution.LateRequestRefusal.LateEntryAskedAlready;
import no.mandat.domain.contribution.LateRequestRefusal.LateRequestNotInState;
import no.mandat.domain.contribution.LateRequestRefusal.MemberHasAsked;
import no.mandat.domain.contribution.LateRequestRefusal.TooManyAskForLateEntry;

/** What is refused about requests to be let in late, in words. */
final class LateRequestWords {

    private final Words words;

    LateRequestWords(Words words) {
        this.words = words;
    }

    String of(LateRequestRefusal refusal) {
        return switch (refusal) {
            case AskerLeftTheGroup(var name) -> words.of("refusal.late.left", name);
            case AskerHasAnswered(var name) -> words.of("refusal.late.answered", name);
            case LateEntryAskedAlready() -> words.of("refusal.late.asked");
            case MemberHasAsked(var name) -> words.of("refusal.late.memberAsked", name);
            case TooManyAskForLateEntry() -> words.of("refusal.late.tooMany");
            case LateRequestNotInState(var state, var action) ->
                words.of("refusal.late.notInState", words.of(state), words.of(action));
        };
    }
}
