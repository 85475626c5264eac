package no.mandat.domain.party;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.InterestId;
import no.mandat.domain.shared.Subject;

/** An interest was changed, or got an end. */
public record InterestEdited(InterestId interest, List<Change> changes) implements PartyEvent {

    @Override
    public Subject subject() {
        return Interest.subject(interest);
    }
}
