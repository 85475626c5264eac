package no.mandat.workflow.review;

import java.util.List;
import no.mandat.domain.shared.PersonId;

/**
 * Who was asked what they think of a text, and who has said it.
 *
 * @param reviews the latest first
 * @param mayRequest whether the reader can ask now
 * @param askable whom they can ask, by name
 */
public record ReviewBoard(List<ReviewRow> reviews, boolean mayRequest, List<Askable> askable) {

    /** Somebody who can be asked. */
    public record Askable(PersonId person, String name) {}
}
