package no.mandat.domain.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A state machine as a table: which action leads from which state to which. It holds no behaviour, so that the guards of
 * an aggregate, the buttons of a view, the tests and the diagram in the documentation all read the same table.
 *
 * <pre>{@code
 * static final Transitions<State, Action> LIFE = Transitions.<State, Action>of()
 *         .from(DRAFT).on(SUBMIT).to(IN_REVIEW)
 *         .from(IN_REVIEW).on(RETURN).to(DRAFT);
 * }</pre>
 */
public final class Transitions<S extends Enum<S>, A extends Enum<A>> {

    private final Map<S, Map<A, S>> table;

    private Transitions(Map<S, Map<A, S>> table) {
        this.table = table;
    }

    /** An empty table. */
    public static <S extends Enum<S>, A extends Enum<A>> Transitions<S, A> of() {
        return new Transitions<S, A>(Map.of());
    }

    /** Begins the rows of a state. */
    public From from(S state) {
        return new From(state);
    }

    /** The actions that are possible in the state, in the order of the table. */
    public Set<A> actionsIn(S state) {
        return Collections.unmodifiableSet(row(state).keySet());
    }

    /** Where the action leads from the state, or nothing where it isn't possible. */
    public Optional<S> next(S state, A action) {
        return Optional.ofNullable(row(state).get(action));
    }

    /** The table as a Mermaid state diagram: the words in the documentation are the words in the code. */
    public String diagram(S initial) {
        return diagram(List.of(initial));
    }

    /** The same of what may begin in several states. */
    public String diagram(List<S> initial) {
        var lines = new StringBuilder("stateDiagram-v2\n");
        initial.forEach(state -> lines.append("    [*] --> %s%n".formatted(state)));
        Set<S> left = new LinkedHashSet<>();
        Set<S> reached = new LinkedHashSet<>(initial);
        table.forEach((state, row) -> {
            row.forEach((action, to) -> {
                lines.append("    %s --> %s : %s%n".formatted(state, to, action));
                reached.add(to);
                if (state != to) {
                    left.add(state);
                }
            });
        });
        reached.stream()
                .filter(state -> !left.contains(state))
                .forEach(end -> lines.append("    %s --> [*]%n".formatted(end)));
        return lines.toString();
    }

    private Map<A, S> row(S state) {
        return table.getOrDefault(state, Map.of());
    }

    private Transitions<S, A> with(S from, A action, S to) {
        Map<S, Map<A, S>> copy = new LinkedHashMap<>();
        table.forEach((state, row) -> copy.put(state, new LinkedHashMap<>(row)));
        S before = copy.computeIfAbsent(from, state -> new LinkedHashMap<>()).put(action, to);
        if (before != null) {
            throw new IllegalArgumentException("%s on %s is in the table twice".formatted(from, action));
        }
        return new Transitions<>(copy);
    }

    /** The rows of one state, and the next state's. */
    public final class From {

        private final S state;

        private From(S state) {
            this.state = state;
        }

        /** Names the action of the next row. */
        public On on(A action) {
            return new On(state, action);
        }
    }

    /** A row that lacks its target. */
    public final class On {

        private final S state;
        private final A action;

        private On(S state, A action) {
            this.state = state;
            this.action = action;
        }

        /** Ends the row. */
        public Rows to(S target) {
            return new Rows(with(state, action, target), state);
        }
    }

    /** A table that is being written: another action of the same state, another state, or the end. */
    public final class Rows {

        private final Transitions<S, A> table;
        private final S state;

        private Rows(Transitions<S, A> table, S state) {
            this.table = table;
            this.state = state;
        }

        /** Another action of the same state. */
        public On on(A action) {
            return table.new On(state, action);
        }

        /** The next state. */
        public From from(S next) {
            return table.new From(next);
        }

        /** The finished table. */
        public Transitions<S, A> end() {
            return table;
        }
    }
}
