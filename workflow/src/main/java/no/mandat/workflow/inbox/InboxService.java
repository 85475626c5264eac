package no.mandat.workflow.inbox;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.document.DocumentRefusal;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.contribution.Calls;
import no.mandat.workflow.contribution.ContributionFiles;
import no.mandat.workflow.contribution.Contributions;
import no.mandat.workflow.contribution.OfferedFiles;
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
    private final OfferedFiles offeredFiles;
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
            OfferedFiles offeredFiles,
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
        this.offeredFiles = offeredFiles;
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
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Gives one to somebody who works in the secretariat today, or to nobody, and its points with it ({@link PointCarrying}).
     *
     * @return the points that went along
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link ContributionRefusal.IsWithdrawn}
     */
    public CarriedPoints assign(@Valid AssignContribution command) {
        var to = command.to();
        var id = command.contribution();
        var given = give(List.of(new SeenContribution(id, command.version())), to);
        if (to != null && !given.given().isEmpty()) {
            letters.given(contributions.require(id), to);
        }
        return given.pointsOf(id);
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
        var to = command.to();
        var given = give(command.contributions(), to);
        if (to != null) {
            var one = contributions.require(command.contributions().getFirst().contribution());
            letters.givenContributions(calls.require(one.call()), given.given().size(), to);
        }
        return given;
    }

    private GivenContributions give(List<SeenContribution> seen, @Nullable PersonId to) {
        var held = toGive(seen, Stream.ofNullable(to).toList());
        var all = points.of(held.keySet());
        var at = clock.instant();
        List<GivenContributions.Given> given = new ArrayList<>();
        held.forEach((id, contribution) -> {
            var had = contribution.handler();
            contribution.assign(to, at).ifPresent(event -> {
                events.fire(event);
                var carried = points.along(contribution, all.getOrDefault(id, List.of()), had, at);
                given.add(new GivenContributions.Given(id, carried));
            });
        });
        return new GivenContributions(given);
    }

    /**
     * Gives several contributions to one call back to whoever had each, as each by itself.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link ContributionRefusal.IsWithdrawn}: then none is given back
     */
    public void giveBackAll(@Valid GiveBackContributions command) {
        giveEachBack(command.contributions());
    }

    /**
     * Gives one back to whoever had it, with the points that went along. Nobody is told by mail, for nothing new came to anybody.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link ContributionRefusal.IsWithdrawn}
     */
    public void giveBack(@Valid GiveBackContribution command) {
        giveEachBack(List.of(command));
    }

    private void giveEachBack(List<GiveBackContribution> some) {
        var held = toGive(
                some.stream()
                        .map(one -> new SeenContribution(one.contribution(), one.version()))
                        .toList(),
                some.stream().flatMap(one -> Stream.ofNullable(one.to())).toList());
        var all = points.of(held.keySet());
        var at = clock.instant();
        some.forEach(one -> {
            var contribution = Objects.requireNonNull(held.get(one.contribution()));
            var from = contribution.handler();
            events.fire(contribution.assign(one.to(), at));
            points.back(contribution, all.getOrDefault(one.contribution(), List.of()), from, one.points(), at);
        });
    }

    /**
     * As they were seen, in that order. Whoever answers the points of their call waits, for some of them may change; so does whoever gives
     * others of that call, and so nobody for each other.
     */
    private Map<ContributionId, Contribution> toGive(List<SeenContribution> seen, List<PersonId> to) {
        var ids = seen.stream().map(SeenContribution::contribution).toList();
        var place = contributions.sentTo(ids);
        var mandate = mandates.require(place.mandate());
        access.require(Permission.HANDLE_POINTS, mandate);
        if (!handlers.areAll(to, mandate)) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        calls.lock(place.call());
        var held = contributions.hold(ids).stream().collect(Collectors.toMap(Contribution::id, Function.identity()));
        Map<ContributionId, Contribution> inOrder = new LinkedHashMap<>();
        seen.forEach(one -> {
            var contribution = Objects.requireNonNull(held.get(one.contribution()));
            new Access.Granted(contribution.version()).at(one.version());
            inOrder.put(one.contribution(), contribution);
        });
        return inOrder;
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
            offeredFiles.withhold(contribution);
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
            events.fire(contribution.withhold(number));
            files.withhold(asked);
        }
    }

    private Contribution held(ContributionId id, int version) {
        var contribution = contributions.hold(id);
        new Access.Granted(contribution.version()).at(version);
        return contribution;
    }
}
