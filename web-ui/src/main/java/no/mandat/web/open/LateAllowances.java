package no.mandat.web.open;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import no.mandat.workflow.operations.Configuration;

/**
 * How often each address on the network may still ask to be let in late, which somebody has to read each time: few times an hour, so that
 * nobody fills what a call takes of it.
 */
@ApplicationScoped
public class LateAllowances {

    /** Beyond them those are forgotten that ask least. */
    private static final int ADDRESSES = 20_000;

    private static final Duration HOUR = Duration.ofHours(1);

    private final int anHour;
    private final TimeMeter time;
    private final Cache<String, Bucket> byAddress;

    /** Takes how often that is. */
    @Inject
    public LateAllowances(Configuration configuration) {
        this(configuration, TimeMeter.SYSTEM_NANOTIME);
    }

    LateAllowances(Configuration configuration, TimeMeter time) {
        this.anHour = configuration.publicLimits().asks();
        this.time = time;
        // What wasn't asked of for so long is full again, and can be forgotten.
        this.byAddress = Caffeine.newBuilder()
                .maximumSize(ADDRESSES)
                .expireAfterAccess(HOUR)
                .build();
    }

    /** For the proxy. */
    protected LateAllowances() {
        this(new Configuration(Map.of()));
    }

    /** Takes one of an address. Answers the seconds until there is another where there is none, else 0. */
    long take(String address) {
        return Allowances.Allowance.take(byAddress.get(address, unknown -> Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(anHour).refillGreedy(anHour, HOUR))
                .build()));
    }
}
