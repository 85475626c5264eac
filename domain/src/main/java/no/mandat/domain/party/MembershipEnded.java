package no.mandat.domain.party;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MembershipId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Subject;

/** A membership got its last day. */
public record MembershipEnded(
        MembershipId membership,
        BodyId body,
        PersonId person,
        Role role,
        Optional<MandateId> mandate,
        List<Change> changes,
        Optional<String> reason)
        implements PartyEvent {

    @Override
    public Subject subject() {
        return Subject.of(Membership.class, membership);
    }
}
