package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.stream.Collectors;
import no.mandat.domain.contribution.ContributionEvent.ContributionErased;
import no.mandat.domain.contribution.Erasure;
import no.mandat.domain.point.Point;
import no.mandat.workflow.contribution.ContributionFiles;
import no.mandat.workflow.contribution.Contributions;
import no.mandat.workflow.contribution.KeptFile;
import no.mandat.workflow.shared.Events;

/**
 * Where what somebody wrote is erased, the points of it say nothing any more. What is answered stays, and where it stands; what isn't yet
 * ends as the points of a contribution that is taken back do, for nobody concludes on nothing. Where only who they are is erased, the points
 * of files are called what the files are from then on.
 */
@ApplicationScoped
class ErasedPoints {

    private final Points points;
    private final Mailings mailings;
    private final Contributions contributions;
    private final ContributionFiles files;
    private final Events events;
    private final Clock clock;

    @Inject
    ErasedPoints(
            Points points,
            Mailings mailings,
            Contributions contributions,
            ContributionFiles files,
            Events events,
            Clock clock) {
        this.points = points;
        this.mailings = mailings;
        this.contributions = contributions;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ErasedPoints() {
        this(null, null, null, null, null, null);
    }

    void erase(@Observes ContributionErased event) {
        if (event.erasure() == Erasure.PERSON_AND_TEXT) {
            points.of(event.contribution()).forEach(this::forget);
        } else {
            rename(event);
        }
    }

    /** What it says goes first, so that the history doesn't keep it where the point ends. */
    private void forget(Point point) {
        var at = clock.instant();
        mailings.bringAlong(point, at);
        events.follow(point.erase(at));
        if (!point.state().isDecided()) {
            events.follow(point.drop());
            points.remove(point);
        }
    }

    private void rename(ContributionErased event) {
        var names = files.of(contributions.require(event.contribution())).stream()
                .collect(Collectors.toMap(KeptFile::id, KeptFile::fileName));
        points.of(event.contribution()).forEach((Point point) -> point.file()
                .map(names::get)
                .map(name -> point.eraseFileName(name, clock.instant()))
                .ifPresent(events::follow));
    }
}
