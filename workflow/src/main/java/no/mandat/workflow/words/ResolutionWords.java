package no.mandat.workflow.words;

import no.mandat.domain.resolution.ResolutionRefusal;
import no.mandat.domain.resolution.ResolutionRefusal.ResolutionNotInState;

/** What is refused about resolutions, in words. */
final class ResolutionWords {

    private final Words words;

    ResolutionWords(Words words) {
        this.words = words;
    }

    String of(ResolutionRefusal refusal) {
        return switch (refusal) {
            case ResolutionNotInState(var state, var action) ->
                words.of("refusal.resolution.notInState", words.of(state), words.of(action));
        };
    }
}
