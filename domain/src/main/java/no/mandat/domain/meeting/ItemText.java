package no.mandat.domain.meeting;

import static no.mandat.domain.shared.Change.between;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.mandat.domain.document.Classification;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ClauseId;
import org.jspecify.annotations.Nullable;

/**
 * What an item of an agenda says, but for its papers.
 *
 * @param title one line
 * @param presenter who presents it, if somebody does
 * @param minutes how many are planned for it
 * @param clauses the clauses of the mandate that it is about
 * @param classification who may read of it outside the meeting
 */
public record ItemText(
        String title,
        ItemKind kind,
        @Nullable String presenter,
        int minutes,
        Set<ClauseId> clauses,
        Classification classification) {

    /** Takes a copy of the clauses. */
    public ItemText {
        clauses = Set.copyOf(clauses);
    }

    /** What is otherwise than before. */
    Stream<Change> changesFrom(ItemText before) {
        return Stream.of(
                        between("title", before.title, title),
                        between("kind", before.kind, kind),
                        between("presenter", before.presenter, presenter),
                        between("minutes", before.minutes, minutes),
                        between("clauses", before.clausesInOrder(), clausesInOrder()),
                        between("openness", before.classification.openness(), classification.openness()),
                        between("legalBasis", before.classification.legalBasis(), classification.legalBasis()),
                        between("inPart", before.classification.inPart(), classification.inPart()),
                        between("exemptUntil", before.classification.exemptUntil(), classification.exemptUntil()))
                .flatMap(change -> change);
    }

    @Nullable List<ClauseId> clausesInOrder() {
        return clauses.isEmpty()
                ? null
                : clauses.stream().sorted(Comparator.comparing(ClauseId::value)).toList();
    }
}
