package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.point.Mailing;
import no.mandat.domain.point.MailingMember;
import no.mandat.domain.point.MailingState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.MailingId;
import no.mandat.domain.shared.PointId;
import no.mandat.workflow.contribution.Calls;
import no.mandat.workflow.contribution.cluster.Cluster;
import no.mandat.workflow.contribution.cluster.Clusters;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * What {@link MailingSearch} reads and writes: each time in a transaction of its own, unless the caller has one. What is written of a
 * mailing is all of it.
 */
@ApplicationScoped
@Transactional
class FoundMailings {

    /** How many points the database is asked for, or told of, at once. */
    private static final int AT_ONCE = 500;

    private final Calls calls;
    private final Points points;
    private final Mailings mailings;
    private final Jobs jobs;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    @Inject
    FoundMailings(Calls calls, Points points, Mailings mailings, Jobs jobs, Events events, Ids ids, Clock clock) {
        this.calls = calls;
        this.points = points;
        this.mailings = mailings;
        this.jobs = jobs;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected FoundMailings() {
        this(null, null, null, null, null, null, null);
    }

    /** The points that lead a mailing which nobody decided against. */
    List<UUID> leads(CallId call) {
        return List.copyOf(standing(call).keySet());
    }

    /** A page of those that are in none: the first, or that after a point. */
    List<Points.Said> unmailed(CallId call, Points.@Nullable Said after, int most) {
        return points.unmailed(call, after, most);
    }

    /** What some hundred points say. */
    List<Points.Said> said(List<UUID> some) {
        return points.said(some);
    }

    /** The words alone. */
    Map<UUID, String> words(List<UUID> some) {
        return said(some).stream().collect(Collectors.toMap(Points.Said::point, Points.Said::words));
    }

    /** Proposes some mailings, or what is new of them, in a call that is still closed. */
    void keep(CallId call, List<Cluster<UUID>> clusters) {
        if (calls.lock(call).state() == CallState.CLOSED) {
            var known = standing(call);
            clusters.forEach(cluster -> keep(cluster, known));
        }
    }

    /** Brings those along that were asked for before, for a mailing that somebody decided on may have waited for its call to be closed. */
    void follow(CallId call) {
        mailings.of(call).stream()
                .filter(mailing -> mailing.state() != MailingState.PROPOSED)
                .forEach(mailing ->
                        jobs.schedule(MailingFollowing.KIND, mailing.id().toString(), clock.instant()));
    }

    /** Those that nobody decided against, by the point whose text is the common one. */
    private Map<UUID, Mailing> standing(CallId call) {
        return mailings.of(call).stream()
                .filter(mailing -> mailing.state() != MailingState.DISMISSED)
                .collect(Collectors.toMap(mailing -> mailing.lead().value(), mailing -> mailing));
    }

    private void keep(Cluster<UUID> cluster, Map<UUID, Mailing> known) {
        var contributions = cluster.members().stream()
                .map(Cluster.Member::id)
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(some -> points.stillUnmailed(some).stream())
                .collect(Collectors.toMap(Points.Sent::point, Points.Sent::contribution));
        var found = cluster.members().stream()
                .filter(member -> contributions.containsKey(member.id()))
                .toList();
        var grown = cluster.members().stream()
                .map(member -> known.get(member.id()))
                .filter(mailing -> mailing != null)
                .findFirst();
        if (grown.isPresent()) {
            grow(grown.get(), found);
            return;
        }
        int senders = (int) contributions.values().stream().distinct().count();
        if (senders > 1 && contributions.containsKey(cluster.representative())) {
            propose(new PointId(cluster.representative()), found, senders);
        }
    }

    private void propose(PointId lead, List<Cluster.Member<UUID>> found, int senders) {
        var finding = Mailing.find(new MailingId(ids.next()), points.require(lead), senders, clock.instant());
        mailings.add(finding.mailing());
        events.fire(finding.event());
        found.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .forEach(some -> mailings.write(some.stream()
                        .map(one -> member(one.id(), finding.mailing(), one.similarity()))
                        .toList()));
    }

    /** What came later is held against the text that leads, whichever of the new ones is the most like the others. */
    private void grow(Mailing mailing, List<Cluster.Member<UUID>> found) {
        if (found.isEmpty()) {
            return;
        }
        var common = points.words(mailing.lead());
        found.stream()
                .map(Cluster.Member::id)
                .gather(Gatherers.windowFixed(AT_ONCE))
                .forEach(some -> mailings.write(points.said(some).stream()
                        .map(one -> member(one.point(), mailing, Clusters.similarity(common, one.words())))
                        .toList()));
        events.fire(mailing.grow(found.size(), mailings.senders(mailing, mailing.state()), clock.instant()));
    }

    private static MailingMember member(UUID point, Mailing mailing, double similarity) {
        return new MailingMember(new PointId(point), mailing.id(), similarity);
    }
}
