package no.mandat.workflow.contribution.cluster;

import com.dynatrace.hash4j.hashing.HashValue128;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is kept of texts that say the same, in place of them.
 *
 * @param senders the ids of all of them, in their order
 * @param signature of what they say
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Distinct<I>(HashValue128 whole, List<I> senders, byte[] signature) {

    /** Of all texts that are long enough to be compared, what most people sent first, and else in an order that no reader sees. */
    static <I extends Comparable<? super I>> List<Distinct<I>> of(Stream<Text<I>> texts) {
        Map<HashValue128, Distinct<I>> found = new HashMap<>();
        texts.forEach(text -> {
            var shingles = Shingles.of(text.words());
            if (!shingles.isEmpty()) {
                found.computeIfAbsent(
                                shingles.whole(),
                                whole -> new Distinct<>(whole, new ArrayList<>(1), Signatures.of(shingles)))
                        .senders
                        .add(text.id());
            }
        });
        found.values().forEach(one -> one.senders.sort(Comparator.naturalOrder()));
        return found.values().stream()
                .sorted(Comparator.comparingInt((Distinct<I> one) -> -one.senders.size())
                        .thenComparingLong(one -> one.whole.getMostSignificantBits())
                        .thenComparingLong(one -> one.whole.getLeastSignificantBits()))
                .toList();
    }

    I first() {
        return senders.getFirst();
    }
}
