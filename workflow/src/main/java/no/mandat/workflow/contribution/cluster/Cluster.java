package no.mandat.workflow.contribution.cluster;

import java.util.List;

/**
 * Texts that are nearly the same.
 *
 * @param representative of all of them the one that most resembles the others
 * @param members all of them, the most similar first
 */
public record Cluster<I>(I representative, List<Member<I>> members) {

    /** Takes a copy. */
    public Cluster {
        members = List.copyOf(members);
    }

    /**
     * A text of a cluster.
     *
     * @param similarity to the representative, from 0 to 1: which share of the shingles of both is in both (Jaccard)
     */
    public record Member<I>(I id, double similarity) {}

    /** How many there are. */
    public int size() {
        return members.size();
    }
}
