package no.mandat.workflow.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import no.mandat.domain.approval.ApprovalRound;
import no.mandat.domain.shared.PersonId;

/** What voters are told by mail. */
@ApplicationScoped
class RoundLetters {

    void opened(ApprovalRound round, Collection<PersonId> voters) {}

    int remind(ApprovalRound round) {
        return 0;
    }
}
