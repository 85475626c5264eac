package no.mandat.workflow.contribution;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.party.EmailAddress;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Mails receipts again to the addresses that they are of, and to no other. */
@UseCases
public class ReceiptMailService {

    private final Calls calls;
    private final Contributions contributions;
    private final ReceiptLetters letters;
    private final ReceiptSearch search;
    private final Access access;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public ReceiptMailService(
            Calls calls,
            Contributions contributions,
            ReceiptLetters letters,
            ReceiptSearch search,
            Access access,
            Clock clock) {
        this.calls = calls;
        this.contributions = contributions;
        this.letters = letters;
        this.search = search;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReceiptMailService() {
        this(null, null, null, null, null, null);
    }

    /**
     * Mails it for whoever has its link; where its address is confirmed, there is no need to.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ContributionRefusal.ReceiptMailedLately}
     */
    public void again(@Valid MailReceipt command) {
        access.allowHolder();
        var contribution = contributions.hold(contributions.link(command.at()).contribution());
        if (contribution.isConfirmed()) {
            return;
        }
        if (!letters.again(contribution, calls.require(contribution.call()), clock.instant())) {
            throw new RefusedException(new ContributionRefusal.ReceiptMailedLately());
        }
    }

    /** Mails the link to whoever has lost it, where reference and address belong together. Nobody is told whether they do. */
    public void find(@Valid FindReceipt command) {
        access.allowEverybody();
        search.later(command.reference().strip(), EmailAddress.normal(command.email()));
    }
}
