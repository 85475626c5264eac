package no.mandat.domain.shared;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why something was called off: in the words of whoever did it, or because of something else that happened, which each reader
 * is told in their own language.
 */
public record Grounds(@Nullable String words, @Nullable Cause cause) {

    /** What a thing can be called off by without anybody deciding that. */
    public enum Cause {
        /** Of an override: the objection was replaced by another position of its voter. */
        OBJECTION_REPLACED,
        /** Of an override: who objected is partial. */
        OBJECTOR_RECUSED,
        /** Of a question about somebody's impartiality: they declared themself partial. */
        DECLARED_PARTIAL,
        /** Of what a board was asked: it came to no decision. */
        NO_DECISION,
        /** Of the date that a board was asked for: the milestone was reached. */
        MILESTONE_REACHED
    }

    /** @throws IllegalArgumentException unless it is one of both */
    public Grounds {
        if ((words == null) == (cause == null)) {
            throw new IllegalArgumentException("words or a cause");
        }
    }

    /** As somebody said it. */
    public static Grounds of(String words) {
        return new Grounds(words, null);
    }

    /** Because of that. */
    public static Grounds of(Cause cause) {
        return new Grounds(null, cause);
    }

    /** The words, where somebody said any. */
    public Optional<String> reason() {
        return Optional.ofNullable(words);
    }

    /** The cause as a change, where there is one; words are told as the event's reason. */
    public Stream<Change> asChange(String field) {
        return Stream.ofNullable(cause).map(told -> Change.set(field, told));
    }
}
