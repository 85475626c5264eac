package no.mandat.workflow.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import no.mandat.workflow.contribution.cluster.Agreement;
import no.mandat.workflow.contribution.cluster.Cluster;
import no.mandat.workflow.contribution.cluster.Clusters;
import no.mandat.workflow.contribution.cluster.Mailings;
import org.junit.jupiter.api.Test;

/** Mailings among a hundred thousand answers, of which it is known who joined which. */
class ClusterBench {

    private static final int ANSWERS = 100_000;
    private static final int MAILINGS = 250;

    @Test
    void findsTheMailings() throws Exception {
        var mailings = new Mailings(ANSWERS, MAILINGS);
        Clusters.of(mailings.all().limit(ANSWERS / 10), mailings::words);

        var found = new Found();
        long nanos = Figures.nanos(() -> found.clusters = Clusters.of(mailings.all(), mailings::words));
        Figures.seconds("clusters of 100 000 answers, which are written meanwhile", nanos / 1e6, 60);

        var agreement = Agreement.of(found.clusters, ANSWERS, mailings::truth);
        Figures.share("precision of the clusters, by pairs", agreement.precision(), 0.99);
        Figures.share("recall of the clusters, by pairs", agreement.recall(), 0.99);
        memory(mailings);
    }

    /** What is alive at most, looked at now and then while the texts come and while they are read again. */
    private static void memory(Mailings mailings) {
        var watch = new Watch();
        var texts = mailings.all().peek(text -> watch.passes(text.words()));
        Clusters.of(texts, ids -> {
            var words = mailings.words(ids);
            words.values().forEach(watch::passes);
            return words;
        });
        Figures.megabytes(
                "memory of it, beside %.0f MB of texts".formatted(watch.characters / Figures.MB),
                watch.most / Figures.MB,
                64);
    }

    private static final class Found {
        private List<Cluster<Integer>> clusters = List.of();
    }

    private static final class Watch {

        private static final int EACH = 10_000;

        private final AtomicInteger passed = new AtomicInteger();
        private final long before = Figures.alive();
        private long characters;
        private long most;

        private void passes(String words) {
            if (passed.get() < ANSWERS) {
                characters += words.length();
            }
            if (passed.incrementAndGet() % EACH == 0) {
                most = Math.max(most, Figures.alive() - before);
            }
        }
    }
}
