package no.mandat.workflow.words;

import java.util.stream.Collectors;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.SharedRefusal.ChangedMeanwhile;
import no.mandat.workflow.shared.SharedRefusal.InvalidInput;
import no.mandat.workflow.shared.SharedRefusal.KeyUsedForAnother;
import no.mandat.workflow.shared.SharedRefusal.LoginTooOld;
import no.mandat.workflow.shared.SharedRefusal.NotThereOrNotYours;

/** What any feature may refuse, in words. */
final class SharedWords {

    private final Words words;

    SharedWords(Words words) {
        this.words = words;
    }

    String of(SharedRefusal refusal) {
        return switch (refusal) {
            case NotThereOrNotYours() -> words.of("refusal.notThereOrNotYours");
            case ChangedMeanwhile() -> words.of("refusal.changedMeanwhile");
            case KeyUsedForAnother() -> words.of("refusal.keyUsedForAnother");
            case LoginTooOld(var minutes) -> words.of("refusal.loginTooOld", minutes);
            case InvalidInput(var fields) ->
                words.of(
                        "refusal.invalidInput",
                        fields.stream().map(this::of).distinct().collect(Collectors.joining(" ")));
        };
    }

    private String of(SharedRefusal.InvalidField field) {
        var name = "input." + field.field();
        return words.of(
                "refusal.invalidField", words.knows(name) ? words.of(name) : field.field(), words.of(field.rule()));
    }
}
