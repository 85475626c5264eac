package no.mandat.domain.study;

import static no.mandat.domain.shared.Change.between;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ClauseId;
import org.jspecify.annotations.Nullable;

/**
 * What a request for a study asks for.
 *
 * @param question what is to be found out, Markdown
 * @param clauses what of the mandate it is for
 * @param provider who is to do it; may be empty
 * @param amount what it costs, in whole kroner
 */
public record StudyText(String title, String question, Set<ClauseId> clauses, String provider, long amount) {

    /** More than this is asked for nothing. */
    public static final long MOST = 1_000_000_000L;

    /**
     * Takes a copy of the clauses.
     *
     * @throws IllegalArgumentException for an amount that no study has
     */
    public StudyText {
        if (amount < 0 || amount > MOST) {
            throw new IllegalArgumentException("an amount of " + amount);
        }
        clauses = Set.copyOf(clauses);
    }

    /** What is otherwise than before; all of it where there is none before. */
    Stream<Change> changesFrom(@Nullable StudyText before) {
        return Stream.of(
                        between("title", before == null ? null : before.title, title),
                        between("question", before == null ? null : before.question, question),
                        between("clauses", before == null ? null : before.clausesInOrder(), clausesInOrder()),
                        between("provider", before == null ? null : before.provider, provider),
                        between("amount", before == null ? null : before.amount, amount))
                .flatMap(change -> change);
    }

    private @Nullable List<ClauseId> clausesInOrder() {
        return clauses.isEmpty()
                ? null
                : clauses.stream().sorted(Comparator.comparing(ClauseId::value)).toList();
    }
}
