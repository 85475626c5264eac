package no.mandat.workflow.words;

import no.mandat.domain.consent.ConsentRefusal;
import no.mandat.domain.consent.ConsentRefusal.AmendmentNotInState;
import no.mandat.domain.consent.ConsentRefusal.BaseIsCurrent;
import no.mandat.domain.consent.ConsentRefusal.BaseIsStale;
import no.mandat.domain.consent.ConsentRefusal.ConflictsLeft;
import no.mandat.domain.consent.ConsentRefusal.DateOutsidePeriod;
import no.mandat.domain.consent.ConsentRefusal.InForceBeforeConsent;
import no.mandat.domain.consent.ConsentRefusal.NothingAmended;
import no.mandat.domain.consent.ConsentRefusal.SeatIsTaken;

/** What is refused about amendments, in words. */
final class ConsentWords {

    private final Words words;

    ConsentWords(Words words) {
        this.words = words;
    }

    String of(ConsentRefusal refusal) {
        return switch (refusal) {
            case AmendmentNotInState(var state, var action) ->
                words.of("refusal.consent.notInState", words.of(state), words.of(action));
            case NothingAmended() -> words.of("refusal.consent.nothingAmended");
            case BaseIsStale(int base, int current) -> words.of("refusal.consent.baseIsStale", base, current);
            case BaseIsCurrent(int current) -> words.of("refusal.consent.baseIsCurrent", current);
            case ConflictsLeft(int conflicts) -> words.of("refusal.consent.conflictsLeft", conflicts);
            case DateOutsidePeriod(var milestone) -> words.of("refusal.consent.dateOutsidePeriod", milestone);
            case InForceBeforeConsent(var day) ->
                words.of("refusal.consent.inForceBeforeConsent", new Dates(words).day(day));
            case SeatIsTaken() -> words.of("refusal.consent.seatIsTaken");
        };
    }
}
