package no.mandat.workflow.words;

import no.mandat.domain.closing.ClosingRefusal;
import no.mandat.domain.closing.ClosingRefusal.MotionOver;
import no.mandat.domain.closing.ClosingRefusal.MovedAlready;
import no.mandat.domain.closing.ClosingRefusal.NothingToWaive;
import no.mandat.domain.closing.ClosingRefusal.WaivedAlready;

/** What is refused about the end of a mandate, in words. */
final class ClosingWords {

    private final Words words;

    ClosingWords(Words words) {
        this.words = words;
    }

    String of(ClosingRefusal refusal) {
        return switch (refusal) {
            case MovedAlready() -> words.of("refusal.closing.movedAlready");
            case WaivedAlready() -> words.of("refusal.closing.waivedAlready");
            case NothingToWaive() -> words.of("refusal.closing.nothingToWaive");
            case MotionOver() -> words.of("refusal.closing.motionOver");
        };
    }
}
