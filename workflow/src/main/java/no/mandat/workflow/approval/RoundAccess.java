package no.mandat.workflow.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.approval.ApprovalRound;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.SharedRefusal;

/** Which permission a round asks for: those of the board are not the group's, nor the other way round. */
@ApplicationScoped
class RoundAccess {

    private final Mandates mandates;
    private final Access access;
    private final Impartiality impartiality;
    private final Recusals recusals;
    private final Actors actors;

    @Inject
    RoundAccess(Mandates mandates, Access access, Impartiality impartiality, Recusals recusals, Actors actors) {
        this.mandates = mandates;
        this.access = access;
        this.impartiality = impartiality;
        this.recusals = recusals;
        this.actors = actors;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected RoundAccess() {
        this(null, null, null, null, null);
    }

    Mandate mandate(ApprovalRound round) {
        return mandates.find(round.mandate()).orElseThrow(RoundAccess::notThere);
    }

    /** Whether the actor may read the round and what it asks about. */
    boolean isReadable(ApprovalRound round) {
        return access.allowed(mandate(round)).contains(permissionToRead(round))
                && !impartiality.shutsOut(round.about().subject());
    }

    /** Those of the rounds that the actor's places let them read, with as many statements as for one; who is partial is left to the caller. */
    List<ApprovalRound> permitted(List<ApprovalRound> rounds) {
        var allowed = access.allowed(
                mandates.all(rounds.stream().map(ApprovalRound::mandate).toList()));
        return rounds.stream()
                .filter(round -> allowed.getOrDefault(round.mandate(), Set.of()).contains(permissionToRead(round)))
                .toList();
    }

    /** Refuses whoever is partial in what it asks about: it isn't there for them. */
    void requireImpartial(ApprovalRound round) {
        impartiality.require(round.about().subject());
    }

    /**
     * Refuses whoever may not run it: those for whom it isn't there, and whom its question is about.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ApprovalRefusal.YourOwnQuestion}
     */
    void requireToRun(ApprovalRound round) {
        requireImpartial(round);
        if (isAboutActor(round)) {
            throw new RefusedException(new ApprovalRefusal.YourOwnQuestion());
        }
    }

    /** Whether it asks about the actor's own impartiality: others run it then. */
    boolean isAboutActor(ApprovalRound round) {
        return round.kind() == RoundKind.IMPARTIALITY
                && actors.current()
                        .person()
                        .filter(recusals.askedAbout(round.about()).person()::equals)
                        .isPresent();
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }

    Permission permissionToRead(ApprovalRound round) {
        return mandate(round).board().equals(round.body())
                ? Permission.READ_BOARD_ROUNDS
                : Permission.READ_GROUP_ROUNDS;
    }

    /** Whoever opened it needs no more than to read it. */
    Permission permissionToEnd(ApprovalRound round, PersonId person) {
        return round.openedBy().equals(person) ? permissionToRead(round) : Permission.RUN_ROUNDS;
    }
}
