package no.mandat.workflow.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import no.mandat.domain.contribution.CallInvitationRefusal;
import no.mandat.domain.shared.RefusedException;

/** People as they stand in a list that was pasted: "Navn &lt;adresse&gt;; Organisasjon", one a line. */
public final class InviteeLines {

    private static final Pattern LINE = Pattern.compile("([^<>;]+)<\\s*([^<>;\\s]+)\\s*>\\s*(?:[;,]\\s*(.*))?");

    private InviteeLines() {}

    /**
     * Reads them; empty lines are passed over.
     *
     * @param language the tag of the language in which they are written to
     * @param rule what a person must be like
     * @throws RefusedException {@link CallInvitationRefusal.LinesUnreadable} where there is a line that names nobody
     */
    public static List<InviteeForm> read(String text, String language, Predicate<InviteeForm> rule) {
        List<InviteeForm> people = new ArrayList<>();
        List<Integer> unreadable = new ArrayList<>();
        var lines = text.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                var person = person(lines.get(i), language).filter(rule);
                person.ifPresent(people::add);
                if (person.isEmpty()) {
                    unreadable.add(i + 1);
                }
            }
        }
        if (!unreadable.isEmpty()) {
            throw new RefusedException(new CallInvitationRefusal.LinesUnreadable(unreadable));
        }
        return people;
    }

    private static Optional<InviteeForm> person(String line, String language) {
        var parts = LINE.matcher(line);
        return parts.matches()
                ? Optional.of(new InviteeForm(
                        parts.group(1).replace("\"", "").strip(), parts.group(2), parts.group(3), null, language))
                : Optional.empty();
    }
}
