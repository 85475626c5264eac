package no.mandat.workflow.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.IntPredicate;
import no.mandat.domain.approval.ApprovalRound;
import no.mandat.workflow.words.Words;

/**
 * The texts that rounds ask about, whichever feature has them, and which of their revisions are there for the actor. Whether the round itself
 * is, it doesn't ask.
 */
@ApplicationScoped
class RoundTexts {

    private final Rounds rounds;
    private final Instance<RoundText> texts;

    @Inject
    RoundTexts(Rounds rounds, @Any Instance<RoundText> texts) {
        this.rounds = rounds;
        this.texts = texts;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected RoundTexts() {
        this(null, null);
    }

    /** A revision: the one that the round asks about, or another that is there for the actor. */
    Optional<RoundText.Text> of(ApprovalRound round, int revision, Words words) {
        boolean there = round.about().revision() == revision || readable(round).test(revision);
        return there ? text(round).flatMap(text -> text.of(round.about(), revision, words)) : Optional.empty();
    }

    /** Which revisions are there for the actor, beside the one that it asks about. */
    IntPredicate readable(ApprovalRound round) {
        return text(round)
                .map(text -> text.readable(round.about(), revision -> rounds.wasAsked(round, revision)))
                .orElse(none -> false);
    }

    private Optional<RoundText> text(ApprovalRound round) {
        return texts.stream()
                .filter(text -> text.kind().equals(round.about().kind()))
                .findFirst();
    }
}
