package no.mandat.workflow.recognition;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import no.mandat.domain.mandate.Force;

/**
 * How binding a clause is by its words: "skal", "bør", "kan" and their like; of several the strongest (domain.md, Mandate).
 */
final class ForceSuggestion {

    private static final Map<Force, Says> WORDS = words();

    private static final Says CHOICE = new Says(
            "alternativ\\w*|eventuel\\w*|mulig\\w*|mogleg\\w*|for eksempel|til dømes|optional\\w*|possibl[ey]|for example");

    private static final Pattern HOW =
            Pattern.compile("\\b(?:hvordan|korleis|how)\\b[^.,;:]*", Pattern.CASE_INSENSITIVE);

    private ForceSuggestion() {}

    private static Map<Force, Says> words() {
        Map<Force, Says> words = new LinkedHashMap<>();
        words.put(
                Force.MUST,
                new Says("skal|må|pliktar?|plikter|forpliktet|forutsettes|føreset|føresetnad|kreves|krevst|"
                        + "bes om|blir bedt om|bedes|shall|must|required"));
        words.put(
                Force.SHOULD,
                new Says(
                        "bør|burde|oppfordre[rs]?t?|oppmod(?:a|er|ast)|anbefales|tilrås|tilrådd|ønskelig|ønskjeleg|should|"
                                + "encouraged|recommended"));
        words.put(Force.MAY, new Says("kan|står fritt|may|can"));
        return words;
    }

    /** The strongest that the text says, if it says any; what it says of how something may go doesn't bind. */
    static Optional<Force> said(String text) {
        var binding = binding(text);
        return WORDS.entrySet().stream()
                .filter(force -> force.getValue().in(binding))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The first that the text says, if it says any: what comes behind it says more of the same. */
    static Optional<Force> saidFirst(String text) {
        var binding = binding(text);
        return WORDS.entrySet().stream()
                .filter(force -> force.getValue().in(binding))
                .min(Comparator.comparingInt(force -> force.getValue().place(binding)))
                .map(Map.Entry::getKey);
    }

    private static String binding(String text) {
        return HOW.matcher(text).replaceAll("");
    }

    /** What holds for the items of a list by the sentence that leads to it. */
    static Optional<Force> ofItems(String intro) {
        return said(intro).or(() -> CHOICE.in(intro) ? Optional.of(Force.MAY) : Optional.empty());
    }
}
