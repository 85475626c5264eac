package no.mandat.workflow.contribution;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Takes what contributors ask to have erased, and erases it (docs/decisions/0051). That can't be undone. */
@UseCases
public class ErasureService {

    private final Calls calls;
    private final Contributions contributions;
    private final ErasedContributions erased;
    private final ReceiptLetters letters;
    private final Mandates mandates;
    private final Access access;
    private final Events events;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public ErasureService(
            Calls calls,
            Contributions contributions,
            ErasedContributions erased,
            ReceiptLetters letters,
            Mandates mandates,
            Access access,
            Events events,
            Clock clock) {
        this.calls = calls;
        this.contributions = contributions;
        this.erased = erased;
        this.letters = letters;
        this.mandates = mandates;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ErasureService() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Erases who sent a contribution: name, address and organisation there, on the invitation to it, where they asked to be let in late and where
     * they were called to a meeting from outside, the links by which they find it,
     * what they have typed and not sent, and the letters to them; where asked also what they wrote and handed in. What the history holds
     * of it goes with the same transaction ({@code workflow.audit}).
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ContributionRefusal.IsErased}
     */
    public void erase(@Valid EraseContribution command) {
        var contribution = erasable(command.contribution());
        erased.erase(contribution, command.what(), command.reason().strip());
    }

    /**
     * Doesn't, and tells whoever asked for it why by mail.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ContributionRefusal.ErasureNotAsked}
     */
    public void decline(@Valid DeclineErasure command) {
        var contribution = erasable(command.contribution());
        var why = command.reason().strip();
        events.fire(contribution.declineErasure(why, clock.instant()));
        letters.notErased(contribution, calls.require(contribution.call()), why);
    }

    /** One that the actor may erase, held until the transaction ends. */
    private Contribution erasable(ContributionId id) {
        access.require(
                Permission.ERASE_CONTRIBUTORS,
                mandates.require(contributions.require(id).mandate()));
        return contributions.hold(id);
    }

    /**
     * Asks for it, for whoever has the link of the receipt. Asked again it is the same; the secretariat decides whether, and how much.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public void ask(@Valid AskErasure command) {
        access.allowHolder();
        note(contributions.hold(contributions.link(command.at()).contribution()));
    }

    /**
     * The same for the actor, who had logged in when they sent it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public void askOwn(ContributionId id) {
        var me = access.requireLogin();
        var contribution = contributions.hold(id);
        if (contribution.person().filter(me::equals).isEmpty()) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        note(contribution);
    }

    private void note(Contribution contribution) {
        events.fire(contribution.askErasure(clock.instant()));
    }
}
