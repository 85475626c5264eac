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
    private static final Duration HOUR = Duration.ofHours(1);

    private static final int KB = 1024;

    private final PublicLimits limits;
    private final TimeMeter time;
    private final Cache<String, Allowance> byAddress;

    Allowances(PublicLimits limits, TimeMeter time) {
        this.limits = limits;
        this.time = time;
        var burst = MINUTE.multipliedBy(limits.burst());
        // What wasn't asked of for so long is full again, and can be forgotten.
        this.byAddress = Caffeine.newBuilder()
                .maximumSize(ADDRESSES)
                .expireAfterAccess(burst.compareTo(HOUR) > 0 ? burst : HOUR)
                .build();
    }

    Allowance of(String address) {
        return byAddress.get(
                address,
                unknown -> new Allowance(
                        bucket((long) limits.reads() * limits.burst(), limits.reads(), MINUTE),
                        bucket((long) limits.sends() * limits.burst(), limits.sends(), MINUTE),
                        bucket(kilobytes(), kilobytes(), HOUR),
                        new Semaphore(Math.max(1, limits.atOnce() / 2))));
    }

    private Bucket bucket(long most, long again, Duration each) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(most).refillGreedy(again, each))
                .build();
    }

    private long kilobytes() {
        return (long) limits.megabytes() * KB;
    }

    /** Takes what so many bytes weigh; what is heavier than an hour's weighs as much. Answers the seconds until that is left, or 0. */
    long weigh(Allowance allowance, long bytes) {
        return Allowance.take(allowance.weight(), Math.clamp(Math.ceilDiv(bytes, KB), 1L, kilobytes()));
    }

    /**
     * What is left to one address.
     *
     * @param weight the kB that it may send: neither many files nor long texts of one address fill the disk
     * @param bodies how many of its forms are taken in at once: who sends slowly doesn't keep out everybody else
     */
    record Allowance(Bucket reads, Bucket sends, Bucket weight, Semaphore bodies) {

        /** Takes one from a bucket. Answers the seconds until there is another where there is none, else 0. */
        static long take(Bucket bucket) {
            return take(bucket, 1);
        }

        private static long take(Bucket bucket, long tokens) {
            var taken = bucket.tryConsumeAndReturnRemaining(tokens);
            return taken.isConsumed()
                    ? 0
                    : Duration.ofNanos(taken.getNanosToWaitForRefill())
                            .plusSeconds(1)
                            .toSeconds();
        }
    }
}
