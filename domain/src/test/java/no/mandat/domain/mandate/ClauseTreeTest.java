package no.mandat.domain.mandate;

import static no.mandat.domain.mandate.Clauses.id;
import static no.mandat.domain.mandate.Clauses.shape;
import static no.mandat.domain.mandate.Clauses.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.mandat.domain.mandate.ClauseTree.Side;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.RefusedException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClauseTreeTest {

    private static final ClauseId NEW = id(99);

    private final ClauseTree tree = tree("# A", "  one", "    - x", "    - y", "  two", "# B", "  three");

    @Test
    void knowsWhatHangsUnderAClause() {
        assertThat(tree.below(id(1)).stream().map(Clause::id)).containsExactly(id(2), id(3), id(4), id(5));
        assertThat(tree.below(id(4))).isEmpty();
    }

    @Test
    void refusesWhatIsNoTree() {
        assertThatThrownBy(() -> tree("one", "    two")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree("  one")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClauseTree(
                        List.of(tree.clauses().getFirst(), tree.clauses().getFirst())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesMoreThanAnyMandateHas() {
        var many = IntStream.rangeClosed(1, ClauseTree.MOST + 1)
                .mapToObj(number -> "word")
                .toArray(String[]::new);
        refuses(() -> tree(many), new MandateRefusal.TooManyClauses(ClauseTree.MOST));
        assertThat(tree(Arrays.copyOf(many, ClauseTree.MOST)).clauses()).hasSize(ClauseTree.MOST);
    }

    @Test
    void refusesToStandDeeperThanAnyDocument() {
        var deep = IntStream.rangeClosed(0, ClauseTree.DEEPEST)
                .mapToObj(depth -> "  ".repeat(depth) + "word")
                .toArray(String[]::new);
        var deepest = tree(deep);
        var deeper = Stream.concat(Arrays.stream(deep), Stream.of("  ".repeat(ClauseTree.DEEPEST + 1) + "word"))
                .toArray(String[]::new);
        assertThat(deepest.clauses()).hasSize(ClauseTree.DEEPEST + 1);
        refuses(() -> tree(deeper), new MandateRefusal.TooDeep(ClauseTree.DEEPEST));
    }

    @Nested
    class Splitting {

        @Test
        void makesTheRestTheNextClauseWithWhatHungUnderIt() {
            var split = tree("one two", "  - x").split(id(1), 3, NEW);
            assertThat(shape(split)).containsExactly("1 /one", "99 /two", "  2 /x");
        }

        @Test
        void takesTheTextOfASectionApartAsItsFirstParagraph() {
            var section = tree("# A").edit(id(1), clause -> clause.says("A", "one two"));
            assertThat(shape(section.split(id(1), 0, NEW))).containsExactly("1 A/", "  99 /one two");
            assertThat(shape(section.split(id(1), 4, NEW))).containsExactly("1 A/one", "  99 /two");
        }

        @Test
        void keepsKindAndForceAndFormInBoth() {
            var split = tree("- one two")
                    .classify(List.of(id(1)), ClauseKind.QUESTION, Force.SHOULD)
                    .split(id(1), 3, NEW);
            assertThat(split.clauses()).allSatisfy(clause -> assertThat(clause)
                    .returns(ClauseForm.ITEM, Clause::form)
                    .returns(ClauseKind.QUESTION, Clause::kind)
                    .returns(Force.SHOULD, Clause::force));
        }

        @Test
        void refusesWhereNothingWouldBeLeft() {
            refuses(() -> tree.split(id(2), 0, NEW), new MandateRefusal.NothingToDivide());
            refuses(() -> tree.split(id(2), 3, NEW), new MandateRefusal.NothingToDivide());
            refuses(() -> tree.split(id(1), 0, NEW), new MandateRefusal.NothingToDivide());
        }

        @Test
        void refusesToDivideATable() {
            var table = tree("one two").edit(id(1), clause -> clause.as(ClauseForm.TABLE));
            refuses(() -> table.split(id(1), 3, NEW), new MandateRefusal.NothingToDivide());
        }

        @Test
        void letsEachFootnoteGoWithItsWords() {
            var split = tree("one[^1] two[^2]")
                    .edit(id(1), clause -> clause.says("", clause.text() + "\n\n[^1]: First.\n[^2]: Second."))
                    .split(id(1), 7, NEW);
            assertThat(split.require(id(1)).text()).isEqualTo("one[^1]\n\n[^1]: First.");
            assertThat(split.require(NEW).text()).isEqualTo("two[^2]\n\n[^2]: Second.");
        }

        @Test
        void losesNoFootnoteThatNobodyRefersTo() {
            var split = tree("one two")
                    .edit(id(1), clause -> clause.says("", "one two\n\n[^x]: Alone."))
                    .split(id(1), 3, NEW);
            assertThat(split.require(id(1)).text()).isEqualTo("one\n\n[^x]: Alone.");
            assertThat(split.require(NEW).text()).isEqualTo("two");
        }
    }

    @Nested
    class Joining {

        @Test
        void putsTheWordsBehindThoseBefore() {
            assertThat(shape(tree.join(id(4))))
                    .containsExactly("1 A/", "  2 /one", "    3 /x y", "  5 /two", "6 B/", "  7 /three");
        }

        @Test
        void givesASectionItsText() {
            assertThat(shape(tree.join(id(2))))
                    .containsExactly("1 A/one", "  3 /x", "  4 /y", "  5 /two", "6 B/", "  7 /three");
        }

        @Test
        void keepsWhatHungUnderTheJoined() {
            var joined = tree("one", "two", "  x", "    y").join(id(2));
            assertThat(shape(joined)).containsExactly("1 /one two", "  3 /x", "    4 /y");
        }

        @Test
        void letsTheChildrenOfADeeperOneStandAfterTheShallower() {
            var joined = tree("# A", "  one", "    x", "two", "  z").join(id(4));
            assertThat(shape(joined)).containsExactly("1 A/", "  2 /one", "    3 /x two", "  5 /z");
        }

        @Test
        void mendsAHeadingThatWasTornApart() {
            assertThat(shape(tree("# A", "# B", "  one").join(id(2)))).containsExactly("1 A B/", "  3 /one");
        }

        @Test
        void keepsTheHeadingOfASectionInTheWords() {
            assertThat(shape(tree("one", "# B", "  two").join(id(2)))).containsExactly("1 /one B", "  3 /two");
        }

        @Test
        void keepsBothFootnotes() {
            var joined = tree("a[^1]", "b[^2]")
                    .edit(id(1), clause -> clause.says("", "a[^1]\n\n[^1]: First."))
                    .edit(id(2), clause -> clause.says("", "b[^2]\n\n[^2]: Second."))
                    .join(id(2));
            assertThat(joined.require(id(1)).text()).isEqualTo("a[^1] b[^2]\n\n[^1]: First.\n[^2]: Second.");
        }

        @Test
        void refusesTheFirstAndWhatIsNoProse() {
            refuses(() -> tree.join(id(1)), new MandateRefusal.NothingToJoin());
            var table = tree("one", "two").edit(id(1), clause -> clause.as(ClauseForm.TABLE));
            refuses(() -> table.join(id(2)), new MandateRefusal.NothingToJoin());
            var picture = tree("one", "two").edit(id(2), clause -> clause.as(ClauseForm.PICTURE));
            refuses(() -> picture.join(id(2)), new MandateRefusal.NothingToJoin());
        }
    }

    @Nested
    class Moving {

        @Test
        void indentsWithAllThatHangsUnderIt() {
            assertThat(shape(tree("a", "b", "  c", "d").indent(id(2))))
                    .containsExactly("1 /a", "  2 /b", "    3 /c", "4 /d");
        }

        @Test
        void liftsWithAllThatHangsUnderIt() {
            assertThat(shape(tree("a", "  b", "    c", "  d").outdent(id(2))))
                    .containsExactly("1 /a", "2 /b", "  3 /c", "  4 /d");
        }

        @Test
        void refusesToIndentTheFirstAndToLiftTheHighest() {
            refuses(() -> tree.indent(id(1)), new MandateRefusal.NotMovable());
            refuses(() -> tree.indent(id(2)), new MandateRefusal.NotMovable());
            refuses(() -> tree.outdent(id(6)), new MandateRefusal.NotMovable());
        }

        @Test
        void goesBeforeBehindAndUnderAnother() {
            var abc = tree("a", "  x", "b", "c", "  y");
            assertThat(shape(abc.move(id(4), Side.BEFORE, id(1))))
                    .containsExactly("4 /c", "  5 /y", "1 /a", "  2 /x", "3 /b");
            assertThat(shape(abc.move(id(1), Side.AFTER, id(4))))
                    .containsExactly("3 /b", "4 /c", "  5 /y", "1 /a", "  2 /x");
            assertThat(shape(abc.move(id(1), Side.UNDER, id(4))))
                    .containsExactly("3 /b", "4 /c", "  5 /y", "  1 /a", "    2 /x");
            assertThat(shape(abc.move(id(5), Side.BEFORE, id(3))))
                    .containsExactly("1 /a", "  2 /x", "5 /y", "3 /b", "4 /c");
            assertThat(shape(abc.move(id(3), Side.AFTER, id(2))))
                    .containsExactly("1 /a", "  2 /x", "  3 /b", "4 /c", "  5 /y");
        }

        @Test
        void refusesToHangUnderItself() {
            refuses(() -> tree.move(id(1), Side.UNDER, id(3)), new MandateRefusal.NotMovable());
            refuses(() -> tree.move(id(1), Side.AFTER, id(1)), new MandateRefusal.NotMovable());
        }

        @Test
        void knowsItsNeighbours() {
            assertThat(tree.neighbour(id(5), Side.BEFORE)).map(Clause::id).contains(id(2));
            assertThat(tree.neighbour(id(2), Side.AFTER)).map(Clause::id).contains(id(5));
            assertThat(tree.neighbour(id(2), Side.BEFORE)).isEmpty();
            assertThat(tree.neighbour(id(4), Side.AFTER)).isEmpty();
            assertThat(tree.neighbour(id(6), Side.AFTER)).isEmpty();
        }
    }

    @Nested
    class ComingAndGoing {

        private final Clause clause = tree("new").clauses().getFirst().with(NEW);

        @Test
        void stands() {
            assertThat(shape(tree.insert(clause, Side.AFTER, id(2))).subList(3, 6))
                    .containsExactly("    4 /y", "  99 /new", "  5 /two");
            assertThat(shape(tree.insert(clause, Side.BEFORE, id(2))).subList(0, 3))
                    .containsExactly("1 A/", "  99 /new", "  2 /one");
            assertThat(shape(tree.insert(clause, Side.UNDER, id(1))).subList(4, 6))
                    .containsExactly("  5 /two", "  99 /new");
            assertThat(shape(tree.insert(clause, Side.AFTER, null)).getLast()).isEqualTo("99 /new");
        }

        @Test
        void goesWithAllThatHangsUnderIt() {
            assertThat(shape(tree.remove(id(1)))).containsExactly("6 B/", "  7 /three");
        }

        @Test
        void refusesWhatIsGone() {
            refuses(() -> tree.remove(NEW), new MandateRefusal.ClauseGone());
            assertThat(tree.find(NEW)).isEmpty();
        }
    }

    @Test
    void countsWhatMustBeAnswered() {
        var classified = tree.classify(List.of(id(3)), ClauseKind.QUESTION, Force.MUST)
                .classify(List.of(id(4)), ClauseKind.OBLIGATION, Force.MAY)
                .classify(List.of(id(5)), ClauseKind.DELIVERABLE, null)
                .classify(List.of(id(7)), ClauseKind.FRAME, Force.MUST);
        assertThat(classified.traceable().stream().map(Clause::id)).containsExactly(id(3), id(4), id(5));
    }

    @Test
    void isCalledByItsHeadingOrItsFirstWords() {
        var words = "word ".repeat(30);
        var long20 = tree("# A")
                .edit(id(1), clause -> clause.as(ClauseForm.PARAGRAPH).says("", words));
        assertThat(tree.require(id(1)).label()).isEqualTo("A");
        assertThat(long20.require(id(1)).label()).isEqualTo("word ".repeat(16).strip() + " …");
    }

    /** Whatever is done to a tree but editing and removing, it stays a tree, and no word comes or goes. */
    @Property(tries = 300)
    void keepsEveryWord(@ForAll("trees") ClauseTree start, @ForAll("acts") List<int[]> acts) {
        var now = start;
        int made = 1000;
        for (var act : acts) {
            var clauses = now.clauses();
            var one = clauses.get(act[1] % clauses.size()).id();
            var other = clauses.get(act[2] % clauses.size()).id();
            try {
                now = switch (act[0]) {
                    case 0 -> now.indent(one);
                    case 1 -> now.outdent(one);
                    case 2 -> now.join(one);
                    case 3 -> now.split(one, act[2] % 9, new ClauseId(new UUID(0, made++)));
                    case 4 -> now.move(one, Side.values()[act[2] % 3], other);
                    default -> now.classify(List.of(one), ClauseKind.QUESTION, Force.MUST);
                };
            } catch (RefusedException refused) {
                continue;
            }
            assertThat(words(now)).isEqualTo(words(start));
        }
    }

    /** Letters, sorted: an act may change their order, and a split the space between them. */
    private static String words(ClauseTree tree) {
        return tree.clauses().stream()
                .flatMapToInt(clause -> (clause.heading() + clause.text()).chars())
                .filter(letter -> letter != ' ')
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Provide
    Arbitrary<ClauseTree> trees() {
        return Arbitraries.integers()
                .between(0, 3)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(ClauseTreeTest::random);
    }

    private static ClauseTree random(List<Integer> depths) {
        List<String> lines = new ArrayList<>();
        int before = -1;
        for (int depth : depths) {
            before = Math.min(depth, before + 1);
            var mark = lines.size() % 3 == 0 ? "# " : lines.size() % 3 == 1 ? "- " : "";
            lines.add("  ".repeat(before) + mark + "w%d v%d u".formatted(lines.size(), lines.size()));
        }
        return tree(lines.toArray(String[]::new));
    }

    @Provide
    Arbitrary<List<int[]>> acts() {
        return Arbitraries.integers()
                .between(0, 1000)
                .array(int[].class)
                .ofSize(3)
                .map(act -> new int[] {act[0] % 6, act[1], act[2]})
                .list()
                .ofMaxSize(30);
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, MandateRefusal refusal) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                .isEqualTo(refusal));
    }
}
