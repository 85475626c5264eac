package no.mandat.workflow.contribution.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.mandat.workflow.contribution.cluster.Cluster.Member;
import org.junit.jupiter.api.Test;

/** Which texts are nearly the same. */
class ClustersTest {

    private static final String MAILING = """
            Vi ber utvalget foreslå et lager for brukte byggematerialer i hvert fylke. Uten et lager blir stein og stål knust, \
            selv om de kunne vært brukt i hundre år til. Kommunene har verken penger eller folk til å bygge det alene. Staten må \
            betale halvparten, og reglene for dokumentasjon må bli enklere enn de er i dag.""";

    private static List<Cluster<Integer>> clusters(List<String> texts) {
        return clusters(texts, IntStream.range(0, texts.size()).boxed().toList());
    }

    private static List<Cluster<Integer>> clusters(List<String> texts, List<Integer> order) {
        return Clusters.of(order.stream().map(i -> new Text<>(i, texts.get(i))), again(texts));
    }

    /** Each is asked for once at a time. */
    private static Function<List<Integer>, Map<Integer, String>> again(List<String> texts) {
        return some -> some.stream().collect(Collectors.toMap(i -> i, texts::get));
    }

    private static List<Integer> ids(Cluster<Integer> cluster) {
        return cluster.members().stream().map(Member::id).sorted().toList();
    }

    @Test
    void belongTogetherWhateverManyMadeOfWhatOneOfThemWrote() {
        var found = clusters(List.of(
                "Noe helt annet, som ingen andre enn denne ene har skrevet, og som er langt nok til å bli sammenlignet med det som de andre skrev.",
                "Hei, Kari her! " + MAILING,
                MAILING,
                MAILING.toUpperCase(Locale.ROOT).replace(". ", ".\n\n"),
                MAILING + " Selv rev jeg et fjøs i fjor.",
                MAILING.replace("hundre år", "femti år")));

        assertThat(found).singleElement().satisfies(cluster -> {
            assertThat(cluster.representative()).isEqualTo(2);
            assertThat(ids(cluster)).containsExactly(1, 2, 3, 4, 5);
            assertThat(cluster.members().subList(0, 2)).containsExactly(new Member<>(2, 1), new Member<>(3, 1));
            assertThat(cluster.members()).allMatch(member -> member.similarity() >= Clusters.NEARLY);
        });
    }

    @Test
    void doNotBelongTogetherBecauseOneQuotesTheOther() {
        var own = "Jeg har lest det andre sender inn, og er uenig i det meste av det som står der om lager. ";
        var quoted = own + MAILING.substring(0, MAILING.length() / 2);
        assertThat(clusters(List.of(MAILING, quoted))).isEmpty();
    }

    @Test
    void haveWhateverComesTwiceOnce() {
        var texts = List.of(MAILING, MAILING, "Vi støtter forslaget.");
        assertThat(clusters(texts, List.of(0, 2, 1, 0, 2)))
                .extracting(ClustersTest::ids)
                .containsExactly(List.of(0, 1));
    }

    @Test
    void areOfShortTextsThoseThatSayTheSame() {
        var found = clusters(List.of(
                "Vi støtter forslaget.",
                "Vi støtter ikke forslaget.",
                "VI STØTTER\nFORSLAGET",
                "Vi støtter hele forslaget.",
                MAILING,
                "Vi støtter forslaget!",
                MAILING + " Vi støtter forslaget.",
                "Frist < 3 uker",
                "Frist > 3 uker",
                "Vi støtter forslaget?"));

        assertThat(found).hasSize(2);
        assertThat(found.getFirst().representative()).isZero();
        assertThat(found.getFirst().members())
                .containsExactly(new Member<>(0, 1), new Member<>(2, 1), new Member<>(5, 1));
        assertThat(ids(found.getLast())).containsExactly(4, 6);
    }

    @Test
    void areNoMailingWhereTheySayWhatAnybodySays() {
        assertThat(clusters(Collections.nCopies(50, "Ja, enig."))).isEmpty();
        assertThat(clusters(Collections.nCopies(50, "Nei"))).isEmpty();
        assertThat(clusters(List.of("", "", "!", "!"))).isEmpty();
        assertThat(clusters(List.of())).isEmpty();
    }

