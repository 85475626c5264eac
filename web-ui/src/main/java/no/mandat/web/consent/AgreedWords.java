package no.mandat.web.consent;

import static no.mandat.web.shared.Say.t;

import java.util.stream.Collectors;
import no.mandat.domain.mandate.Demands;
import no.mandat.domain.mandate.PlannedSeat;
import no.mandat.domain.mandate.Routes;
import no.mandat.web.shared.Say;
import no.mandat.workflow.mandate.RouteWords;

/** Parts of what both bodies agree on, in a line each. */
final class AgreedWords {

    private AgreedWords() {}

    /** For whom the seat is held, and whether it has no vote. */
    static String of(PlannedSeat seat) {
        var held = seat.name().isEmpty() ? Say.sentence(t(seat.category())) : seat.name();
        return seat.voting() ? held : t("consent.text.noVote", held);
    }

    /** Which kinds go another way than the usual one, and which. */
    static String of(Routes routes) {
        var words = new RouteWords(Say.words());
        var others = routes.differingFrom(Routes.USUAL);
        return others.isEmpty()
                ? t("routes.usual")
                : others.stream().map(words::line).map(Say::sentence).collect(Collectors.joining("; "));
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
