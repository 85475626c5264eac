package no.mandat.workflow.audit;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import no.mandat.workflow.operations.CannotStartException;

/**
 * For how many days names and values are kept of what has a rule. What has none is kept.
 *
 * @param days by rule
 */
record RetentionRules(Map<RetentionRule, Integer> days) {

    /** Whoever misused something must be found before it is forgotten that they read it. */
    static final int FEWEST = 30;

    private static final int MOST = 36_500;

    /**
     * Those of a setting: {@code readings=730,letters=365}.
     *
     * @throws CannotStartException where it can't be heeded
     */
    static RetentionRules of(String setting) {
        Map<RetentionRule, Integer> days = new EnumMap<>(RetentionRule.class);
        Arrays.stream(setting.split(",", -1)).map(String::strip).forEach(part -> {
            var words = part.split("=", -1);
            var rule = RetentionRule.of(words[0].strip()).orElseThrow(() -> unknown(words[0].strip()));
            if (words.length != 2 || days.put(rule, number(words[1].strip(), rule)) != null) {
                throw new CannotStartException(
                        "MANDAT_AUDIT_RETENTION is '%s'; it can be kinds, each once, and days, as in readings=730,letters=730."
                                .formatted(setting));
            }
        });
        return new RetentionRules(days);
    }

    private static CannotStartException unknown(String word) {
        return new CannotStartException(
                "MANDAT_AUDIT_RETENTION names '%s'. Names and values can have an end only in these: %s. What anybody decided, said, signed, declared or published is kept as long as the log."
                        .formatted(
                                word,
                                Arrays.stream(RetentionRule.values())
                                        .map(RetentionRule::word)
                                        .collect(Collectors.joining(", "))));
    }

    private static int number(String word, RetentionRule rule) {
        if (!word.matches("\\d{1,5}") || Integer.parseInt(word) < FEWEST || Integer.parseInt(word) > MOST) {
            throw new CannotStartException(
                    "MANDAT_AUDIT_RETENTION gives %s '%s' days; it can be a number from %d to %d."
                            .formatted(rule.word(), word, FEWEST, MOST));
        }
        return Integer.parseInt(word);
    }
}
