package no.mandat.domain.contribution;

import java.util.List;
import no.mandat.domain.shared.ClauseId;

/**
 * A question of a call.
 *
 * @param help what may help to answer it, or nothing
 * @param required whether a contribution is sent only with an answer to it
 * @param limit the most characters of an answer in words
 * @param choices of a question by choice, in their order; nothing else has any
 * @param scale of a question by numbers; nothing else uses it
 * @param clauses the clauses of the mandate that it is about
 */
public record Question(
        QuestionId id,
        QuestionKind kind,
        Translated text,
        Translated help,
        boolean required,
        int limit,
        List<Translated> choices,
        Scale scale,
        List<ClauseId> clauses) {

    /** The most characters of an answer, where nobody says anything else. */
    public static final int USUAL_LIMIT = 4_000;

    /** The most characters that an answer can be let have. */
    public static final int HIGHEST_LIMIT = 50_000;

    /** Takes copies. */
    public Question {
        choices = kind.hasChoices() ? List.copyOf(choices) : List.of();
        scale = kind == QuestionKind.SCALE ? scale : Scale.usual();
        clauses = List.copyOf(clauses);
    }

    /** One in words, that need not be answered. */
    public static Question inWords(QuestionId id, Translated text) {
        return new Question(
                id, QuestionKind.TEXT, text, Translated.NONE, false, USUAL_LIMIT, List.of(), Scale.usual(), List.of());
    }
}
