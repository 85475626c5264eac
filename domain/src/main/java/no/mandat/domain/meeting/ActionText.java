package no.mandat.domain.meeting;

import static no.mandat.domain.shared.Change.between;

import java.time.LocalDate;
import java.util.stream.Stream;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.PersonId;

/**
 * What somebody is to do by when.
 *
 * @param title one line
 * @param responsible who does it
 * @param due the last day for it
 */
public record ActionText(String title, PersonId responsible, LocalDate due) {

    /** What is otherwise than before. */
    Stream<Change> changesFrom(ActionText before) {
        return Stream.of(
                        between("title", before.title, title),
                        between("responsible", before.responsible, responsible),
                        between("due", before.due, due))
                .flatMap(change -> change);
    }
}
