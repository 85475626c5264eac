package no.mandat.domain.party;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MembershipId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Subject;

/** A person took a place in a body. */
public record MembershipBegan(
        MembershipId membership, PersonId person, Optional<MandateId> mandate, List<Change> changes)
        implements PartyEvent {

    @Override
    public Subject subject() {
        return Subject.of(Membership.class, membership);
    }
}
