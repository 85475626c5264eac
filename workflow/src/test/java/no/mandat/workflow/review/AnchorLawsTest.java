package no.mandat.workflow.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.mandat.domain.review.Anchor;

/** Whatever is written elsewhere, a passage is found; taken out, it is lost; and nothing else is taken for it. */
class AnchorLawsTest {

    private static final List<String> WORDS =
            List.of("det", "må", "endres", "og", "slagg", "slam", "støv", "i", "dag", "en", "et", "verdi", ".", ",");

    /** Words with a passage among them, of which the first word is number from and the last the one before to. */
    record Marked(List<String> words, int from, int to) {

        String text() {
            return String.join(" ", words);
        }

        Anchor anchor() {
            int begin = String.join(" ", words.subList(0, from)).length() + (from == 0 ? 0 : 1);
            return Anchor.in(text(), begin, begin + quote().length());
        }

        String quote() {
            return String.join(" ", words.subList(from, to));
        }

        /** The same with other words in the place of some. */
        String with(int first, int last, List<String> others) {
            List<String> now = new ArrayList<>(words.subList(0, first));
            now.addAll(others);
            now.addAll(words.subList(last, words.size()));
            return String.join(" ", now);
        }
    }

    private static Arbitrary<List<String>> some(int least, int most) {
        return Arbitraries.of(WORDS).list().ofMinSize(least).ofMaxSize(most);
    }

    @Provide
    Arbitrary<Marked> marked() {
        return Combinators.combine(
                        some(1, 60),
                        Arbitraries.integers().between(0, 1_000),
                        Arbitraries.integers().between(0, 1_000))
                .as((words, one, other) -> {
                    int from = one % words.size();
                    return new Marked(words, from, from + 1 + other % Math.min(12, words.size() - from));
                });
    }

    @Provide
    Arbitrary<List<String>> others() {
        return some(0, 12);
    }

    @Property(tries = 1000)
    void whatIsWrittenBeforeItNeverLosesIt(
            @ForAll("marked") Marked made, @ForAll("others") List<String> others, @ForAll int one, @ForAll int other) {
        int first = Math.floorMod(one, made.from() + 1);
        int last = first + Math.floorMod(other, made.from() - first + 1);
        isFound(made, made.with(first, last, others));
    }

    @Property(tries = 1000)
    void whatIsWrittenBehindItNeverLosesIt(
            @ForAll("marked") Marked made, @ForAll("others") List<String> others, @ForAll int one, @ForAll int other) {
        int rest = made.words().size() - made.to();
        int first = made.to() + Math.floorMod(one, rest + 1);
        int last = first + Math.floorMod(other, made.words().size() - first + 1);
        isFound(made, made.with(first, last, others));
    }

    private static void isFound(Marked made, String now) {
        assertThat(new Anchors(made.text(), now).find(made.anchor()))
                .hasValueSatisfying(place ->
                        assertThat(now.substring(place.from(), place.to())).isEqualTo(made.quote()));
    }

    /** What is written around it is of other words than what stands next to it: else nobody could say which of two alike was taken out. */
    @Property(tries = 1000)
    void takingItOutAlwaysLosesIt(@ForAll("marked") Marked drawn) {
        List<String> words = new ArrayList<>(drawn.words());
        words.add(drawn.from(), "<");
        words.add(drawn.to() + 1, ">");
        var made = new Marked(words, drawn.from() + 1, drawn.to() + 1);
        assertThat(new Anchors(made.text(), made.with(made.from(), made.to(), List.of())).find(made.anchor()))
                .isEmpty();
    }

    /** The same without marks around it, where it says what stands nowhere else. */
    @Property(tries = 1000)
    void takingOutWhatStandsOnceLosesIt(@ForAll("marked") Marked made) {
        var now = made.with(made.from(), made.to(), List.of());
        Assume.that(Occurrences.of(made.quote(), made.text()).size() == 1);
        Assume.that(!(" " + now + " ").contains(" " + made.quote() + " "));
        assertThat(new Anchors(made.text(), now).find(made.anchor())).isEmpty();
    }

    /** Each of several sentences that say the same has a name before it and one behind; others are written around, and some taken out. */
    @Property(tries = 1000)
    void neverPointsAtAnotherThatSaysTheSame(
            @ForAll("others") List<String> others, @ForAll int which, @ForAll long taken, @ForAll boolean also) {
        int count = 8;
        int mine = Math.floorMod(which, count);
        var made = sentences(count, -1L, List.of());
        var now = sentences(count, taken, others);
        int from = made.indexOf(" det må endres ", made.indexOf("navn" + mine + " ")) + 1;
        var found = new Anchors(made, now).find(Anchor.in(made, from, from + "det må endres".length()));
        if ((taken >> mine & 1) == 0) {
            assertThat(found).isEmpty();
        } else {
            int there = now.indexOf(" det må endres ", now.indexOf("navn" + mine + " ")) + 1;
            assertThat(found)
                    .hasValueSatisfying(place -> assertThat(place.from()).isEqualTo(there));
        }
    }

    private static String sentences(int count, long kept, List<String> others) {
        List<String> words = new ArrayList<>(others);
        for (int i = 0; i < count; i++) {
            words.add("navn" + i);
            if ((kept >> i & 1) != 0) {
                words.add("det må endres");
            }
            words.add("slutt" + i);
        }
        words.addAll(others);
        return String.join(" ", words);
    }
}
