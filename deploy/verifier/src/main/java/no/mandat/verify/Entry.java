package no.mandat.verify;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is a leaf of the tree (docs/audit-format.md, "The entry").
 *
 * @param commitment of its names and values, in hexadecimal digits
 */
record Entry(String id, Instant at, String actor, String action, String commitment) {

    private static final Set<String> TEXTS =
            Set.of("action", "actor", "at", "commitment", "id", "request", "subject", "subjectKind");
    private static final Set<String> OPTIONAL = Set.of("mandate", "onBehalfOf");
    private static final Pattern TIME =
            Pattern.compile("[1-9]\\d{3}-\\d\\d-\\d\\dT([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{6}Z");

    /** What the version of its form is called. */
    static final Long VERSION = 1L;

    static Entry of(Map<String, @Nullable Object> object) throws WrongFormatException {
        if (!VERSION.equals(object.get("v"))) {
            throw new WrongFormatException("an entry of a version that isn't known");
        }
        if (!object.keySet().containsAll(TEXTS)) {
            throw new WrongFormatException("an entry lacks one of its members");
        }
        for (var member : object.entrySet()) {
            boolean known = TEXTS.contains(member.getKey()) || OPTIONAL.contains(member.getKey());
            if (!member.getKey().equals("v") && !(known && member.getValue() instanceof String)) {
                throw new WrongFormatException(
                        "an entry has no '%s', or not as that".formatted(WrongFormatException.shown(member.getKey())));
            }
        }
        for (var name : List.of("id", "subject", "mandate", "onBehalfOf")) {
            requireForm(object, name, Forms::isUuid);
        }
        requireForm(object, "commitment", Forms::isHash);
        requireForm(object, "at", text -> TIME.matcher(text).matches());
        return new Entry(
                Members.text(object, "id"),
                time(Members.text(object, "at")),
                Members.text(object, "actor"),
                Members.text(object, "action"),
                Members.text(object, "commitment"));
    }

    private static void requireForm(Map<String, @Nullable Object> object, String name, Predicate<String> form)
            throws WrongFormatException {
        boolean missing = OPTIONAL.contains(name) && !object.containsKey(name);
        if (!missing && !form.test(Members.text(object, name))) {
            throw new WrongFormatException("the '%s' of an entry isn't in its form".formatted(name));
        }
    }

    private static Instant time(String text) throws WrongFormatException {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new WrongFormatException("'%s' is no time".formatted(text));
        }
    }
}
