package no.mandat.workflow.contribution.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mandat.workflow.contribution.cluster.Cluster.Member;
import org.jspecify.annotations.Nullable;

/**
 * Finds the texts of which one is nearly the other. Signatures propose pairs, the shingles themselves decide: two texts belong together
 * when seven tenths of the shingles of both are in both, and whatever belongs together with one of them does so with the other. Short
 * texts do so only when they say the same, and answer the same. The order in which texts come changes nothing, and of each text no more
 * than its signature is kept: one that is to be compared is read again.
 */
public final class Clusters<I extends Comparable<? super I>> {

    /** From which share of common shingles on two texts are nearly the same. */
    public static final double NEARLY = 0.7;

    /** Of so many words on texts are compared. Shorter ones belong together only where they say the same. */
    public static final int FEWEST_WORDS = Shingles.FEWEST_WORDS;

    /** Of fewer words texts never belong together. */
    public static final int FEWEST_OF_THE_SAME = Shingles.FEWEST_OF_THE_SAME;

    /** Two signatures that agree in less than this are of no texts that are {@link #NEARLY} the same: by 3.7 standard deviations. */
    private static final double HOPELESS = 0.55;

    /**
     * How many texts of a band are looked at for one that comes to them, of those that most people sent and again of those that came
     * last, and how many of those are read. Without a bound a band of thousands that nearly belong together would be compared each
     * with each.
     */
    private static final int LOOKED_AT = 32;

    private static final int READ = 3;

    /** How many texts are looked at before all that have to be read for them are, at once: of each, and of each it is held against. */
    private static final int AT_ONCE = 100;

    /** How many texts stand for a cluster when one is looked for that stands for all. */
    private static final int SAMPLE = 64;

    private final List<Distinct<I>> texts;
    private final Function<List<I>, Map<I, String>> again;
    private final UnionFind together;
    private final Map<Integer, Shingles> recent = new Recent();

    private Clusters(List<Distinct<I>> texts, Function<List<I>, Map<I, String>> again) {
        this.texts = texts;
        this.again = again;
        this.together = new UnionFind(texts.size());
    }

    /**
     * All clusters of two texts or more, the largest first.
     *
     * @param again reads texts by their ids, some hundred at once; what isn't there any more is like no other
     */
    public static <I extends Comparable<? super I>> List<Cluster<I>> of(
            Stream<Text<I>> texts, Function<List<I>, Map<I, String>> again) {
        var clusters = new Clusters<>(Distinct.of(texts), again);
        IntStream.range(0, Signatures.BANDS).forEach(clusters::joinThoseOf);
        return clusters.found();
    }

    /** How much of what both texts say is in both, from 0 to 1. */
    public static double similarity(String one, String other) {
        return Shingles.of(one).similarity(Shingles.of(other));
    }