    @Test
    void sayTheSameInFewWordsOnlyToTheSameQuestion() {
        var words = List.of("Ja, det støtter vi.", "Ja, det støtter vi.", "Ja, det støtter vi.", MAILING, MAILING);
        var asked = List.of("Hvorfor?", "Hvordan?", "Hvorfor?", "Hvorfor?", "Hvordan?");
        List<Cluster<Integer>> found = Clusters.of(
                IntStream.range(0, words.size()).mapToObj(i -> new Text<>(i, words.get(i), asked.get(i))),
                again(words));

        assertThat(found).extracting(ClustersTest::ids).containsExactly(List.of(0, 2), List.of(3, 4));
    }

    @Test
    void agreeWithWhatIsKnownOfThem() {
        int answers = 4000;
        var mailings = new Mailings(answers, 40);
        var found = Clusters.of(mailings.all(), mailings::words);

        var agreement = Agreement.of(found, answers, mailings::truth);
        assertThat(agreement.precision()).isGreaterThan(0.99);
        assertThat(agreement.recall()).isGreaterThan(0.99);
        var ofFewWords = found.stream()
                .filter(cluster -> mailings.isOfFewWords(cluster.representative()))
                .toList();
        assertThat(ofFewWords).isNotEmpty().allSatisfy(cluster -> {
            int truth = mailings.truth(cluster.representative());
            assertThat(ids(cluster))
                    .containsExactlyElementsOf(IntStream.range(0, answers)
                            .filter(answer -> mailings.truth(answer) == truth)
                            .boxed()
                            .toList());
        });
    }

    @Test
    void areReadAgainSomeAtOnce() {
        int answers = 4000;
        var mailings = new Mailings(answers, 40);
        var read = new ArrayList<Integer>();
        var found = Clusters.of(mailings.all(), ids -> {
            read.add(ids.size());
            return mailings.words(ids);
        });

        assertThat(found).isNotEmpty();
        assertThat(read).hasSizeLessThan(answers / 10).allMatch(ids -> ids <= 400);
    }

    @Property(tries = 100)
    void areTheSameInWhateverOrderTheyCome(@ForAll("texts") List<String> texts, @ForAll Random chance) {
        var order = new ArrayList<>(IntStream.range(0, texts.size()).boxed().toList());
        Collections.shuffle(order, chance);

        assertThat(clusters(texts, order)).isEqualTo(clusters(texts));
    }

    @Property(tries = 200)
    void areEachInOneClusterAtMostWithItsLikes(@ForAll("texts") List<String> texts) {
        var shingles = texts.stream().map(Shingles::of).toList();
        var seen = new HashSet<Integer>();
        for (var cluster : clusters(texts)) {
            assertThat(cluster.size()).isGreaterThan(1);
            assertThat(ids(cluster)).contains(cluster.representative()).allMatch(seen::add);
            assertThat(cluster.members()).allSatisfy(member -> {
                var own = shingles.get(member.id());
                assertThat(own.saysEnough()).isTrue();
                assertThat(member.similarity()).isEqualTo(own.similarity(shingles.get(cluster.representative())));
                assertThat(ids(cluster))
                        .anyMatch(other ->
                                !other.equals(member.id()) && own.similarity(shingles.get(other)) >= Clusters.NEARLY);
            });
        }
    }

    @Property(tries = 100)
    void areFoundWhereverTwoSayTheSame(@ForAll("texts") List<String> texts) {
        var found = clusters(texts).stream().map(ClustersTest::ids).toList();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (Shingles.of(texts.get(i)).similarity(Shingles.of(texts.get(j))) > 0.9) {
                    var both = List.of(j, i);
                    assertThat(found).anyMatch(ids -> ids.containsAll(both));
                }
            }
        }
    }

    /** Of few parts, so that many are nearly the same, and some quite. */
    @Provide
    Arbitrary<List<String>> texts() {
        var word = Arbitraries.of("stein", "stål", "lager", "regler", "fylke");
        var block = word.list().ofSize(8).map(words -> String.join(" ", words));
        return block.list().ofSize(6).flatMap(blocks -> Arbitraries.of(blocks)
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(chosen -> String.join(". ", chosen))
                .list()
                .ofMinSize(1)
                .ofMaxSize(15)
                .flatMap(different -> Arbitraries.of(different).list().ofMaxSize(30)));
    }
}
