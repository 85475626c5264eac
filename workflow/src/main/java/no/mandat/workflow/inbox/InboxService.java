package no.mandat.workflow.inbox;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.document.DocumentRefusal;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.contribution.Calls;
import no.mandat.workflow.contribution.ContributionFiles;
import no.mandat.workflow.contribution.Contributions;
import no.mandat.workflow.contribution.FileOfContribution;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.point.AssignmentLetters;
import no.mandat.workflow.point.CarriedPoints;
import no.mandat.workflow.point.Handlers;
import no.mandat.workflow.point.PointCarrying;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/** Goes through what came to a call. */
@UseCases
public class InboxService {

    private final Calls calls;
    private final Contributions contributions;
    private final ContributionFiles files;
    private final Mandates mandates;
    private final Handlers handlers;
    private final PointCarrying points;
    private final AssignmentLetters letters;
    private final Access access;
    private final Events events;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public InboxService(
            Calls calls,
            Contributions contributions,
            ContributionFiles files,
            Mandates mandates,
            Handlers handlers,
            PointCarrying points,
            AssignmentLetters letters,
            Access access,
            Events events,
            Clock clock) {
        this.calls = calls;
        this.contributions = contributions;
        this.files = files;
        this.mandates = mandates;
        this.handlers = handlers;
        this.points = points;
        this.letters = letters;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected InboxService() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Gives one to somebody who works in the secretariat today, or to nobody, and its points with it ({@link PointCarrying}).
     *
     * @return the points that went along
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link ContributionRefusal.IsWithdrawn}
     */
    public CarriedPoints assign(@Valid AssignContribution command) {
        var contribution = toGive(command.contribution(), command.version(), command.to());
        var carried = give(contribution, command.to(), clock.instant());
        if (carried.isPresent()) {
            contribution.handler().ifPresent(to -> letters.given(contribution, to));
        }
        return carried.orElse(CarriedPoints.NONE);
    }

    /**
     * Gives several contributions to one call to somebody who works in the secretariat today, or to nobody, as each by itself; but whoever
     * is given them hears of all by one letter.
     *
     * @return those that they didn't have already, with the points that went along
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link ContributionRefusal.IsWithdrawn}: then none is given
     */
    public GivenContributions assignAll(@Valid AssignContributions command) {
        var call = callOf(command.contributions().stream().map(SeenContribution::contribution));
        var to = command.to();
        var at = clock.instant();
        List<GivenContributions.Given> given = new ArrayList<>();
        for (var seen : command.contributions()) {
            var contribution = toGive(seen.contribution(), seen.version(), to);
            give(contribution, to, at)
                    .ifPresent(carried -> given.add(new GivenContributions.Given(contribution.id(), carried)));
        }
        if (to != null) {
            letters.givenContributions(calls.require(call), given.size(), to);
        }
        return new GivenContributions(given);
    }

    /**
     * Gives several contributions to one call back to whoever had each, as each by itself.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link ContributionRefusal.IsWithdrawn}: then none is given back
     */
    public void giveBackAll(@Valid GiveBackContributions command) {
        var ignored = callOf(command.contributions().stream().map(GiveBackContribution::contribution));
        command.contributions().forEach(this::giveBack);
    }

    /** Together they are of one call: whoever gives those of another waits for it, and so nobody for each other. */
    private CallId callOf(Stream<ContributionId> ids) {
        var of = ids.map(id -> contributions.require(id).call()).distinct().toList();
        if (of.size() != 1) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        return of.getFirst();
    }

    /** What went along; nothing where they have it already. */
    private Optional<CarriedPoints> give(Contribution contribution, @Nullable PersonId to, Instant at) {
        var had = contribution.handler();
        var event = contribution.assign(to, at);
        events.fire(event);
        return event.map(assigned -> points.along(contribution, had, at));
    }

    /**
     * Gives one back to whoever had it, with the points that went along. Nobody is told by mail, for nothing new came to anybody.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link ContributionRefusal.IsWithdrawn}
     */
    public void giveBack(@Valid GiveBackContribution command) {
        var contribution = toGive(command.contribution(), command.version(), command.to());
        var from = contribution.handler();
        var at = clock.instant();
        events.fire(contribution.assign(command.to(), at));
        points.back(contribution, from, command.points(), at);
    }

    /** Whoever answers the call's points waits, for some of them may change. */
    private Contribution toGive(ContributionId id, int version, @Nullable PersonId to) {
        var mandate = mandates.require(contributions.require(id).mandate());
        access.require(Permission.HANDLE_POINTS, mandate);
        if (to != null && !handlers.isOne(to, mandate)) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        calls.lock(contributions.require(id).call());
        return held(id, version);
    }

    /**
     * Says who one is for. What isn't for everybody stands on no public page, whatever its sender agreed to; its files are offered to nobody any
     * more, also when it is for everybody again.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link DocumentRefusal.LegalBasisMissing}
     */
    public void classify(@Valid ClassifyContribution command) {
        var id = command.contribution();
        access.require(
                Permission.CLASSIFY_CONTRIBUTIONS,
                mandates.require(contributions.require(id).mandate()));
        var contribution = held(id, command.version());
        events.fire(contribution.reclassify(command.classification().classification(), clock.instant()));
        if (contribution.classification().openness() != Openness.OPEN) {
            files.offered(List.of(id))
                    .getOrDefault(id, List.of())
                    .forEach(kept -> withhold(contribution, new FileOfContribution(id, kept.id())));
        }
    }

    /**
     * Lets everybody download one of its files, once its answers are released, or nobody any more. Each is looked at by itself: nobody knows
     * else what stands in it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ContributionRefusal.FilesNotForEverybody}
     */
    public void offer(@Valid OfferFile command) {
        var asked = command.file();
        access.require(
                Permission.CLASSIFY_CONTRIBUTIONS,
                mandates.require(contributions.require(asked.contribution()).mandate()));
        var contribution = contributions.hold(asked.contribution());
        int number = files.number(contribution, asked.file());
        if (files.isOffered(asked) == command.offered()) {
            return;
        }
        if (command.offered() && !files.senderWasTold(contribution)) {
            throw new RefusedException(new ContributionRefusal.FilesNotForEverybody());
        }
        if (command.offered()) {
            events.fire(contribution.offer(calls.require(contribution.call()), number));
            files.offer(asked);
        } else {
            withhold(contribution, asked);
        }
    }

    private void withhold(Contribution contribution, FileOfContribution file) {
        events.fire(contribution.withhold(files.number(contribution, file.file())));
        files.withhold(file);
    }

    private Contribution held(ContributionId id, int version) {
        var contribution = contributions.hold(id);
        new Access.Granted(contribution.version()).at(version);
        return contribution;
    }
}
