package no.mandat.workflow.erasure;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.mandat.domain.contribution.Erasure;

/** What can be erased, in the order in which it is erased again: contributions first, for with them goes what the others are found by. */
public enum ErasedKind {
    /** A contribution, with all that belongs to it. */
    CONTRIBUTION("ContributionErased", "erasure", oneOf(Erasure.values())),
    /** Who was invited to a call. */
    INVITATION("CallInvitationErased", "", ""),
    /** Who asked to be let in late. */
    LATE_REQUEST("LateEntryErased", "", ""),
    /** Who was called to a meeting from outside. */
    ATTENDEE("AttendeeErased", "", ""),
    /** What was written down of what somebody said. */
    SPOKEN("SpokenErased", "", ""),
    /** Names and values of entries of the audit log. */
    ENTRIES("EntriesErased", "entries", Erased.ID + "(?:," + Erased.ID + ")*");

    private final String action;
    private final String field;
    private final Pattern much;

    ErasedKind(String action, String field, String much) {
        this.action = action;
        this.field = field;
        this.much = Pattern.compile(much);
    }

    private static String oneOf(Enum<?>... names) {
        return Arrays.stream(names).map(Enum::name).collect(Collectors.joining("|"));
    }

    /** That which the audit trail knows by this name, if it is one. */
    public static Optional<ErasedKind> of(String action) {
        return Arrays.stream(values())
                .filter(kind -> kind.action.equals(action))
                .findFirst();
    }

    /** The names of all of them, as a list of SQL. */
    static String actions() {
        return Arrays.stream(values()).map(kind -> "'" + kind.action + "'").collect(Collectors.joining(", "));
    }

    /** By which the audit trail knows it. */
    public String action() {
        return action;
    }

    /** The change of the event that says how much is erased; nothing where there is only one way. */
    public String field() {
        return field;
    }

    /** Whether so much of one can be erased. */
    boolean isMuch(String what) {
        return much.matcher(what).matches();
    }
}
