package no.mandat.workflow.deliverable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableText;
import no.mandat.domain.deliverable.Section;
import no.mandat.domain.deliverable.SectionText;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.SectionId;
import org.junit.jupiter.api.Test;

class ClosedPlacesTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Deliverable WHOLE = Deliverable.begin(
                    new DeliverableId(new UUID(8, 1)),
                    new MandateId(new UUID(8, 2)),
                    3,
                    new DeliverableText(DeliverableKind.REPORT, "Ulv", "nb", "", "", Set.of(), Set.of()),
                    NOW)
            .deliverable();

    /** A section at a level, as it is classified. */
    private record At(int level, Openness openness) {}

    private static At open(int level) {
        return new At(level, Openness.OPEN);
    }

    private static At internal(int level) {
        return new At(level, Openness.INTERNAL);
    }

    private static At exempt(int level) {
        return new At(level, Openness.EXEMPT);
    }

    private static ClosedPlaces of(At... sections) {
        return new ClosedPlaces(IntStream.range(0, sections.length)
                .mapToObj(i -> section(i, sections[i]))
                .toList());
    }

    private static Section section(int i, At at) {
        var classification = at.openness() == Openness.EXEMPT
                ? new Classification(Openness.EXEMPT, "offl. § 15", false, null)
                : Classification.of(at.openness());
        var says = new SectionText("S" + i, "", Set.of(), null, null, classification);
        return Section.add(id(i), WHOLE, i, at.level(), says, "", NOW).section();
    }

    private static SectionId id(int i) {
        return new SectionId(new UUID(9, i));
    }

    private static List<SectionId> openedWithout(ClosedPlaces places, int i) {
        return places.openedWithout(id(i)).stream().map(Section::id).toList();
    }

    private static void takeOut(ClosedPlaces places, int i) {
        var gone = places.sections().get(i).remove(places.where(id(i)), NOW);
        assertThat(gone.changes()).isNotEmpty();
    }

    @Test
    void areThoseOfASectionThatIsNotForAllAndOfThoseBelowIt() {
        var places = of(open(1), exempt(1), open(2), internal(1), open(1));
        assertThat(IntStream.range(0, 5).mapToObj(i -> places.isClosed(id(i))))
                .containsExactly(false, true, true, true, false);
    }

    @Test
    void areNotOpenedByTakingOutWhatClosesThem() {
        assertThat(openedWithout(of(open(1), exempt(1), open(2), open(3), open(1)), 1))
                .containsExactly(id(2), id(3));
        assertThat(openedWithout(of(internal(1), open(2)), 0)).containsExactly(id(1));
        assertThat(openedWithout(of(internal(1), exempt(2), open(3)), 1))
                .as("who reads what is internal would read it")
                .containsExactly(id(2));
        assertThat(openedWithout(of(exempt(1), internal(2), open(3)), 1))
                .as("what stands above closes it still")
                .isEmpty();
        assertThat(openedWithout(of(exempt(1), open(2), open(3)), 1)).isEmpty();
        assertThat(openedWithout(of(open(1), open(2)), 0)).isEmpty();

        var places = of(exempt(1), open(2));
        takeOut(places, 1);
        assertThat(openedWithout(places, 0)).as("it was taken out itself").isEmpty();
    }

    @Test
    void closeWhatIsTakenOutOfThemWhereverItComesBack() {
        var places = of(internal(1), exempt(2), open(3), open(3), open(1), open(2));
        takeOut(places, 2);
        takeOut(places, 5);
        assertThat(places.isClosedAndGone(id(2))).isTrue();
        assertThat(places.isClosedAndGone(id(3))).as("it stands").isFalse();
        assertThat(places.isClosedAndGone(id(5))).as("it stood in what is open").isFalse();
        assertThat(places.sections().get(2).says().classification())
                .isEqualTo(new Classification(Openness.EXEMPT, "offl. § 15", false, null));
        assertThat(places.sections().get(5).says().classification()).isEqualTo(Classification.of(Openness.OPEN));
    }

    @Test
    void areForWhomAllThatStandsAboveThemIs() {
        var places = of(open(1), internal(1), open(3), exempt(2), open(3), open(1), exempt(1), internal(2));
        assertThat(IntStream.range(0, 8).mapToObj(i -> places.where(id(i)).openness()))
                .containsExactly(
                        Openness.OPEN,
                        Openness.INTERNAL,
                        Openness.INTERNAL,
                        Openness.EXEMPT,
                        Openness.EXEMPT,
                        Openness.OPEN,
                        Openness.EXEMPT,
                        Openness.EXEMPT);
    }

    private static List<SectionId> openedByReturn(ClosedPlaces places, int i) {
        return places.openedByReturn(id(i)).stream().map(Section::id).toList();
    }

    private static List<SectionId> openedByAdding(ClosedPlaces places, int index, At added) {
        return places.openedByAdding(index, section(9, added).asCut()).stream()
                .map(Section::id)
                .toList();
    }

    /** By moving one of them and no others. */
    private static List<SectionId> openedByMoving(ClosedPlaces places, int i, int index, int deeper) {
        return places.openedByMoving(List.of(places.sections().get(i)), index, deeper).stream()
                .map(Section::id)
                .toList();
    }

    @Test
    void areNotOpenedByWhatIsPutBackBeforeThem() {
        var places = of(exempt(1), open(1), open(2), open(1));
        takeOut(places, 1);
        assertThat(places.isClosed(id(2))).isTrue();
        assertThat(openedByReturn(places, 1)).containsExactly(id(2));
        takeOut(places, 2);
        assertThat(openedByReturn(places, 1)).as("it was taken out itself").isEmpty();

        var internal = of(internal(1), exempt(2), open(2), open(3));
        takeOut(internal, 2);
        assertThat(openedByReturn(internal, 2))
                .as("who reads what is internal would read it")
                .containsExactly(id(3));
        var still = of(exempt(1), open(2), open(3));
        takeOut(still, 1);
        assertThat(openedByReturn(still, 1))
                .as("what stands above closes it still")
                .isEmpty();
    }

    @Test
    void areNotOpenedByWhatIsMovedOutBeforeThem() {
        var places = of(exempt(1), open(2), open(2), open(1));
        assertThat(openedByMoving(places, 1, 0, -1)).as("lifted").containsExactly(id(2));
        assertThat(openedByMoving(places, 2, 1, -1)).as("the last one").isEmpty();
        assertThat(openedByMoving(places, 3, 0, 0)).as("put between").containsExactly(id(1), id(2));
        assertThat(openedByMoving(places, 3, 0, 1)).as("put below").isEmpty();
        assertThat(openedByMoving(places, 1, 2, 0)).as("put elsewhere itself").isEmpty();
    }

    @Test
    void areNotOpenedByWhatIsAddedBeforeThem() {
        var places = of(exempt(1), open(2));
        assertThat(openedByAdding(places, 0, open(1))).containsExactly(id(1));
        assertThat(openedByAdding(places, 0, internal(1)))
                .as("who reads what is internal would read it")
                .containsExactly(id(1));
        assertThat(openedByAdding(places, 0, exempt(1))).isEmpty();
        assertThat(openedByAdding(places, 0, open(2))).isEmpty();
        assertThat(openedByAdding(places, 1, open(1))).isEmpty();
        assertThat(openedByAdding(places, -1, open(1))).isEmpty();
    }
}
