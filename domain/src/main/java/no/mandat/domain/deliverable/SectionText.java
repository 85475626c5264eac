package no.mandat.domain.deliverable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.mandat.domain.document.Classification;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a section beside its text.
 *
 * @param summary what a slide says of it, Markdown; may be empty
 * @param clauses what of the mandate it answers
 * @param author who writes it, if somebody was asked to
 * @param due until when, if so
 */
public record SectionText(
        String title,
        String summary,
        Set<ClauseId> clauses,
        @Nullable PersonId author,
        @Nullable LocalDate due,
        Classification classification) {

    /** Takes a copy. */
    public SectionText {
        clauses = Set.copyOf(clauses);
    }

    /** All of it, as said for the first time. */
    Stream<Change> all() {
        return Stream.concat(
                Stream.of(
                        Change.set("title", title),
                        Change.set("summary", summary),
                        Change.set("openness", classification.openness()),
                        Change.set("inPart", classification.inPart())),
                Stream.of(
                                Change.between("clauses", List.of(), clausesInOrder()),
                                Change.between("author", null, author),
                                Change.between("due", null, due),
                                Change.between("legalBasis", null, classification.legalBasis()),
                                Change.between("exemptUntil", null, classification.exemptUntil()))
                        .flatMap(change -> change));
    }

    /** What differs from what was said before. */
    Stream<Change> changesFrom(SectionText before) {
        return Stream.of(
                        Change.between("title", before.title, title),
                        Change.between("summary", before.summary, summary),
                        Change.between("clauses", before.clausesInOrder(), clausesInOrder()),
                        Change.between("author", before.author, author),
                        Change.between("due", before.due, due),
                        Change.between("openness", before.classification.openness(), classification.openness()),
                        Change.between("legalBasis", before.classification.legalBasis(), classification.legalBasis()),
                        Change.between("inPart", before.classification.inPart(), classification.inPart()),
                        Change.between(
                                "exemptUntil", before.classification.exemptUntil(), classification.exemptUntil()))
                .flatMap(change -> change);
    }

    List<ClauseId> clausesInOrder() {
        return clauses.stream().sorted(Comparator.comparing(ClauseId::value)).toList();
    }
}
