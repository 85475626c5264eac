package no.mandat.workflow.party;

import java.time.LocalDate;
import java.util.List;
import no.mandat.domain.party.BodyKind;

/**
 * Who sits where in a mandate on a day, who speaks for whom in its group, and who was heard in its work.
 *
 * @param bodies the board, the group, the secretariat
 * @param coverage by category; only those that have a seat, are demanded or were heard
 * @param editable whether the actor may change it
 * @param seatsEditable whether the actor may change the seats of the group, too
 * @param resignable whether the actor leads the group, or may lay the leadership down for whoever does
 */
public record Composition(
        LocalDate day,
        List<BodyComposition> bodies,
        List<CoverageLine> coverage,
        boolean editable,
        boolean seatsEditable,
        boolean resignable) {

    /** The body of that kind. */
    public BodyComposition body(BodyKind kind) {
        return bodies.stream().filter(body -> body.kind() == kind).findFirst().orElseThrow();
    }

    /** Whether nobody is elected to lead the group, so that the head of the secretariat leads. */
    public boolean isLedByHead() {
        return body(BodyKind.EXPERT_GROUP).leader().isEmpty();
    }
}
