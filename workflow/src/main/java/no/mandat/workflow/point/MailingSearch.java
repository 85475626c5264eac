package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.contribution.cluster.Cluster;
import no.mandat.workflow.contribution.cluster.Clusters;
import no.mandat.workflow.contribution.cluster.Text;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;

/**
 * Looks for mailings among the points of a call, once all that was sent is divided: by {@link Clusters}, whose method decisions 0043
 * and 0062 publish. What it finds is proposed; a point that somebody has looked at in a mailing isn't proposed again, nor one that was
 * proposed before the search was broken off.
 */
@ApplicationScoped
class MailingSearch implements JobHandler {

    static final JobKind KIND = new JobKind("find.mailings");

    /** How many texts come from the database at once. */
    private static final int PAGE = 500;

    /** How many points are written down in one transaction; of a mailing that has more all are. */
    private static final int WRITTEN = 1000;

    private final FoundMailings found;
    private final int page;
    private final int written;

    @Inject
    MailingSearch(FoundMailings found) {
        this(found, PAGE, WRITTEN);
    }

    /** One that reads and writes so many points at once. */
    MailingSearch(FoundMailings found, int page, int written) {
        this.found = found;
        this.page = page;
        this.written = written;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MailingSearch() {
        this(null);
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public boolean isInParts() {
        return true;
    }

    @Override
    public void run(String key) {
        var call = new CallId(UUID.fromString(key));
        // Last those that lead: what another search has put into mailings meanwhile isn't in the pages any more.
        var said = Stream.concat(unmailed(call), Stream.of(call).flatMap(this::leads));
        // Nobody waits for the calculation; so what was decided meanwhile is passed over.
        var clusters = Clusters.of(said.map(MailingSearch::text), found::words);
        parts(clusters).forEach(some -> found.keep(call, some));
        found.follow(call);
    }

    private Stream<Points.Said> leads(CallId call) {
        return found.leads(call).stream()
                .gather(Gatherers.windowFixed(page))
                .flatMap(some -> found.said(some).stream());
    }

    /** A page at a time. */
    private Stream<Points.Said> unmailed(CallId call) {
        return Stream.iterate(
                        found.unmailed(call, null, page),
                        some -> !some.isEmpty(),
                        some -> found.unmailed(call, some.getLast(), page))
                .flatMap(List::stream);
    }

    private static Text<UUID> text(Points.Said said) {
        return new Text<>(said.point(), said.words(), Objects.requireNonNullElse(said.question(), ""));
    }

    /** Divided so that what is written at once isn't much, and no mailing is divided. */
    private List<List<Cluster<UUID>>> parts(List<Cluster<UUID>> clusters) {
        List<List<Cluster<UUID>>> parts = new ArrayList<>();
        int points = written;
        for (var cluster : clusters) {
            if (points + cluster.size() > written) {
                parts.add(new ArrayList<>());
                points = 0;
            }
            parts.getLast().add(cluster);
            points += cluster.size();
        }
        return parts;
    }
}
