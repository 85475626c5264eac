package no.mandat.workflow.words;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.SharedRefusal.ChangedMeanwhile;
import no.mandat.workflow.shared.SharedRefusal.InvalidInput;
import no.mandat.workflow.shared.SharedRefusal.KeyUsedForAnother;
import no.mandat.workflow.shared.SharedRefusal.LoginTooOld;
import no.mandat.workflow.shared.SharedRefusal.NotThereOrNotYours;

/** What any feature may refuse, in words. */
final class SharedWords {

    private static final Pattern ITEM = Pattern.compile("(\\w+)\\[(\\d+)]\\.(\\w+)");

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
        return words.of("refusal.invalidField", name(field.field()), words.of(field.rule()));
    }

    /** Of a field in a list also which of its items, where the list has a word for those. */
    private String name(String field) {
        var item = ITEM.matcher(field);
        if (!item.matches()) {
            return word(field, field);
        }
        var list = item.group(1);
        var own = list + "." + item.group(3);
        var label = word(own, word(item.group(3), item.group(3)));
        var whole = "input." + list + ".item";
        return words.knows(whole) ? words.of(whole, Integer.parseInt(item.group(2)) + 1, label) : label;
    }

    private String word(String field, String otherwise) {
        return words.orElse("input." + field, otherwise);
    }
}
