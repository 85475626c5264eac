package no.mandat.workflow.contribution.cluster;

import java.util.stream.IntStream;

/** Things that belong together, by what joins two of them (Tarjan 1975). Things are numbers from 0. */
final class UnionFind {

    private final int[] parents;

    UnionFind(int size) {
        parents = IntStream.range(0, size).toArray();
    }

    /** The one that stands for all that belong together with it: the lowest. */
    int find(int thing) {
        int at = thing;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    void join(int one, int other) {
        int a = find(one);
        int b = find(other);
        parents[Math.max(a, b)] = Math.min(a, b);
    }
}
