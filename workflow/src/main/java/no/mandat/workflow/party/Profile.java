package no.mandat.workflow.party;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.UseCases;

/** What a person says about themself. */
@UseCases
public class Profile {

    private final People people;
    private final Access access;
    private final Events events;

    /** Takes its parts. */
    @Inject
    public Profile(People people, Access access, Events events) {
        this.people = people;
        this.access = access;
        this.events = events;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Profile() {
        this(null, null, null);
    }

    /** Chooses the language of one's own screens and mail. */
    public void chooseLanguage(@Valid ChooseLanguage command) {
        var self = people.require(access.requireLogin());
        events.fire(self.chooseLanguage(command.language()));
    }
}
