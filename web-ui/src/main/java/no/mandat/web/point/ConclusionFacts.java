package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import no.mandat.domain.point.PointState;
import no.mandat.web.shared.Facts;
import no.mandat.workflow.point.ConclusionForm;

/** What is concluded of a point, to be read. */
final class ConclusionFacts {

    private ConclusionFacts() {}

    /** Of a point in that state. */
    static Facts of(PointState state, ConclusionForm now) {
        var facts = new Facts();
        facts.fact(
                t("points.disposition"), PointBadge.of(state, now.disposition()).shown());
        if (!now.destination().isEmpty()) {
            facts.fact(t("points.destination"), now.destination());
        }
        facts.fact(t("points.reason"), now.reason());
        return facts;
    }
}
