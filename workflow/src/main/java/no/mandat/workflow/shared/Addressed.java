package no.mandat.workflow.shared;

import java.util.Optional;
import no.mandat.domain.shared.PersonId;

/** What is for somebody: a person, or whoever is known by a name or an address only. */
public interface Addressed {

    /** Who, if they are a person. */
    Optional<PersonId> person();

    /** What they are called, if they are none. */
    String addressee();
}
