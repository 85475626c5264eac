package no.mandat.domain.deliverable;

import java.util.List;
import java.util.stream.Stream;
import no.mandat.domain.mandate.RouteStep;
import no.mandat.domain.mandate.RouteStep.Act;

/**
 * The steps by which one text is approved, as the mandate had them when the text was fixed (domain.md, Deliverables, "Routes").
 *
 * @param steps in their order
 */
public record Route(List<RouteStep> steps) {

    /** Of a text that isn't fixed. */
    public static final Route NONE = new Route(List.of());

    /** Takes a copy. */
    public Route {
        steps = List.copyOf(steps);
    }

    /** The way of a text that the group upholds: the board, which returned it, takes note, unless the mandate lets it decide again. */
    public Route upheld() {
        return new Route(steps.stream()
                .map(step -> step.isOfBoard() && !step.decidesUpheld() ? step.onlyTakingNote() : step)
                .toList());
    }

    /** Whether it goes on behind that step. */
    boolean goesOnBehind(int step) {
        return step < steps.size();
    }

    /** The step of that number, from 1. */
    public RouteStep step(int number) {
        return steps.get(number - 1);
    }

    /**
     * Whether all bodies that approved the text by it let its language be corrected; who only takes note decides nothing
     * (decision 0077).
     */
    public boolean allowsCorrections() {
        var approving = steps.stream().filter(step -> step.act() == Act.APPROVE).toList();
        return !approving.isEmpty()
                && approving.stream().allMatch(step -> step.rule().corrections());
    }

    /** As an event names it. */
    List<String> named() {
        return steps.stream().map(step -> step.asked() + " " + step.act()).toList();
    }

    /** The numbers of its steps, from 1. */
    Stream<Integer> numbers() {
        return Stream.iterate(1, number -> number <= steps.size(), number -> number + 1);
    }
}
