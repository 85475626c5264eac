package no.mandat.web.contribution;

import java.util.stream.Collectors;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.ReplyFault;
import no.mandat.web.shared.Say;
import no.mandat.workflow.words.Words;

/** Answers to a call in words, in one of its languages. */
public record ReplyText(CallText asked, String language) {

    /**
     * What is wrong with an answer.
     *
     * @param change whether it is to stand instead of what was sent
     */
    public static String of(ReplyFault fault, CallText asked, boolean change, Words words) {
        return switch (fault.kind()) {
            case MISSING -> words.of("rule.required");
            case NOTHING ->
                words.of(
                        change ? "form.nothing.instead" : asked.attachments() ? "form.nothing.orFile" : "form.nothing");
            case TOO_LONG -> words.of("form.tooLong", fault.limit());
            case IMPOSSIBLE -> words.of("form.impossible");
        };
    }

    /** The name of a field before what is wrong with it; a question ends with its own mark. */
    public static String named(String field) {
        return field.endsWith("?") ? field : field + ":";
    }

    /** The answer to a question, in the page's language where it is none of the sender's words. */
    public String of(Question question, Replies replies) {
        return of(question, replies, Say.words());
    }

    /** The same in a language that is given. */
    public String of(Question question, Replies replies, Words words) {
        var reply = replies.to(question.id());
        if (reply.isEmpty()) {
            return words.of("form.receipt.nothing");
        }
        return switch (question.kind()) {
            case TEXT -> reply.words();
            case SINGLE_CHOICE, MULTIPLE_CHOICE ->
                reply.choices().stream()
                        .map(choice -> question.choices().get(choice).in(language))
                        .collect(Collectors.joining("\n"));
            case SCALE ->
                words.of("form.receipt.scale", reply.number(), question.scale().highest());
        };
    }

    /**
     * The tag of the language in which the answer stands: what was written is the sender's, choices are the call's, and the rest is the
     * page's.
     */
    public String languageOf(Question question, Replies replies, String sender, Words words) {
        if (replies.to(question.id()).isEmpty()) {
            return words.tag();
        }
        return switch (question.kind()) {
            case TEXT -> sender;
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> language;
            case SCALE -> words.tag();
        };
    }
}