    /** Goes through the texts of a band, sorted by what their signatures say in it, so that those that agree stand together. */
    private void joinThoseOf(int band) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(texts.size());
        long places = (1L << bits) - 1;
        var sorted = IntStream.range(0, texts.size())
                .filter(i -> texts.get(i).isCompared())
                .mapToLong(i -> (Signatures.band(texts.get(i).signature(), band) & ~places) | i)
                .sorted()
                .toArray();
        List<Comparison> waiting = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= sorted.length; to++) {
            if (to == sorted.length || (sorted[to] & ~places) != (sorted[from] & ~places)) {
                if (to - from > 1) {
                    compare(
                            Arrays.stream(sorted, from, to)
                                    .mapToInt(one -> (int) (one & places))
                                    .toArray(),
                            waiting);
                }
                from = to;
            }
        }
        join(waiting);
    }

    /** A text, and those that it is held against. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Comparison(int one, int[] others) {}

    /** Joins those of a band that agree, or lets them wait until there are enough to be read at once. */
    private void compare(int[] agreeing, List<Comparison> waiting) {
        for (int i = 1; i < agreeing.length; i++) {
            int one = agreeing[i];
            var others = IntStream.concat(
                            IntStream.range(0, Math.min(i, LOOKED_AT)),
                            IntStream.range(Math.max(LOOKED_AT, i - LOOKED_AT), i))
                    .map(place -> agreeing[place])
                    .toArray();
            // Where there is none now there is none later: what belongs together stays so.
            if (!candidates(one, others).isEmpty()) {
                waiting.add(new Comparison(one, others));
            }
            if (waiting.size() == AT_ONCE) {
                join(waiting);
            }
        }
    }

    private void join(List<Comparison> waiting) {
        read(waiting.stream()
                .flatMapToInt(comparison -> IntStream.concat(
                        IntStream.of(comparison.one),
                        candidates(comparison.one, comparison.others).stream().mapToInt(Candidate::other))));
        for (var comparison : waiting) {
            while (tryToJoin(comparison.one, comparison.others)) {
                // It may belong to a further cluster as well, which is one with the first then.
            }
        }
        waiting.clear();
    }

    /** Joins a text with the most similar of others that it doesn't belong together with already. Answers whether it did. */
    private boolean tryToJoin(int one, int[] others) {
        return candidates(one, others).stream()
                .filter(candidate -> shingles(one).similarity(shingles(candidate.other)) >= NEARLY)
                .findFirst()
                .map(candidate -> {
                    together.join(one, candidate.other);
                    return true;
                })
                .orElse(false);
    }

    /** The most similar of others that a text doesn't belong together with already, by their signatures. */
    private List<Candidate> candidates(int one, int[] others) {
        int own = together.find(one);
        return Arrays.stream(others)
                .filter(other -> together.find(other) != own)
                .mapToObj(other -> new Candidate(other, Signatures.similarity(signature(one), signature(other))))
                .filter(candidate -> candidate.similarity >= HOPELESS)
                .sorted(Comparator.comparingDouble((Candidate candidate) -> -candidate.similarity)
                        .thenComparingInt(Candidate::other))
                .limit(READ)
                .toList();
    }

    private record Candidate(int other, double similarity) {}

    private byte[] signature(int text) {
        return texts.get(text).signature();
    }

    private Shingles shingles(int text) {
        if (!recent.containsKey(text)) {
            read(IntStream.of(text));
        }
        return Objects.requireNonNull(recent.get(text));
    }

    /** Reads those of some that weren't read a moment ago, all at once. */
    private void read(IntStream some) {
        var unread =
                some.distinct().filter(text -> recent.get(text) == null).boxed().toList();
        if (unread.isEmpty()) {
            return;
        }
        var words =
                again.apply(unread.stream().map(text -> texts.get(text).first()).toList());
        unread.forEach(text ->
                recent.put(text, Shingles.of(words.getOrDefault(texts.get(text).first(), ""))));
    }

    private List<Cluster<I>> found() {
        Map<Integer, List<Integer>> found = new LinkedHashMap<>();
        IntStream.range(0, texts.size())
                .forEach(text -> found.computeIfAbsent(together.find(text), root -> new ArrayList<>())
                        .add(text));
        return found.values().stream()
                .filter(members -> members.size() > 1
                        || texts.get(members.getFirst()).senders().size() > 1)
                .map(this::cluster)
                .sorted(Comparator.comparingInt((ToIntFunction<Cluster<I>>) Cluster::size)
                        .reversed()
                        .thenComparing(Cluster::representative))
                .toList();
    }

    private Cluster<I> cluster(List<Integer> distinct) {
        int medoid = medoid(distinct);
        var members = distinct.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(some -> members(some, medoid))
                .sorted(Comparator.comparingDouble((Member<I> member) -> -member.similarity())
                        .thenComparing(Member::id))
                .toList();
        return new Cluster<>(texts.get(medoid).first(), members);
    }

    private Stream<Member<I>> members(List<Integer> some, int medoid) {
        // What all say alike needn't be read.
        var compared = some.stream().mapToInt(text -> text).filter(text -> text != medoid);
        read(compared.flatMap(text -> IntStream.of(medoid, text)));
        return some.stream().flatMap(text -> {
            double similarity = text == medoid ? 1 : shingles(text).similarity(shingles(medoid));
            return texts.get(text).senders().stream().map(sender -> new Member<>(sender, similarity));
        });
    }

    /** The text that most resembles the others, by their signatures; of a large cluster, those that most people sent. */
    private int medoid(List<Integer> distinct) {
        var others = distinct.subList(0, Math.min(distinct.size(), SAMPLE));
        return distinct.stream()
                .max(Comparator.comparingDouble((Integer text) -> resemblance(text, others))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private double resemblance(int text, List<Integer> others) {
        return others.stream()
                .mapToDouble(other ->
                        texts.get(other).senders().size() * Signatures.similarity(signature(text), signature(other)))
                .sum();
    }

    /** Texts that were read a moment ago, for each is compared some times: more than are read at once. */
    private static final class Recent extends LinkedHashMap<Integer, Shingles> {

        private static final long serialVersionUID = 1L;
        private static final int MOST = 1000;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<Integer, Shingles> eldest) {
            return size() > MOST;
        }
    }
}
