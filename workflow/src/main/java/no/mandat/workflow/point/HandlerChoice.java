package no.mandat.workflow.point;

import java.util.List;
import no.mandat.domain.shared.PersonId;

/** Somebody who can be given a point. */
public record HandlerChoice(PersonId person, String name) {

    /** Whether they are one of these. */
    public static boolean isAmong(List<HandlerChoice> handlers, PersonId who) {
        return handlers.stream().anyMatch(one -> one.person().equals(who));
    }
}
