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
        /** Of what is asked about a text: a step before it doesn't stand any more. */
        STEP_TURNED,
        /** Of a question about somebody's impartiality: they declared themself partial. */
        DECLARED_PARTIAL,
        /** Of what a board was asked: it came to no decision. */
        NO_DECISION,
        /** Of the date that a board was asked for: the milestone was reached. */
        MILESTONE_REACHED,
        /** Of one body's round on a mandate: the other body has not consented. */
        OTHER_BODY,
        /** Of what was asked about a mandate: an amendment of it came into force. */
        AMENDED,
        /** Of everything that is asked in a mandate: it was ended. */
        MANDATE_ENDED,
        /** Of those who were let in late to a call of a mandate, and of its meetings: it was closed. */
        MANDATE_CLOSED,
        /** Of the calls and meetings of a mandate: its draft was given up. */
        MANDATE_WITHDRAWN,
        /** Of what the bodies of a mandate are asked: one of both has declined. */
        CONSENT_DECLINED,
        /** Of what the bodies of a mandate are asked: one of both came to no decision. */
        CONSENT_LAPSED,
        /** Of what the bodies of a mandate are asked: a round was called off. */
        CONSENT_CANCELLED
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
