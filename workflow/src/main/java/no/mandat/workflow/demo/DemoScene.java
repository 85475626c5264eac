package no.mandat.workflow.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.RealmRole;

/** Who acts in the demo, and the day on which they do. */
final class DemoScene {

    private final Map<DemoPerson, PersonId> people = new EnumMap<>(DemoPerson.class);
    private final Clock clock;

    DemoScene(Clock clock) {
        this.clock = clock;
    }

    void enter(DemoPerson person, PersonId id) {
        people.put(person, id);
    }

    PersonId id(DemoPerson person) {
        return Optional.ofNullable(people.get(person)).orElseThrow();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDate in(int days) {
        return today().plusDays(days);
    }

    /** A person does something, having just logged in. */
    void as(DemoPerson person, RealmRole role, Runnable work) {
        var someone = new Actor.Someone(id(person), person.fullName(), Set.of(role)).proven(clock.instant());
        Actors.as(someone, work::run);
    }

    void asSecretary(Runnable work) {
        as(DemoPerson.SEKRETAR, RealmRole.SECRETARIAT, work);
    }

    void each(Collection<DemoPerson> several, RealmRole role, Runnable work) {
        several.forEach(person -> as(person, role, work));
    }
}
