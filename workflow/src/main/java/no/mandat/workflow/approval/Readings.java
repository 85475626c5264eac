package no.mandat.workflow.approval;

import jakarta.inject.Inject;
import java.util.Optional;
import no.mandat.domain.approval.ApprovalRound;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.shared.UseCases;

/** Remembers which revisions of a text somebody has had on their screen, for "changed since you last read". */
@UseCases
public class Readings {

    private final Rounds rounds;
    private final RoundAccess roundAccess;
    private final SeenRevisions seen;
    private final RoundTexts texts;
    private final Access access;

    /** Takes its parts. */
    @Inject
    Readings(Rounds rounds, RoundAccess roundAccess, SeenRevisions seen, RoundTexts texts, Access access) {
        this.rounds = rounds;
        this.roundAccess = roundAccess;
        this.seen = seen;
        this.texts = texts;
        this.access = access;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Readings() {
        this(null, null, null, null, null);
    }

    /**
     * The revision that the actor has seen of what the round asks about, if any: the last one before this one that is there for them still
     * (domain.md, Approval).
     */
    public Optional<Integer> lastRead(RoundId id) {
        var round = readable(id);
        var about = round.about();
        return seen.before(access.requireLogin(), about.subject(), about.revision(), texts.readable(round));
    }

    /** Notes that the actor has the round's text before them. */
    public void noteRead(RoundId id) {
        var about = readable(id).about();
        seen.note(access.requireLogin(), about.subject(), about.revision());
    }

    private ApprovalRound readable(RoundId id) {
        var round = rounds.require(id);
        access.require(roundAccess.permissionToRead(round), roundAccess.mandate(round));
        roundAccess.requireImpartial(round);
        return round;
    }
}
