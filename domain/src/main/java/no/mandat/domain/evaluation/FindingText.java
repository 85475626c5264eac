package no.mandat.domain.evaluation;

import static no.mandat.domain.shared.Change.between;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ClauseId;
import org.jspecify.annotations.Nullable;

/**
 * What a finding says.
 *
 * @param text Markdown
 * @param clauses what of the mandate it is about
 * @param carry whether it is meant for the mandate that comes next
 */
public record FindingText(FindingKind kind, String text, Set<ClauseId> clauses, boolean carry) {

    /** Takes a copy of the clauses. */
    public FindingText {
        clauses = Set.copyOf(clauses);
    }

    /** What is otherwise than before. */
    Stream<Change> changesFrom(FindingText before) {
        return Stream.of(
                        between("kind", before.kind, kind),
                        between("text", before.text, text),
                        between("clauses", before.clausesInOrder(), clausesInOrder()),
                        between("carry", before.carry, carry))
                .flatMap(change -> change);
    }

    @Nullable List<ClauseId> clausesInOrder() {
        return clauses.isEmpty()
                ? null
                : clauses.stream().sorted(Comparator.comparing(ClauseId::value)).toList();
    }
}
