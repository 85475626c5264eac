package no.mandat.workflow.auditlog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Subject;

/**
 * What there can be a receipt of: that one of these things happened to a subject; of several times, the last.
 *
 * @param actions by their names in the history
 * @param by who did it, where it matters
 */
public record Act(MandateId mandate, Subject subject, List<String> actions, Optional<PersonId> by) {

    /** Whoever did it. */
    @SafeVarargs
    public static Act of(MandateId mandate, Subject subject, Class<? extends DomainEvent>... events) {
        var actions = Arrays.stream(events).map(Class::getSimpleName).toList();
        return new Act(mandate, subject, actions, Optional.empty());
    }

    /** The same, done by that person. */
    public Act by(PersonId person) {
        return new Act(mandate, subject, actions, Optional.of(person));
    }
}
