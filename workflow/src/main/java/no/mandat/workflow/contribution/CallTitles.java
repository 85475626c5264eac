package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.party.Person;
import no.mandat.domain.shared.PersonId;

/** What a call is called in letters to those who log in. */
@ApplicationScoped
public class CallTitles {

    @PersistenceContext
    private EntityManager database;

    /** In the reader's language, where the call is written in it. */
    public String of(Call call, PersonId reader) {
        var language = database.find(Person.class, reader)
                .language()
                .orElse(call.text().language());
        return call.text().title().in(call.text().languageFor(language));
    }
}
