package no.mandat.workflow.shared;

import java.util.List;
import no.mandat.domain.shared.Refusal;

/** Refusals that any feature may give. */
public sealed interface SharedRefusal extends Refusal {

    /** It doesn't exist, or the actor may not do this with it. To them both look the same. */
    record NotThereOrNotYours() implements SharedRefusal {}

    /** Somebody changed it after the actor's screen was drawn. */
    record ChangedMeanwhile() implements SharedRefusal {}

    /** The key of the form was used for something else, or by somebody else. */
    record KeyUsedForAnother() implements SharedRefusal {}

    /** What is asked for takes a login that is not older than so many minutes. */
    record LoginTooOld(long minutes) implements SharedRefusal {}

    /** What was typed breaks the form's own rules. */
    record InvalidInput(List<InvalidField> fields) implements SharedRefusal {}

    /**
     * A field that breaks a rule.
     *
     * @param field its name; that of a field in a list with the list and its place there, as {@code questions[2].limit}
     * @param rule the key of the words that say what is wrong
     */
    record InvalidField(String field, String rule) {}
}
