package no.mandat.workflow.auditlog;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.workflow.shared.Json;

/**
 * An entry that says which others' names and values were erased, read as a verifier does ({@link no.mandat.verify.LogVerifier}): that the database claims so of an entry is
 * nothing, for its owner writes there whose erasure they like.
 */
final class SaidErasure {

    private static final String SEPARATOR = ", ";

    private final LoggedEntry entry;
    private final Set<String> named;

    private SaidErasure(LoggedEntry entry, Set<String> named) {
        this.entry = entry;
        this.named = named;
    }

    /** Where it isn't one, or isn't what stands in the log, it names none. */
    static SaidErasure of(LoggedEntry entry) {
        boolean says =
                entry.stands() && entry.commits() && entry.entry().action().equals(EntriesErased.class.getSimpleName());
        return new SaidErasure(entry, says && entry.payload() != null ? named(entry.payload()) : Set.of());
    }

    /** Whether it says so of that one, which is in front of it. */
    boolean isOf(LoggedEntry erased) {
        return named.contains(erased.entry().id().toString()) && isBehind(erased);
    }

    /** What waits comes behind what has its place. */
    private boolean isBehind(LoggedEntry erased) {
        return erased.index() == null || entry.index() == null || entry.index() > erased.index();
    }

    private static Set<String> named(String payload) {
        try (var reader = Json.createReader(new StringReader(payload))) {
            return reader.readValue() instanceof JsonObject content
                            && content.get("changes") instanceof JsonArray changes
                    ? changes.stream().flatMap(SaidErasure::named).collect(Collectors.toSet())
                    : Set.of();
        } catch (JsonException e) {
            // The application doesn't write such a thing.
            return Set.of();
        }
    }

    private static Stream<String> named(Object change) {
        return change instanceof JsonObject one
                        && one.get("field") instanceof JsonString field
                        && field.getString().equals("entries")
                        && one.get("after") instanceof JsonString ids
                ? Arrays.stream(ids.getString().split(SEPARATOR, -1))
                : Stream.empty();
    }
}
