package no.mandat.workflow.words;

import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.MandateRefusal.NoSuchBoard;
import no.mandat.domain.mandate.MandateRefusal.NotPossibleNow;
import no.mandat.domain.mandate.MandateRefusal.PeriodReversed;

/** What is refused about mandates, in words. */
final class MandateWords {

    private final Words words;

    MandateWords(Words words) {
        this.words = words;
    }

    String of(MandateRefusal refusal) {
        return switch (refusal) {
            case NotPossibleNow(var state, var action) ->
                words.of("refusal.mandate.notPossibleNow", words.of(state), words.of(action));
            case PeriodReversed(var firstDay, var lastDay) -> {
                var dates = new Dates(words);
                yield words.of("refusal.mandate.periodReversed", dates.day(firstDay), dates.day(lastDay));
            }
            case NoSuchBoard() -> words.of("refusal.mandate.noSuchBoard");
        };
    }
}
