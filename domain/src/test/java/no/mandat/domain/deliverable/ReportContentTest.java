package no.mandat.domain.deliverable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.SectionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportContentTest {

    private static final SectionId SECTION = new SectionId(new UUID(8, 50));
    private static final RecommendationId FIRST = new RecommendationId(new UUID(8, 51));
    private static final RecommendationId SECOND = new RecommendationId(new UUID(8, 52));

    @Test
    void numbersItsSectionsAsTheyArePrinted() {
        assertThat(Reports.levels(1, 2, 2, 3, 1, 2).sectionNumbers())
                .containsExactly("1", "1.1", "1.2", "1.2.1", "2", "2.1");
        assertThat(Reports.levels(2, 1, 3).sectionNumbers()).containsExactly("1.1", "2", "2.1.1");
        assertThat(Reports.levels().sectionNumbers()).isEmpty();
    }

    @Test
    void closesWithASectionWhatStandsBelowIt() {
        var closed = Classification.of(Openness.INTERNAL);
        var open = Classification.of(Openness.OPEN);
        var sections = List.of(
                classified(1, 1, open),
                classified(2, 2, closed),
                classified(3, 3, open),
                classified(4, 2, open),
                classified(5, 1, closed),
                classified(6, 1, open));
        assertThat(ReportContent.closed(sections, closed::equals)).containsExactlyInAnyOrder(id(2), id(3), id(5));
        assertThat(ReportContent.closed(sections, one -> false)).isEmpty();
    }

    private static SectionId id(int number) {
        return new SectionId(new UUID(80, number));
    }

    private static ReportContent.Section classified(int number, int level, Classification classification) {
        return new ReportContent.Section(id(number), level, "Tittel", "", "", List.of(), classification);
    }

    @Provide
    Arbitrary<List<Integer>> levels() {
        return Arbitraries.integers()
                .between(1, ReportContent.Section.DEEPEST)
                .list()
                .ofMaxSize(40);
    }

    @Property
    void givesEverySectionANumberOfItsOwn(@ForAll("levels") List<Integer> levels) {
        assertThat(ReportContent.numbers(levels)).hasSameSizeAs(levels).doesNotHaveDuplicates();
    }

    @Property
    void givesNumbersThatGrowAndHaveAsManyPartsAsTheSectionStandsDeep(@ForAll("levels") List<Integer> levels) {
        var numbers = ReportContent.numbers(levels);
        assertThat(numbers).extracting(number -> number.split("\\.").length).containsExactlyElementsOf(levels);
        assertThat(numbers).isSortedAccordingTo((one, next) -> Arrays.compare(parts(one), parts(next)));
        assertThat(numbers).allSatisfy(number -> assertThat(parts(number)).doesNotContain(0));
    }

    private static int[] parts(String number) {
        return Arrays.stream(number.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    @Test
    void knowsWhereItsRecommendationsStandAndWhatTheyAreCalled() {
        var inSection = recommendation(FIRST, SECTION);
        var behind = recommendation(SECOND, null);
        var dissent = new ReportContent.Dissent(
                new DissentId(new UUID(8, 53)), DissentKind.DISSENT, SECOND, "Nei.", List.of());
        var content = with(List.of(inSection, behind), List.of(dissent));

        assertThat(content.recommendationsIn(SECTION)).containsExactly(inSection);
        assertThat(content.recommendationsIn(null)).containsExactly(behind);
        assertThat(content.numberOf(behind)).isEqualTo("3.2");
        assertThat(content.dissentsTo(SECOND)).containsExactly(dissent);
        assertThat(content.dissentsTo(FIRST)).isEmpty();
        assertThat(content.dissentsTo(null)).isEmpty();
        assertThat(content.section(SECTION)).isEmpty();
    }

    @Test
    void saysTheSameWhoeverDissentsAndWhateverIsReplied() {
        var one = with(List.of(recommendation(FIRST, null)), List.of());
        var dissent = new ReportContent.Dissent(
                new DissentId(new UUID(8, 53)), DissentKind.DISSENT, FIRST, "Nei.", List.of());

        assertThat(with(List.of(recommendation(FIRST, null)), List.of(dissent)).saysTheSameAs(one))
                .isTrue();
        assertThat(with(List.of(recommendation(SECOND, null)), List.of()).saysTheSameAs(one))
                .isFalse();
        assertThat(Reports.content("Tekst", Reports.reply("Derfor.")).saysTheSameAs(Reports.content("Tekst")))
                .isTrue();
        assertThat(Reports.content("Annen").saysTheSameAs(Reports.content("Tekst")))
                .isFalse();
    }

    private static ReportContent.Recommendation recommendation(RecommendationId id, @Nullable SectionId section) {
        return new ReportContent.Recommendation(id, section, "Tell.", "", "", List.of(), List.of());
    }

    private static ReportContent with(
            List<ReportContent.Recommendation> recommendations, List<ReportContent.Dissent> dissents) {
        var whole = Reports.content("Tekst");
        return new ReportContent(
                whole.kind(),
                whole.number(),
                whole.title(),
                whole.language(),
                whole.summary(),
                whole.sections(),
                recommendations,
                dissents,
                List.of(),
                List.of(),
                null);
    }
}
