package no.mandat.workflow.contribution.cluster;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is kept of texts of the same words, in place of them.
 *
 * @param whole of what they say; of short texts, and of what they answer
 * @param senders the ids of all of them, in their order
 * @param signature of what they say; of short texts, which aren't compared, of no bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Distinct<I>(HashValue128 whole, List<I> senders, byte[] signature) {

    private static final Hasher128 OF_BOTH = Hashing.murmur3_128();
    private static final byte[] NONE = {};

    /**
     * Of all texts that are long enough, what most people sent first, and else in an order that no reader sees. One that comes twice
     * counts once.
     */
    static <I extends Comparable<? super I>> List<Distinct<I>> of(Stream<Text<I>> texts) {
        Map<HashValue128, Distinct<I>> found = new HashMap<>();
        texts.forEach(text -> {
            var shingles = Shingles.of(text.words());
            if (shingles.saysEnough()) {
                found.computeIfAbsent(
                                whole(shingles, text.asked()),
                                whole -> new Distinct<>(whole, new ArrayList<>(1), signature(shingles)))
                        .senders
                        .add(text.id());
            }
        });
        found.values().forEach(one -> {
            var known = new HashSet<I>();
            one.senders.removeIf(id -> !known.add(id));
            one.senders.sort(Comparator.naturalOrder());
        });
        return found.values().stream()
                .sorted(Comparator.comparingInt((Distinct<I> one) -> -one.senders.size())
                        .thenComparingLong(one -> one.whole.getMostSignificantBits())
                        .thenComparingLong(one -> one.whole.getLeastSignificantBits()))
                .toList();
    }

    private static HashValue128 whole(Shingles shingles, String asked) {
        var whole = shingles.whole();
        return shingles.isEmpty()
                ? OF_BOTH.hashCharsTo128Bits(
                        "%d %d %s".formatted(whole.getMostSignificantBits(), whole.getLeastSignificantBits(), asked))
                : whole;
    }

    private static byte[] signature(Shingles shingles) {
        return shingles.isEmpty() ? NONE : Signatures.of(shingles);
    }

    /** Whether it is compared with others; else whoever says the same is all that belongs to it. */
    boolean isCompared() {
        return signature.length > 0;
    }

    I first() {
        return senders.getFirst();
    }
}
