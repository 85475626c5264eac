package no.mandat.domain.contribution;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody answers to the questions of a call.
 *
 * @param byQuestion what is empty isn't in it
 */
public record Replies(Map<QuestionId, Reply> byQuestion) {

    /** Takes a copy without what is empty, in an order that is the same for the same answers. */
    public Replies {
        Map<QuestionId, Reply> said = new LinkedHashMap<>();
        byQuestion.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .sorted(Comparator.comparing(one -> one.getKey().value()))
                .forEach(one -> said.put(one.getKey(), one.getValue()));
        byQuestion = Collections.unmodifiableMap(said);
    }

    /** As they are taken: without what steers machines ({@link Reply#readable}). */
    public Replies readable() {
        Map<QuestionId, Reply> readable = new LinkedHashMap<>();
        byQuestion.forEach((question, reply) ->
                readable.put(question, new Reply(Reply.readable(reply.words()), reply.choices(), reply.number())));
        return new Replies(readable);
    }

    /** What was chosen, without what was written. */
    public Replies withoutWords() {
        Map<QuestionId, Reply> chosen = new LinkedHashMap<>();
        byQuestion.forEach((question, reply) -> chosen.put(question, new Reply("", reply.choices(), reply.number())));
        return new Replies(chosen);
    }

    /** The answer to a question, which may be none. */
    public Reply to(QuestionId question) {
        return byQuestion.getOrDefault(question, Reply.NONE);
    }
}
