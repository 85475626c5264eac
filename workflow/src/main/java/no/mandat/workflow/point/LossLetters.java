package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.point.Point;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.contribution.CallPath;
import no.mandat.workflow.contribution.CallTitles;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.party.Bodies;

/**
 * Tells the secretariat that points are open again because what they went to is gone: each of those that somebody has, whoever has it; of
 * the others everybody. One letter a call, that names nothing of the text.
 */
@ApplicationScoped
class LossLetters {

    private final Mandates mandates;
    private final Bodies bodies;
    private final CallTitles titles;
    private final Mail mail;
    private final Clock clock;

    @Inject
    LossLetters(Mandates mandates, Bodies bodies, CallTitles titles, Mail mail, Clock clock) {
        this.mandates = mandates;
        this.bodies = bodies;
        this.titles = titles;
        this.mail = mail;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected LossLetters() {
        this(null, null, null, null, null);
    }

    void lost(Call call, List<Point> points) {
        var there =
                bodies.seating(mandates.require(call.mandate()).secretariat()).peopleOn(LocalDate.now(clock));
        Map<PersonId, Integer> told = new HashMap<>();
        points.forEach(point -> point.handler()
                .filter(there::contains)
                .map(Set::of)
                .orElse(Set.copyOf(there))
                .forEach(person -> told.merge(person, 1, Integer::sum)));
        told.forEach((person, count) -> mail.queue(new Letter(
                "pointsLost",
                person,
                Optional.of(call.mandate()),
                CallPath.ofOpenPoints(call),
                List.of(titles.of(call, person), count))));
    }
}
