package no.mandat.domain.mandate;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import no.mandat.domain.mandate.MergeConflict.Choice;
import no.mandat.domain.mandate.MergeConflict.Part;

/**
 * An amendment put on a newer version of its mandate: what either of both changed is changed, and where both changed the same,
 * somebody must choose.
 *
 * @param content what the mandate would say
 * @param conflicts where somebody must choose, or has chosen
 */
public record ContentMerge(MandateContent content, List<MergeConflict> conflicts) {

    /**
     * Brings both together.
     *
     * @param base the version that the amendment was written on
     * @param amendment what the mandate would say by it
     * @param version the version that counts now
     * @param choices what has been chosen; where nothing has, the amendment's way is shown
     */
    public static ContentMerge of(
            MandateContent base, MandateContent amendment, MandateContent version, Map<MergeConflict, Choice> choices) {
        var ways = new ThreeWays(choices);
        var clauses = new ClauseMerge(ways).of(base.clauses(), amendment.clauses(), version.clauses());
        var content = new MandateContent(
                version.title(),
                requireNonNull(ways.join(Part.PERIOD, null, base.period(), amendment.period(), version.period())),
                clauses,
                ways.joinAll(Part.DATE, base.plan(), amendment.plan(), version.plan(), date -> date.milestone()
                        .value()),
                ways.joinAll(Part.SEAT, base.seats(), amendment.seats(), version.seats(), seat -> seat.id()
                        .value()),
                requireNonNull(ways.join(Part.DEMANDS, null, base.demands(), amendment.demands(), version.demands())),
                requireNonNull(ways.join(Part.ROUTES, null, base.routes(), amendment.routes(), version.routes())));
        return new ContentMerge(content, ways.conflicts());
    }

    /** How many conflicts nobody has decided. */
    public int undecided(Map<MergeConflict, Choice> choices) {
        return (int) conflicts.stream()
                .filter(conflict -> !choices.containsKey(conflict))
                .count();
    }
}
