package no.mandat.domain.deliverable;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.PersonId;

/**
 * What is said of a deliverable as a whole.
 *
 * @param language of its text, as a language tag
 * @param summary what it says in short, Markdown; may be empty
 * @param receiver whom it is for; may be empty
 * @param clauses of the mandate that ask for it; none where the group decides by itself to deliver it
 * @param editors members of the group who write it beside the secretariat and the leader
 */
public record DeliverableText(
        DeliverableKind kind,
        String title,
        String language,
        String summary,
        String receiver,
        Set<ClauseId> clauses,
        Set<PersonId> editors) {

    /** Takes copies. */
    public DeliverableText {
        clauses = Set.copyOf(clauses);
        editors = Set.copyOf(editors);
    }

    /** All of it, as said for the first time. */
    Stream<Change> all() {
        return Stream.concat(
                Stream.of(
                        Change.set("kind", kind),
                        Change.set("title", title),
                        Change.set("language", language),
                        Change.set("summary", summary),
                        Change.set("receiver", receiver)),
                Stream.concat(
                        Change.between("clauses", List.of(), clausesInOrder()),
                        Change.between("editors", List.of(), editorsInOrder())));
    }

    /** What differs from what was said before. */
    Stream<Change> changesFrom(DeliverableText before) {
        return Stream.of(
                        Change.between("kind", before.kind, kind),
                        Change.between("title", before.title, title),
                        Change.between("language", before.language, language),
                        Change.between("summary", before.summary, summary),
                        Change.between("receiver", before.receiver, receiver),
                        Change.between("clauses", before.clausesInOrder(), clausesInOrder()),
                        Change.between("editors", before.editorsInOrder(), editorsInOrder()))
                .flatMap(change -> change);
    }

    List<ClauseId> clausesInOrder() {
        return clauses.stream().sorted(Comparator.comparing(ClauseId::value)).toList();
    }

    List<PersonId> editorsInOrder() {
        return editors.stream().sorted(Comparator.comparing(PersonId::value)).toList();
    }
}
