package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import no.mandat.workflow.contribution.cluster.Text;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;

/**
 * Looks for mailings among the points of a call, once all that was sent is divided: by {@link Clusters}, whose method decisions 0043
 * and 0062 publish. What it finds is proposed; a point that somebody has looked at in a mailing isn't proposed again.
 */
@ApplicationScoped
class MailingSearch implements JobHandler {

    static final JobKind KIND = new JobKind("find.mailings");

    private final Calls calls;
    private final Points points;
    private final Mailings mailings;
    private final Jobs jobs;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    @Inject
    MailingSearch(Calls calls, Points points, Mailings mailings, Jobs jobs, Events events, Ids ids, Clock clock) {
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
    protected MailingSearch() {
        this(null, null, null, null, null, null, null);
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public void run(String key) {
        var call = new CallId(UUID.fromString(key));
        var known = standing(call);
        Map<UUID, UUID> contributions = new HashMap<>();
        // Read before the others are, which come one after the other.
        var leads = known.keySet().stream()
                .map(lead -> text(points.said(new PointId(lead))))
                .toList();
        var texts = Stream.concat(leads.stream(), points.unmailed(call).map(one -> {
            contributions.put(one.point(), one.contribution());
            return text(one);
        }));
        var clusters = Clusters.of(texts, this::words);
        // Nobody waits for the calculation; so what was decided meanwhile is passed over.
        if (calls.lock(call).state() == CallState.CLOSED) {
            var now = standing(call);
            clusters.forEach(cluster -> keep(cluster, now, contributions));
        }
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

    private static Text<UUID> text(Points.Said said) {
        return new Text<>(said.point(), said.words(), Objects.requireNonNullElse(said.question(), ""));
    }

    private String words(UUID point) {
        return points.words(new PointId(point));
    }

    private void keep(Cluster<UUID> cluster, Map<UUID, Mailing> known, Map<UUID, UUID> contributions) {
        var still = points.stillUnmailed(
                cluster.members().stream().map(Cluster.Member::id).toList());
        var found = cluster.members().stream()
                .filter(member -> still.contains(member.id()))
                .toList();
        var grown = cluster.members().stream()
                .map(member -> known.get(member.id()))
                .filter(mailing -> mailing != null)
                .findFirst();
        if (grown.isPresent()) {
            grow(grown.get(), found);
            return;
        }
        int senders = (int) found.stream()
                .map(member -> contributions.get(member.id()))
                .distinct()
                .count();
        if (senders > 1 && still.contains(cluster.representative())) {
            propose(new PointId(cluster.representative()), found, senders);
        }
    }

    private void propose(PointId lead, List<Cluster.Member<UUID>> found, int senders) {
        var finding = Mailing.find(new MailingId(ids.next()), points.require(lead), senders, clock.instant());
        mailings.add(finding.mailing());
        add(finding.mailing(), found);
        events.fire(finding.event());
    }

    private void grow(Mailing mailing, List<Cluster.Member<UUID>> found) {
        if (!found.isEmpty()) {
            var common = words(mailing.lead().value());
            add(
                    mailing,
                    found.stream()
                            .map(one -> new Cluster.Member<>(one.id(), Clusters.similarity(common, words(one.id()))))
                            .toList());
            events.fire(mailing.grow(found.size(), mailings.senders(mailing, mailing.state()), clock.instant()));
        }
    }

    private void add(Mailing mailing, List<Cluster.Member<UUID>> found) {
        found.forEach(
                member -> mailings.add(new MailingMember(new PointId(member.id()), mailing.id(), member.similarity())));
    }
}
