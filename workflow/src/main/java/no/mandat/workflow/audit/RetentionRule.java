package no.mandat.workflow.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What of the audit log may lose its names and values by age, and nothing else may (docs/decisions/0101): who looked at something, and that a letter
 * came or didn't. What anybody decided, said, signed, declared or published is kept as long as the log.
 */
enum RetentionRule {
    /** Who read or took out what isn't for all: the history, the whole log, what is exempt from public access. */
    READINGS(Set.of(
            "HistoryRead",
            "HistoryExported",
            "WholeHistoryRead",
            "WholeHistoryExported",
            "LogExported",
            "ContributionRead",
            "DocumentRead")),

    /** That a letter went out, or came back: the name of its subject is an address, or whose it is. Who invited them, and what they did about it, stays. */
    LETTERS(Set.of("CallLetterSent", "InvitationDelivered", "MailReturned"));

    private final Set<String> actions;

    RetentionRule(Set<String> actions) {
        this.actions = actions;
    }

    /** That which settings call so. */
    static Optional<RetentionRule> of(String word) {
        return Arrays.stream(values()).filter(rule -> rule.word().equals(word)).findFirst();
    }

    /** What settings call it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The entries it is about, as the trail calls them. */
    Set<String> actions() {
        return actions;
    }
}
