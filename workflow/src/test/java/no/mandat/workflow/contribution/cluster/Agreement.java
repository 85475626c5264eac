package no.mandat.workflow.contribution.cluster;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * How far what was found agrees with what is known, by pairs of answers.
 *
 * @param precision which share of the pairs that were put together belong together
 * @param recall which share of the pairs that belong together were put together
 */
public record Agreement(double precision, double recall) {

    /** Of clusters of the answers from 0 on; what is in none is alone. */
    public static Agreement of(List<Cluster<Integer>> clusters, int answers, IntUnaryOperator truth) {
        Map<Integer, Long> known = new HashMap<>();
        IntStream.range(0, answers).forEach(answer -> known.merge(truth.applyAsInt(answer), 1L, Long::sum));
        long right = 0;
        long found = 0;
        for (var cluster : clusters) {
            Map<Integer, Long> within = new HashMap<>();
            cluster.members().forEach(member -> within.merge(truth.applyAsInt(member.id()), 1L, Long::sum));
            right += pairs(within.values());
            found += pairs(List.of((long) cluster.size()));
        }
        long there = pairs(known.values());
        return new Agreement(found == 0 ? 1 : (double) right / found, there == 0 ? 1 : (double) right / there);
    }

    private static long pairs(Collection<Long> sizes) {
        return sizes.stream().mapToLong(size -> size * (size - 1) / 2).sum();
    }
}
