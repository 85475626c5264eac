package no.mandat.domain.contribution;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.contribution.ReplyFault.Kind;

/**
 * Which answers a call takes: something is answered, what must be is, nothing is longer than asked for, and only what can be chosen is
 * chosen.
 */
public final class ReplyRule {

    private ReplyRule() {}

    /** What is wrong, in the order of the questions; nothing where all can be sent. */
    public static List<ReplyFault> faults(CallText asked, Replies replies) {
        return asked.questions().stream()
                .flatMap(question -> fault(question, replies.to(question.id())).stream())
                .toList();
    }

    /**
     * The same of a whole contribution: something is answered, or goes with it as a file; else that is wrong with the first question.
     *
     * @param withFiles whether some go with it, or may
     */
    public static List<ReplyFault> faults(CallText asked, Replies replies, boolean withFiles) {
        var faults = faults(asked, replies);
        boolean isSilent = faults.isEmpty()
                && !withFiles
                && asked.questions().stream()
                        .allMatch(question -> replies.to(question.id()).isBlank());
        return isSilent
                ? asked.questions().stream()
                        .limit(1)
                        .map(first -> new ReplyFault(first.id(), Kind.NOTHING, 0))
                        .toList()
                : faults;
    }

    private static Optional<ReplyFault> fault(Question question, Reply reply) {
        boolean possible =
                switch (question.kind()) {
                    case TEXT -> reply.choices().isEmpty() && reply.number() == 0;
                    case SINGLE_CHOICE ->
                        isAmong(question, reply) && reply.choices().size() <= 1;
                    case MULTIPLE_CHOICE -> isAmong(question, reply);
                    case SCALE ->
                        reply.words().isEmpty()
                                && reply.choices().isEmpty()
                                && reply.number() >= 0
                                && reply.number() <= question.scale().highest();
                };
        if (!possible) {
            return Optional.of(new ReplyFault(question.id(), Kind.IMPOSSIBLE, 0));
        }
        if (reply.words().codePointCount(0, reply.words().length()) > question.limit()) {
            return Optional.of(new ReplyFault(question.id(), Kind.TOO_LONG, question.limit()));
        }
        return question.required() && reply.isBlank()
                ? Optional.of(new ReplyFault(question.id(), Kind.MISSING, 0))
                : Optional.empty();
    }

    private static boolean isAmong(Question question, Reply reply) {
        int choices = question.choices().size();
        return reply.words().isEmpty()
                && reply.number() == 0
                && reply.choices().stream().allMatch(choice -> choice >= 0 && choice < choices);
    }
}
