package no.mandat.web.open;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import no.mandat.workflow.operations.PublicLimits;

/** What is left to each address of the public pages: buckets of tokens that fill again, for as many addresses as memory allows. */
final class Allowances {

    /** Beyond them those are forgotten that ask least. */
    private static final int ADDRESSES = 20_000;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final PublicLimits limits;
    private final TimeMeter time;
    private final Cache<String, Allowance> byAddress;

    Allowances(PublicLimits limits, TimeMeter time) {
        this.limits = limits;
        this.time = time;
        // What wasn't asked of for so long is full again, and can be forgotten.
        this.byAddress = Caffeine.newBuilder()
                .maximumSize(ADDRESSES)
                .expireAfterAccess(MINUTE.multipliedBy(limits.burst()))
                .build();
    }

    Allowance of(String address) {
        return byAddress.get(
                address,
                unknown -> new Allowance(
                        bucket(limits.reads()),
                        bucket(limits.sends()),
                        new Semaphore(Math.max(1, limits.atOnce() / 2))));
    }

    private Bucket bucket(int aMinute) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(
                        limit -> limit.capacity((long) aMinute * limits.burst()).refillGreedy(aMinute, MINUTE))
                .build();
    }

    /**
     * What is left to one address.
     *
     * @param bodies how many of its forms are taken in at once: who sends slowly doesn't keep out everybody else
     */
    record Allowance(Bucket reads, Bucket sends, Semaphore bodies) {

        /** Takes one from a bucket. Answers the seconds until there is another where there is none, else 0. */
        static long take(Bucket bucket) {
            var taken = bucket.tryConsumeAndReturnRemaining(1);
            return taken.isConsumed()
                    ? 0
                    : Duration.ofNanos(taken.getNanosToWaitForRefill())
                            .plusSeconds(1)
                            .toSeconds();
        }
    }
}
