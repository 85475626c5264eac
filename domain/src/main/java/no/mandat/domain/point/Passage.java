package no.mandat.domain.point;

import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Replies;

/**
 * A piece of what somebody answered to a question.
 *
 * @param from its first character in the answer, counted from 0 as Java and browsers count them (UTF-16)
 * @param to the character behind its last
 */
public record Passage(QuestionId question, int from, int to) {

    /** @throws IllegalArgumentException for a piece without a character */
    public Passage {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("a passage from %d to %d".formatted(from, to));
        }
    }

    /** The whole of an answer. */
    public static Passage whole(QuestionId question, Replies replies) {
        return new Passage(question, 0, replies.to(question).words().length());
    }

    /** Its words. */
    public String in(Replies replies) {
        return replies.to(question).words().substring(from, to);
    }

    /** Whether the answer has such a piece, cut between characters, with a letter or a digit in it. */
    boolean says(Replies replies) {
        var words = replies.to(question).words();
        return to <= words.length()
                && !Character.isLowSurrogate(words.charAt(from))
                && (to == words.length() || !Character.isLowSurrogate(words.charAt(to)))
                && in(replies).codePoints().anyMatch(Character::isLetterOrDigit);
    }

    boolean holds(Passage other) {
        return question.equals(other.question) && from <= other.from && other.to <= to;
    }
}
