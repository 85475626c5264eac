package no.mandat.domain.contribution;

/**
 * Something that a call doesn't say yet.
 *
 * @param question the number of the question, from 1, or 0 where it is none's
 * @param language the tag of the language in which it is missing
 */
public record CallGap(Missing what, int question, String language) {

    /** What is missing. */
    public enum Missing {
        TITLE,
        INTRODUCTION,
        /** It is for those who are invited, and nobody is. */
        INVITATIONS,
        /** It asks nothing. */
        QUESTIONS,
        QUESTION,
        HELP,
        /** A question by choice has less than two. */
        CHOICES,
        CHOICE,
        /** Two choices of a question are the same. */
        SAME_CHOICE,
        /** What the first number of a scale means, which is said in another language. */
        LOW,
        /** The same of the last one. */
        HIGH
    }
}
