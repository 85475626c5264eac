package no.mandat.web.consent;

import static no.mandat.web.shared.Say.t;

import java.util.stream.Collectors;
import no.mandat.domain.mandate.Demands;
import no.mandat.domain.mandate.PlannedSeat;
import no.mandat.web.shared.Say;

/** Parts of what both bodies agree on, in a line each. */
final class AgreedWords {

    private AgreedWords() {}

    /** For whom the seat is held, and whether it has no vote. */
    static String of(PlannedSeat seat) {
        var held = seat.name().isEmpty() ? Say.sentence(t(seat.category())) : seat.name();
        return seat.voting() ? held : t("consent.text.noVote", held);
    }

    /** Of each category that is demanded, how many. */
    static String of(Demands demands) {
        return demands.all().isEmpty()
                ? t("amendment.noDemands")
                : demands.all().stream()
                        .map(demand -> t("consent.text.demand", t(demand.category()), demand.minimum()))
                        .collect(Collectors.joining(", "));
    }
}
