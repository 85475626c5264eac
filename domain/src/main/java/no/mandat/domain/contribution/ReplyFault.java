package no.mandat.domain.contribution;

/**
 * What is wrong with the answer to a question.
 *
 * @param limit the most characters, where it is too long; else 0
 */
public record ReplyFault(QuestionId question, Kind kind, int limit) {

    /** What it is. */
    public enum Kind {
        /** It must be answered and isn't. */
        MISSING,
        /** No question is answered, and no file goes with it: said at the first question. */
        NOTHING,
        /** It has more characters than the question allows. */
        TOO_LONG,
        /** There is no such choice, more than one where one is asked for, or no such number. */
        IMPOSSIBLE
    }
}
