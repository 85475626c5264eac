package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import no.mandat.domain.deliverable.Section;
import no.mandat.workflow.shared.Events;

/** Finds places for sections between those that are there. */
@ApplicationScoped
class SectionPlaces {

    private final Events events;
    private final Clock clock;

    @Inject
    SectionPlaces(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected SectionPlaces() {
        this(null, null);
    }

    /**
     * Places behind a section of a row; where there is no room left, all are placed anew first.
     *
     * @param index of the section in the row; -1 for before all
     */
    List<Integer> behind(List<Section> row, int index, int count) {
        var places = Ranks.behind(row, index, count, Section::rank);
        if (!places.isEmpty()) {
            return places;
        }
        // Apart by more than is to be put between them.
        int room = Ranks.ROOM / 2;
        for (int i = 0; i < row.size(); i++) {
            var one = row.get(i);
            events.fire(one.move((i + 1) * room, one.level(), clock.instant()));
        }
        return Ranks.behind(row, index, count, Section::rank);
    }
}
