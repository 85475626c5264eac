package no.mandat.workflow.words;

import no.mandat.domain.reading.ReadingRefusal;
import no.mandat.domain.reading.ReadingRefusal.AllHaveRead;
import no.mandat.domain.reading.ReadingRefusal.DocumentWithdrawn;
import no.mandat.domain.reading.ReadingRefusal.NewerVersion;
import no.mandat.domain.reading.ReadingRefusal.NoSeat;
import no.mandat.domain.reading.ReadingRefusal.NotPossibleNow;
import no.mandat.domain.reading.ReadingRefusal.NothingConfirmed;

/** What is refused about reading lists, in words. */
final class ReadingWords {

    private final Words words;

    ReadingWords(Words words) {
        this.words = words;
    }

    String of(ReadingRefusal refusal) {
        return switch (refusal) {
            case NotPossibleNow(var state, var action) ->
                words.of("refusal.reading.notPossibleNow", words.of(state), words.of(action));
            case DocumentWithdrawn() -> words.of("refusal.reading.documentWithdrawn");
            case NoSeat() -> words.of("refusal.reading.noSeat");
            case NewerVersion(var number) -> words.of("refusal.reading.newerVersion", number);
            case NothingConfirmed() -> words.of("refusal.reading.nothingConfirmed");
            case AllHaveRead() -> words.of("refusal.reading.allHaveRead");
        };
    }
}
