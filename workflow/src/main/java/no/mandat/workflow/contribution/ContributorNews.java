package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallEvent.CallExtended;
import no.mandat.domain.contribution.CallEvent.CallReopened;
import no.mandat.domain.contribution.CallEvent.CallWithdrawn;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;

/**
 * Tells those who have contributed without a login, and have confirmed their address, when their call is extended, opened again or given
 * up; and them and those who had logged in when its mandate is over and they wait for an answer yet. Who had logged in and has left the
 * group since is told that it is given up, too: {@link CallLetters} tells the group. There may be many: some are written to at a time, in
 * the order of their contributions.
 */
@ApplicationScoped
class ContributorNews implements JobHandler {

    static final JobKind KIND = new JobKind("tell.contributors");

    private static final int AT_ONCE = 100;
    private static final String BETWEEN = " ";
    private static final UUID FIRST = new UUID(0, 0);

    private final Calls calls;
    private final Contributions contributions;
    private final Answerers answerers;
    private final ReceiptLetters letters;
    private final Jobs jobs;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    ContributorNews(
            Calls calls,
            Contributions contributions,
            Answerers answerers,
            ReceiptLetters letters,
            Jobs jobs,
            Clock clock) {
        this.calls = calls;
        this.contributions = contributions;
        this.answerers = answerers;
        this.letters = letters;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ContributorNews() {
        this(null, null, null, null, null, null);
    }

    /** What they are told of, and the state of the call in which it is still news. */
    enum Occasion {
        EXTENDED(CallState.OPEN),
        REOPENED(CallState.OPEN),
        WITHDRAWN(CallState.WITHDRAWN),
        MANDATE_OVER(CallState.CLOSED);

        private final CallState in;

        Occasion(CallState in) {
            this.in = in;
        }

        private boolean isNews(Call call) {
            return call.state() == in;
        }
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    void extended(@Observes CallExtended event) {
        begin(event.call(), Occasion.EXTENDED, event.reason());
    }

    void reopened(@Observes CallReopened event) {
        begin(event.call(), Occasion.REOPENED, event.reason());
    }

    void withdrawn(@Observes CallWithdrawn event) {
        begin(event.call(), Occasion.WITHDRAWN, event.reason());
    }

    /** The mandate of a call that is closed is over. Why isn't told. */
    void mandateOver(CallId call) {
        tell(call, Occasion.MANDATE_OVER, FIRST);
    }

    /** Keeps why: the letters are written after the event is over. */
    private void begin(CallId call, Occasion occasion, Optional<String> reason) {
        database.createNativeQuery("insert into call_news (call_id, occasion, reason) values (?1, ?2, ?3)"
                        + " on duplicate key update reason = values(reason)")
                .setParameter(1, call.value())
                .setParameter(2, occasion.name())
                .setParameter(3, reason.orElseThrow())
                .executeUpdate();
        tell(call, occasion, FIRST);
    }

    /** Nothing where that happened before reasons were kept. */
    private Optional<String> reason(CallId call, Occasion occasion) {
        return database.createNativeQuery(
                        "select reason from call_news where call_id = ?1 and occasion = ?2", String.class)
                .setParameter(1, call.value())
                .setParameter(2, occasion.name())
                .getResultStream()
                .findFirst();
    }

    private void tell(CallId call, Occasion occasion, UUID after) {
        jobs.schedule(KIND, String.join(BETWEEN, call.toString(), occasion.name(), after.toString()), clock.instant());
    }

    @Override
    public void run(String key) {
        var parts = key.split(BETWEEN, 3);
        var call = calls.require(new CallId(UUID.fromString(parts[0])));
        var occasion = Occasion.valueOf(parts[1]);
        if (!occasion.isNews(call)) {
            return;
        }
        var next = toTell(call, occasion, UUID.fromString(parts[2]));
        var reason = reason(call.id(), occasion);
        var told = toldOtherwise(call, occasion);
        next.stream()
                .filter(contribution ->
                        contribution.person().filter(told::contains).isEmpty())
                .forEach(contribution -> letters.news(contribution, call, occasion, reason));
        if (next.size() == AT_ONCE) {
            tell(call.id(), occasion, next.getLast().id().value());
        }
    }

    private List<Contribution> toTell(Call call, Occasion occasion, UUID after) {
        return switch (occasion) {
            case EXTENDED, REOPENED -> contributions.confirmed(call.id(), after, AT_ONCE);
            case WITHDRAWN -> contributions.standing(call.id(), after, AT_ONCE);
            case MANDATE_OVER -> contributions.waiting(call.id(), after, AT_ONCE);
        };
    }

    /** Those whom the group's own letter tells. */
    private Set<PersonId> toldOtherwise(Call call, Occasion occasion) {
        return occasion == Occasion.WITHDRAWN ? Set.copyOf(answerers.group(call)) : Set.of();
    }
}
