package no.mandat.workflow.reportimport;

import static no.mandat.workflow.reportimport.Drafts.outline;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.shared.ClauseId;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutlineTest {

    private static final String BEGIN = "1 Innledning";
    private static final List<String> END = List.of("1 Anbefalingene samlet", "1 Videre arbeid");

    private final List<Clause> clauses = new ArrayList<>();

    private OutlineTest with(int depth, ClauseForm form, ClauseKind kind, String words) {
        boolean heads = form.hasHeading();
        clauses.add(new Clause(
                id(clauses.size() + 1), depth, form, "", heads ? words : "", heads ? "" : words, kind, null));
        return this;
    }

    private static ClauseId id(int number) {
        return new ClauseId(new UUID(0, number));
    }

    private List<DraftSection> sections() {
        return Outline.of(new ClauseTree(clauses), Words.BOKMAL);
    }

    private List<String> titles() {
        var all = outline(sections());
        assertThat(all).startsWith(BEGIN).endsWith(END.toArray(String[]::new));
        return all.subList(1, all.size() - 2);
    }

    @Test
    void eachQuestionIsAChapterUnderItsHeading() {
        with(0, ClauseForm.SECTION, ClauseKind.BACKGROUND, "Bakgrunn");
        with(1, ClauseForm.PARAGRAPH, ClauseKind.BACKGROUND, "Havet er stort.");
        with(0, ClauseForm.SECTION, ClauseKind.FRAME, "Oppdraget");
        with(1, ClauseForm.PARAGRAPH, ClauseKind.FRAME, "Gruppen skal:");
        with(2, ClauseForm.ITEM, ClauseKind.QUESTION, "vurdere hva strømmen i sundene gir …");
        with(3, ClauseForm.ITEM, ClauseKind.QUESTION, "om våren;");
        with(3, ClauseForm.ITEM, ClauseKind.DELIVERABLE, "en rapport");
        with(2, ClauseForm.ITEM, ClauseKind.OBLIGATION, "Høre dem som bor der.");

        assertThat(titles())
                .containsExactly(
                        "1 Oppdraget", "2 Vurdere hva strømmen i sundene gir", "3 Om våren", "2 Høre dem som bor der");
        var question = sections().get(2);
        assertThat(question.markdown()).isEqualTo("> Mandatet: vurdere hva strømmen i sundene gir …");
        assertThat(question.clauses()).containsExactly(id(5));
    }

    @Test
    void aQuestionWithAHeadingOfItsOwnIsAChapterAtTheTop() {
        with(0, ClauseForm.SECTION, ClauseKind.QUESTION, "Hva koster det?");
        with(1, ClauseForm.PARAGRAPH, ClauseKind.QUESTION, "Både å bygge og å drive.");

        assertThat(titles()).containsExactly("1 Hva koster det?", "2 Både å bygge og å drive");
        assertThat(sections().get(1).markdown()).isEqualTo("> Mandatet: Hva koster det?");
    }

    @Test
    void whatHangsDeeperThanSectionsIsAskedInTheOneAbove() {
        with(0, ClauseForm.SECTION, ClauseKind.FRAME, "A");
        with(1, ClauseForm.SECTION, ClauseKind.FRAME, "B");
        with(2, ClauseForm.SECTION, ClauseKind.FRAME, "C");
        with(3, ClauseForm.PARAGRAPH, ClauseKind.QUESTION, "Første");
        with(4, ClauseForm.ITEM, ClauseKind.QUESTION, "Andre");

        assertThat(titles()).containsExactly("1 A", "2 B", "3 Første");
        assertThat(sections().get(3).markdown()).isEqualTo("> Mandatet: Første\n\n> Mandatet: Andre");
        assertThat(sections().get(3).clauses()).containsExactly(id(4), id(5));
    }

    @Test
    void titlesAreShortAndPlain() {
        with(
                0,
                ClauseForm.PARAGRAPH,
                ClauseKind.QUESTION,
                "Se på **alt** [som er](https://x.example)[^1]\n\n[^1]: Note.");
        with(0, ClauseForm.PARAGRAPH, ClauseKind.QUESTION, "ord ".repeat(100));
        with(0, ClauseForm.PARAGRAPH, ClauseKind.QUESTION, "…");
        with(0, ClauseForm.PICTURE, ClauseKind.QUESTION, "![Kart](picture:0)");

        assertThat(titles().getFirst()).isEqualTo("1 Se på alt som er");
        assertThat(titles().get(1)).hasSizeBetween(60, 84).endsWith("ord");
        assertThat(titles().subList(2, 4)).containsExactly("1 Punkt i mandatet", "1 Kart");
        assertThat(sections().get(1).markdown()).isEqualTo("> Mandatet: Se på **alt** [som er](https://x.example)");
    }

    @Test
    void aTableIsQuotedAsOne() {
        with(0, ClauseForm.TABLE, ClauseKind.QUESTION, "| a | b |\n|---|---|\n| c | d |");

        assertThat(sections().get(1).markdown()).isEqualTo("> Mandatet:\n>\n> | a | b |\n> |---|---|\n> | c | d |");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void speaksEachLanguage(Locale language) {
        assertThat(Outline.of(ClauseTree.EMPTY, language)).hasSize(3).allMatch(section -> section.level() == 1);
    }

    static List<Locale> languages() {
        return Words.languages();
    }

    @Property(tries = 300)
    void everythingThatIsAskedIsLinkedToOneSection(@ForAll("trees") ClauseTree tree) {
        var sections = Outline.of(tree, Words.BOKMAL);

        assertThat(sections.stream().flatMap(section -> section.clauses().stream()))
                .containsExactlyElementsOf(tree.traceable().stream()
                        .filter(clause -> clause.kind() != ClauseKind.DELIVERABLE)
                        .map(Clause::id)
                        .toList());
    }

    @Property(tries = 300)
    void sectionsAreATreeOfThreeLevelsWithTitles(@ForAll("trees") ClauseTree tree) {
        int before = 0;
        for (var section : Outline.of(tree, Words.BOKMAL)) {
            assertThat(section.level()).isBetween(1, Math.min(before + 1, 3));
            assertThat(section.title())
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(80)
                    .doesNotEndWith(".");
            assertThat(section.markdown().isEmpty()).isEqualTo(section.clauses().isEmpty());
            before = section.level();
        }
    }

    @Provide
    Arbitrary<ClauseTree> trees() {
        var texts =
                Arbitraries.of("", "Vurdere alt.", "- en\n- to", "# x", "…", "Se [^1]\n\n[^1]: note", "a\n\nb", "1. a");
        var clause = Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of(ClauseForm.class),
                        Arbitraries.of(ClauseKind.class),
                        texts,
                        texts)
                .as((depth, form, kind, heading, text) ->
                        new Clause(id(0), depth, form, "", form.hasHeading() ? heading : "", text, kind, null));
        return clause.list().ofMaxSize(40).map(OutlineTest::tree);
    }

    private static ClauseTree tree(List<Clause> loose) {
        List<Clause> all = new ArrayList<>();
        int before = -1;
        for (var clause : loose) {
            before = Math.min(clause.depth(), before + 1);
            all.add(clause.at(before).with(id(all.size() + 1)));
        }
        return new ClauseTree(all);
    }
}
