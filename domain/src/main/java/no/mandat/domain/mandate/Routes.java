package no.mandat.domain.mandate;

import static no.mandat.domain.mandate.RouteStep.Asked.BOARD;
import static no.mandat.domain.mandate.RouteStep.Asked.GROUP;
import static no.mandat.domain.mandate.RouteStep.Asked.GROUP_IN_CLOSING_MEETING;
import static no.mandat.domain.mandate.RouteStep.Asked.LEADER;
import static no.mandat.domain.mandate.RouteStep.approve;
import static no.mandat.domain.mandate.RouteStep.takeNote;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.shared.Coded;
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

    /** With another way for one kind. */
    public Routes with(DeliverableKind kind, List<RouteStep> way) {
        Map<DeliverableKind, List<RouteStep>> others = new EnumMap<>(DeliverableKind.class);
        others.putAll(steps);
        others.put(kind, way);
        return new Routes(others);
    }

    /** All ways, in the order of the kinds. */
    public List<Way> ways() {
        return Arrays.stream(DeliverableKind.values())
                .map(kind -> new Way(kind, of(kind)))
                .toList();
    }

    /** Only those ways that are others than in {@code base}. */
    public List<Way> differingFrom(Routes base) {
        return ways().stream()
                .filter(way -> !way.steps().equals(base.of(way.kind())))
                .toList();
    }

    /** As an event names them: only those that are others than usual. */
    @Nullable List<Way> named() {
        var others = differingFrom(USUAL);
        return others.isEmpty() ? null : others;
    }

    /** The way of one kind. */
    public record Way(DeliverableKind kind, List<RouteStep> steps) implements Coded {

        private static final String BETWEEN = ">";

        /** Takes a copy. */
        public Way {
            steps = List.copyOf(steps);
        }

        @Override
        public String code() {
            return Stream.concat(Stream.of(kind.name()), steps.stream().map(RouteStep::code))
                    .collect(Collectors.joining(BETWEEN));
        }

        /** The way that a line of the history tells of. */
        public static Way ofCode(String code) {
            var parts = List.of(code.split(BETWEEN, -1));
            return new Way(
                    DeliverableKind.valueOf(parts.getFirst()),
                    parts.stream().skip(1).map(RouteStep::ofCode).toList());
        }
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
