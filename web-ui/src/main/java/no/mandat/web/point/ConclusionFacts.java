package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.mandat.domain.point.PointState;
import no.mandat.web.shared.Facts;
import no.mandat.web.shared.Say;
import no.mandat.workflow.point.ConclusionForm;
import no.mandat.workflow.report.NamedPart;
import no.mandat.workflow.report.WentTo;

/** What is concluded of a point, to be read. */
final class ConclusionFacts {

    private ConclusionFacts() {}

    /**
     * Of a point in that state.
     *
     * @param there what the reader knows of sections and recommendations
     */
    static Facts of(PointState state, ConclusionForm now, List<NamedPart> there) {
        var facts = new Facts();
        facts.fact(
                t("points.disposition"), PointBadge.of(state, now.disposition()).shown());
        var became = WentTo.of(
                        now.parts(), there.stream().collect(Collectors.toMap(NamedPart::part, Function.identity())))
                .inWords(now.destination(), Say.words());
        if (!became.isEmpty()) {
            facts.fact(t("points.destination"), became);
        }
        facts.fact(t("points.reason"), now.reason());
        return facts;
    }
}
