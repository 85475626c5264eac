package no.mandat.domain.party;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.SeatId;
import no.mandat.domain.shared.Subject;

/** A body got a new seat. */
public record SeatCreated(SeatId seat, Optional<MandateId> mandate, List<Change> changes) implements PartyEvent {

    @Override
    public Subject subject() {
        return Seat.subject(seat);
    }
}
