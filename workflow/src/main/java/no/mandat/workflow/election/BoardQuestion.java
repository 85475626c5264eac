package no.mandat.workflow.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import no.mandat.domain.election.Election;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.party.People;
import no.mandat.workflow.resolution.DecidingBody;
import no.mandat.workflow.resolution.ResolutionForm;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;

/**
 * Writes what the board is asked when a group has elected its leader: who, of which group, from which day. So what the board
 * decides on, by its hash, is what takes effect.
 */
@ApplicationScoped
class BoardQuestion {

    private final People people;
    private final Bodies bodies;

    @Inject
    BoardQuestion(People people, Bodies bodies) {
        this.people = people;
        this.bodies = bodies;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected BoardQuestion() {
        this(null, null);
    }

    ResolutionForm of(Election election, ConfirmationForm form) {
        var words = Words.in(Locale.of(form.language()));
        var name = people.require(election.chosen()).name();
        var group = bodies.require(election.body()).name();
        var text = words.of("election.confirm.resolution.text", name, group, new Dates(words).day(form.fromDay()));
        var note = Optional.ofNullable(form.note())
                .map(String::strip)
                .filter(more -> !more.isEmpty())
                .map("\n\n"::concat)
                .orElse("");
        return new ResolutionForm(words.of("election.confirm.resolution.title", name), DecidingBody.BOARD, text + note);
    }
}
