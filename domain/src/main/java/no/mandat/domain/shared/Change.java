package no.mandat.domain.shared;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field's value before and after. A value is text, a number, a date, an instant, an enum's constant, a boolean, an
 * {@link Id}, a {@link Subject}, a {@link Coded} or a list of them; {@code null} means that there was, or is, none. The field is named as in the aggregate.
 */
public record Change(
        String field, @Nullable Object before, @Nullable Object after) {

    /** A field that was given its first value. */
    public static Change set(String field, @Nullable Object after) {
        return new Change(field, null, after);
    }

    /** A change, or nothing where both values are the same. */
    public static Stream<Change> between(String field, @Nullable Object before, @Nullable Object after) {
        return Optional.of(new Change(field, before, after)).filter(Change::isReal).stream();
    }

    private boolean isReal() {
        return !Objects.equals(before, after);
    }
}
