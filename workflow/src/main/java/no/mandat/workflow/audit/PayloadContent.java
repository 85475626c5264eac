package no.mandat.workflow.audit;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a payload says: names as they were at the time, and values with their type, so that a screen can put them into any
 * language later.
 *
 * @param actor the actor's name
 * @param subject the name of what it happened to
 */
public record PayloadContent(
        String actor,
        String subject,
        List<Value> changes,
        @Nullable String reason) {

    /** As it is read from what the owner of the database may have written: what is no change isn't told. */
    public PayloadContent {
        changes = Objects.requireNonNullElse(changes, List.<Value>of()).stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * A changed field.
     *
     * @param type {@code text}, {@code date}, {@code instant}, {@code number}, {@code boolean}, the simple name of an enum, or of
     *     an id (the value is then the name of what it stands for)
     */
    public record Value(
            String field,
            String type,
            @Nullable String before,
            @Nullable String after) {

        /** As it is read from what the owner of the database may have written: a value without a name or a type is a text. */
        public Value {
            field = Objects.requireNonNullElse(field, "");
            type = Objects.requireNonNullElse(type, "text");
        }
    }
}
