package no.mandat.domain.mandate;

import static no.mandat.domain.mandate.RouteStep.Asked.BOARD;
import static no.mandat.domain.mandate.RouteStep.Asked.GROUP;
import static no.mandat.domain.mandate.RouteStep.Asked.GROUP_IN_CLOSING_MEETING;
import static no.mandat.domain.mandate.RouteStep.Asked.LEADER;
import static no.mandat.domain.mandate.RouteStep.approve;
import static no.mandat.domain.mandate.RouteStep.takeNote;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How what a group delivers is approved, for each kind (domain.md, Deliverables, "Routes"); a part of the mandate.
 *
 * @param steps of every kind, in their order
 */
public record Routes(Map<DeliverableKind, List<RouteStep>> steps) {

    /** Where a mandate says nothing else. */
    public static final Routes USUAL = usual();

    /** In the order of the kinds. A kind that isn't named goes the usual way. */
    public Routes {
        Map<DeliverableKind, List<RouteStep>> ordered = new EnumMap<>(DeliverableKind.class);
        steps.forEach((kind, way) -> ordered.put(kind, List.copyOf(way)));
        steps = java.util.Collections.unmodifiableMap(ordered);
    }

    /** The way of one kind. */
    public List<RouteStep> of(DeliverableKind kind) {
        return steps.getOrDefault(kind, List.of());
    }

    /** As an event names them: only where they are others than usual. */
    @Nullable List<String> named() {
        return equals(USUAL) ? null : codes();
    }

    private List<String> codes() {
        return steps.entrySet().stream()
                .map(way -> way.getKey() + ": "
                        + way.getValue().stream()
                                .map(step -> step.asked() + " " + step.act())
                                .collect(java.util.stream.Collectors.joining(", ")))
                .toList();
    }

    private static Routes usual() {
        var groupThenBoard = List.of(approve(GROUP), approve(BOARD));
        var closingThenBoard = List.of(approve(GROUP_IN_CLOSING_MEETING), approve(BOARD));
        return new Routes(Map.of(
                DeliverableKind.NOTE, groupThenBoard,
                DeliverableKind.REPORT, groupThenBoard,
                DeliverableKind.PROGRESS_REPORT, List.of(approve(LEADER), takeNote(BOARD)),
                DeliverableKind.FINAL_REPORT, closingThenBoard,
                DeliverableKind.PRESENTATION, closingThenBoard,
                DeliverableKind.OP_ED, List.of(approve(LEADER)),
                DeliverableKind.OTHER, groupThenBoard));
    }
}
