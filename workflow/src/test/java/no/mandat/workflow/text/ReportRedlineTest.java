package no.mandat.workflow.text;

import static no.mandat.workflow.text.LongReport.id;
import static no.mandat.workflow.text.LongReport.section;
import static no.mandat.workflow.text.Texts.WORDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.ReportContent.Dissent;
import no.mandat.domain.deliverable.ReportContent.Recommendation;
import no.mandat.domain.deliverable.ReportContent.Section;
import no.mandat.domain.deliverable.ReportContent.Signatory;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.deliverable.ReportHash;
import no.mandat.workflow.text.ReportRedline.SectionChange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportRedlineTest {

    private static ReportRedline compare(ReportContent before, ReportContent after) {
        return ReportRedline.between(before, after, 2, WORDS, ReportAddresses.none());
    }

    private static ReportRedline compare(List<Section> before, List<Section> after) {
        return compare(LongReport.of(before, List.of(), List.of()), LongReport.of(after, List.of(), List.of()));
    }

    private static SectionChange change(Section before, Section after) {
        return compare(List.of(before), List.of(after)).sections().getFirst();
    }

    @Test
    void aSectionThatIsTheSameIsNotCompared() {
        var redline = compare(List.of(section(1, 1, "En", "Tekst.")), List.of(section(1, 1, "En", "Tekst.")));

        assertThat(redline.isChanged()).isFalse();
        assertThat(redline.changedSections()).isEmpty();
        assertThat(redline.sections().getFirst().text()).isNull();
    }

    @Test
    void aTextThatChangedIsComparedBelowItsHeading() {
        var change = change(section(1, 2, "En", "# To\n\nTre."), section(1, 2, "En", "# To\n\nTre fire."));

        assertThat(change.changes()).containsExactly(ReportChange.CHANGED);
        assertThat(change.text().html()).contains("<h4>To</h4>").contains("<ins>");
        assertThat(change.inserted()).isEqualTo(1);
        assertThat(change.deleted()).isZero();
        assertThat(change.title().html()).isEqualTo("En");
    }

    @Test
    void aTextThatLooksTheSameIsNotChanged() {
        var change = change(section(1, 1, "En", "Tekst."), section(1, 1, "En", "Tekst.\n\n"));

        assertThat(change.changes()).isEmpty();
    }

    @Test
    void aSectionMayBeCalledSomethingElse() {
        var change = change(section(1, 1, "Hva det koster", "Tekst."), section(1, 1, "Hva det krever", "Tekst."));

        assertThat(change.changes()).containsExactly(ReportChange.RENAMED);
        assertThat(change.title().html()).contains("<del>", "<ins>").doesNotContain("<p");
        assertThat(change.text()).isNull();
    }

    @Test
    void whatIsNewAndWhatIsGoneStandsWhereItStands() {
        var redline = compare(
                List.of(section(1, 1, "En", "a"), section(2, 1, "To", "b"), section(3, 1, "Tre", "c")),
                List.of(section(1, 1, "En", "a"), section(4, 1, "Fire", "d e"), section(3, 1, "Tre", "c")));

        assertThat(redline.sections())
                .extracting(change -> change.section().title())
                .containsExactly("En", "To", "Fire", "Tre");
        assertThat(redline.sections())
                .extracting(SectionChange::changes)
                .containsExactly(Set.of(), Set.of(ReportChange.GONE), Set.of(ReportChange.NEW), Set.of());
        assertThat(redline.sections()).extracting(SectionChange::numberBefore).containsExactly("1", "2", "", "3");
        assertThat(redline.sections()).extracting(SectionChange::number).containsExactly("1", "", "2", "3");
        assertThat(redline.changedSections()).hasSize(2);
        assertThat(redline.inserted()).isEqualTo(3);
        assertThat(redline.deleted()).isEqualTo(2);
    }

    @Test
    void onlyWhatStandsElsewhereIsMoved() {
        var one = section(1, 1, "En", "a");
        var two = section(2, 1, "To", "b");
        var three = section(3, 1, "Tre", "c");
        var redline = compare(List.of(one, two, three), List.of(three, one, two));

        assertThat(redline.changedSections())
                .extracting(change -> change.section().title())
                .containsExactly("Tre");
        assertThat(redline.changedSections().getFirst().changes()).containsExactly(ReportChange.MOVED);
        assertThat(compare(List.of(one, two, three), List.of(one, three)).changedSections())
                .extracting(SectionChange::changes)
                .containsExactly(Set.of(ReportChange.GONE));
    }

    @Test
    void anotherLevelIsAnotherPlace() {
        assertThat(change(section(1, 1, "En", "a"), section(1, 2, "En", "a")).changes())
                .containsExactly(ReportChange.MOVED);
    }

    @Test
    void whoItIsForIsSeen() {
        var open = new Section(new SectionId(id(1)), 1, "En", "a", "", List.of(), Classification.of(Openness.OPEN));

        assertThat(change(section(1, 1, "En", "a"), open).changes()).containsExactly(ReportChange.DETAILS);
    }

    @Test
    void sectionsWithAnotherIdentifierArePairedByTheirTitles() {
        var change = change(section(1, 1, "Hvorfor nå", "a b"), section(2, 1, " hvorfor NÅ", "a b c"));

        assertThat(change.changes()).contains(ReportChange.CHANGED).doesNotContain(ReportChange.NEW);
        assertThat(compare(List.of(section(1, 1, "", "a")), List.of(section(2, 1, "", "a")))
                        .sections())
                .extracting(SectionChange::changes)
                .containsExactly(Set.of(ReportChange.GONE), Set.of(ReportChange.NEW));
    }

    @Test
    void recommendationsAreCompared() {
        var before = List.of(
                recommendation(1, "Staten bør vente.", "Fordi.", "NFD", null), recommendation(2, "b", "", "", null));
        var after = List.of(
                recommendation(3, "Ny.", "", "", null),
                recommendation(1, "Staten bør handle.", "Fordi.", "OED", new SectionId(id(1))),
                recommendation(2, "b", "", "", null));
        var redline = compare(LongReport.of(List.of(), before, List.of()), LongReport.of(List.of(), after, List.of()));

        assertThat(redline.recommendations())
                .extracting(ReportRedline.RecommendationChange::changes)
                .containsExactly(Set.of(ReportChange.NEW), Set.of(ReportChange.CHANGED, ReportChange.MOVED), Set.of());
        var changed = redline.recommendations().get(1);
        assertThat(changed.numberBefore()).isEqualTo("5.1");
        assertThat(changed.number()).isEqualTo("5.2");
        assertThat(changed.text().html()).contains("handle");
        assertThat(changed.addressee().html()).contains("NFD", "OED");
        assertThat(changed.rationale()).isNull();
    }

    private static Recommendation recommendation(
            int number, String text, String rationale, String addressee, @Nullable SectionId section) {
        return new Recommendation(
                new RecommendationId(id(number)), section, text, rationale, addressee, List.of(), List.<PointId>of());
    }

    @Test
    void dissentsAreComparedWithWhoStandsBehindThem() {
        var before = dissent("Registeret bør vente.", "Tor Vikan");
        var after = dissent("Registeret bør utvides.", "Tor Vikan", "Liv Sandmo");
        var redline = compare(
                LongReport.of(List.of(), List.of(), List.of(before)),
                LongReport.of(List.of(), List.of(), List.of(after)));

        var change = redline.dissents().getFirst();
        assertThat(change.changes()).containsExactlyInAnyOrder(ReportChange.CHANGED, ReportChange.DETAILS);
        assertThat(change.signatories().html()).contains("<ins>", "Sandmo");
        assertThat(redline.isChanged()).isTrue();
    }

    private static Dissent dissent(String text, String... names) {
        return new Dissent(
                new DissentId(id(1)),
                DissentKind.DISSENT,
                null,
                text,
                Stream.of(names)
                        .map(name -> new Signatory(new PersonId(id(1)), name, Instant.EPOCH))
                        .toList());
    }

    /** With one of each part, so that each component of each can be another. */
    private static ReportContent whole() {
        var exempt = new Classification(Openness.EXEMPT, "Offentleglova § 23", true, LocalDate.of(2027, 1, 31));
        return new ReportContent(
                DeliverableKind.PROGRESS_REPORT,
                5,
                "Løypemelding",
                "nb",
                "Kort sagt.",
                List.of(new Section(
                        new SectionId(id(1)), 1, "En", "Tekst.", "Kort.", List.of(new ClauseId(id(1))), exempt)),
                List.of(new Recommendation(
                        new RecommendationId(id(2)),
                        new SectionId(id(1)),
                        "Staten bør vente.",
                        "Fordi.",
                        "NFD",
                        List.of(new ClauseId(id(1))),
                        List.of(new PointId(id(1))))),
                List.of(new Dissent(
                        new DissentId(id(3)),
                        DissentKind.DISSENT,
                        new RecommendationId(id(2)),
                        "Nei.",
                        List.of(new Signatory(new PersonId(id(4)), "Tor Vikan", Instant.EPOCH)))),
                List.of(new ReportContent.Picture(new PictureId(id(5)), "image/png", 10, "ab")),
                List.of(new ReportContent.Figure("points", 4, "points", Instant.EPOCH, LocalDate.of(2026, 9, 1))),
                new ReportContent.Reply(
                        "Styret", List.of(new ReportContent.Objection("Ada", "Dyrt.", "Billigere.")), "Svar."));
    }

    @Test
    void whatIsHashedIsCompared() throws ReflectiveOperationException {
        var before = whole();
        assertThat(compare(before, whole()).isChanged()).isFalse();
        var others = new LinkedHashMap<String, ReportContent>();
        for (var other : others("", before).entrySet()) {
            others.put(other.getKey(), (ReportContent) other.getValue());
        }

        assertThat(others).hasSizeGreaterThan(60);
        others.forEach((what, after) -> {
            assertThat(ReportHash.of(after)).as(what).isNotEqualTo(ReportHash.of(before));
            assertThat(compare(before, after).isChanged()).as(what).isTrue();
            assertThat(compare(after, before).isChanged()).as(what).isTrue();
        });
    }

    /** The same records, each with one component that is another, by where that is. */
    private static Map<String, Object> others(String where, Object value) throws ReflectiveOperationException {
        Map<String, Object> others = new LinkedHashMap<>();
        switch (value) {
            case String text -> others.put(where, text.equals("nb") ? "nn" : text + "x");
            case Integer number -> others.put(where, number + 1);
            case Long number -> others.put(where, number + 1);
            case Boolean is -> others.put(where, !is);
            case UUID id -> others.put(where, new UUID(id.getMostSignificantBits() + 1, 1));
            case Instant at -> others.put(where, at.plusSeconds(90_000));
            case LocalDate day -> others.put(where, day.plusDays(1));
            case Enum<?> constant ->
                Stream.of(constant.getDeclaringClass().getEnumConstants())
                        .filter(other -> other != constant)
                        .forEach(other -> others.put(where + "=" + other, other));
            case List<?> list -> {
                others.put(where + " none", List.of());
                for (var other : others(where + "[]", list.getFirst()).entrySet()) {
                    others.put(other.getKey(), List.of(other.getValue()));
                    others.put(other.getKey() + " more", List.of(list.getFirst(), other.getValue()));
                }
            }
            case Record whole -> {
                var components = whole.getClass().getRecordComponents();
                var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
                for (int i = 0; i < components.length; i++) {
                    var component = components[i].getAccessor().invoke(whole);
                    for (var other : others(where + "/" + components[i].getName(), component)
                            .entrySet()) {
                        var values = new Object[components.length];
                        for (int j = 0; j < values.length; j++) {
                            values[j] = j == i
                                    ? other.getValue()
                                    : components[j].getAccessor().invoke(whole);
                        }
                        others.put(
                                other.getKey(),
                                whole.getClass().getDeclaredConstructor(types).newInstance(values));
                    }
                }
            }
            default -> throw new AssertionError("no other for " + where);
        }
        return others;
    }

    @Test
    void aReplyThatIsGoneIsSeen() {
        var before = whole();
        var after = LongReport.of(before.sections(), before.recommendations(), before.dissents());

        assertThat(compare(before, after).reply().changes()).containsExactly(ReportChange.GONE);
        assertThat(compare(after, before).reply().objections())
                .extracting(ReportRedline.ObjectionChange::changes)
                .containsExactly(Set.of(ReportChange.NEW));
        assertThat(compare(after, after).reply()).isNull();
    }

    @Test
    void figuresArePairedByWhatIsCounted() {
        var figures = compare(whole(), whole()).figures();

        assertThat(figures).hasSize(1).noneMatch(ReportRedline.Part::isChanged);
        assertThat(figures.getFirst().before()).isEqualTo(figures.getFirst().after());
    }

    @Test
    void twoHundredPagesAreComparedInSeconds() {
        var before = LongReport.ofTwoHundredPages(0);
        var after = LongReport.ofTwoHundredPages(1);
        assertThat(before.sections().stream()
                        .mapToInt(section -> section.text().length())
                        .sum())
                .isGreaterThan(500_000);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(compare(before, after).changedSections()).hasSize(100);
            assertThat(compare(before, before).isChanged()).isFalse();
        });
    }

    @Test
    void thousandsOfSectionsAreComparedInSeconds() {
        var before = IntStream.range(0, 5_000)
                .mapToObj(i -> section(i, 1 + i % 3, "Likt", "a"))
                .toList();
        var after = before.reversed();

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(compare(before, after).isChanged()).isTrue());
    }

    @Property(tries = 500)
    void eachPartStandsOnce(@ForAll("reports") List<Section> before, @ForAll("reports") List<Section> after) {
        var changes = compare(before, after).sections();

        assertThat(changes.stream().map(SectionChange::after).filter(java.util.Objects::nonNull))
                .isEqualTo(after);
        assertThat(changes.stream().map(SectionChange::before).filter(java.util.Objects::nonNull))
                .containsExactlyInAnyOrderElementsOf(before);
        assertThat(changes).noneMatch(change -> change.before() == null && change.after() == null);
    }

    @Property(tries = 500)
    void aReportIsTheSameAsItself(@ForAll("reports") List<Section> report) {
        assertThat(compare(report, report).isChanged()).isFalse();
    }

    @Provide
    Arbitrary<List<Section>> reports() {
        var title = Arbitraries.of("", "En", "To", "Tre");
        var text = Arbitraries.of("", "a", "a b[^1].\n\n[^1]: c");
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(1, 3),
                        title,
                        text)
                .as(LongReport::section)
                .list()
                .ofMaxSize(8)
                .uniqueElements(Section::id);
    }
}
