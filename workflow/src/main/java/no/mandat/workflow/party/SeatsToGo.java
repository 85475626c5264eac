package no.mandat.workflow.party;

import java.util.List;
import java.util.Set;
import no.mandat.domain.party.Membership;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SeatId;

/** The vacant seats that the bodies of a mandate are being asked to do away with: nobody takes one while they are asked. */
public interface SeatsToGo {

    /** Which those are. */
    Set<SeatId> of(MandateId mandate);

    /** @throws RefusedException {@link PartyRefusal.SeatIsToGo} where one of those is in such a seat */
    default void require(MandateId mandate, List<Membership> begun) {
        if (begun.isEmpty()) {
            return;
        }
        var toGo = of(mandate);
        if (begun.stream()
                .anyMatch(sitting -> sitting.seat().filter(toGo::contains).isPresent())) {
            throw new RefusedException(new PartyRefusal.SeatIsToGo());
        }
    }
}
