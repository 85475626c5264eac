package no.mandat.workflow.words;

import no.mandat.domain.evaluation.FindingRefusal;
import no.mandat.domain.evaluation.FindingRefusal.CarriedAlready;
import no.mandat.domain.evaluation.FindingRefusal.FindingNotInState;
import no.mandat.domain.evaluation.FindingRefusal.NotItsClauses;
import no.mandat.domain.evaluation.FindingRefusal.NotToBeCarried;

/** What is refused about findings, in words. */
final class FindingRefusalWords {

    private final Words words;

    FindingRefusalWords(Words words) {
        this.words = words;
    }

    String of(FindingRefusal refusal) {
        return switch (refusal) {
            case FindingNotInState(var state, var action) ->
                words.of("refusal.finding.notInState", words.of(state), words.of(action));
            case NotToBeCarried() -> words.of("refusal.finding.notToBeCarried");
            case CarriedAlready() -> words.of("refusal.finding.carriedAlready");
            case NotItsClauses(var count) -> words.of("refusal.finding.notItsClauses", count);
        };
    }
}
