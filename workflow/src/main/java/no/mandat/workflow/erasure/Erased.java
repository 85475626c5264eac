package no.mandat.workflow.erasure;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Json;

/**
 * Something was erased. Nothing of this tells whose it was, or why: reasons are people's words.
 *
 * @param entry which entry of the audit log says so
 * @param by who did it, as the trail knows them
 * @param subject what it was
 * @param what how much of it; nothing where there is only one way
 */
public record Erased(UUID entry, Instant at, String by, ErasedKind kind, UUID subject, String what) {

    /** By which the trail knows what goes by a rule of retention: the rule does it again by itself, and the list would grow without end. */
    public static final String BY_RULE = "forget.names";

    static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final Pattern LINE =
            Pattern.compile("(%1$s) (\\S{20,30}) (\\S{1,64}) ([A-Za-z]{1,60}) (%1$s) (\\S+)".formatted(ID));

    private static final String ALL = "-";
    private static final int AT = 2;
    private static final int BY = 3;
    private static final int ACTION = 4;
    private static final int SUBJECT = 5;
    private static final int WHAT = 6;

    public Erased {
        what = what.replace(" ", "");
    }

    /**
     * What an entry of the audit log says. That it is signed doesn't make it the application's: whoever writes to the database may have written it.
     *
     * @param payload its names and values
     * @return nothing where the application wouldn't say it so
     */
    static Optional<Erased> said(UUID entry, Instant at, String by, ErasedKind kind, UUID subject, String payload) {
        return much(payload, kind)
                .map(what -> new Erased(entry, at, by, kind, subject, what))
                .filter(Erased::isLine);
    }

    private static Optional<String> much(String payload, ErasedKind kind) {
        if (kind.field().isEmpty()) {
            return Optional.of("");
        }
        try (var reader = Json.createReader(new StringReader(payload))) {
            return reader.readObject().getJsonArray("changes").getValuesAs(JsonObject.class).stream()
                    .filter(change -> change.getString("field").equals(kind.field()))
                    .map(change -> change.getString("after"))
                    .findFirst();
        } catch (JsonException | ClassCastException | NullPointerException e) {
            return Optional.empty();
        }
    }

    /** As the list has it; nothing where it isn't one. */
    static Optional<Erased> parse(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var at = Instant.parse(parts.group(AT));
            var what = parts.group(WHAT);
            return ErasedKind.of(parts.group(ACTION))
                    .map(kind -> new Erased(
                            UUID.fromString(parts.group(1)),
                            at,
                            parts.group(BY),
                            kind,
                            UUID.fromString(parts.group(SUBJECT)),
                            what.equals(ALL) ? "" : what))
                    .filter(one -> one.kind.isMuch(one.what));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether it is to be kept. */
    boolean isKept() {
        return !by.equals(Actor.Automaton.PREFIX + BY_RULE);
    }

    /** Whether its line says it, and nothing else. */
    boolean isLine() {
        return parse(line()).filter(this::equals).isPresent();
    }

    /** The line of the list. */
    String line() {
        return "%s %s %s %s %s %s".formatted(entry, at, by, kind.action(), subject, what.isEmpty() ? ALL : what);
    }
}
