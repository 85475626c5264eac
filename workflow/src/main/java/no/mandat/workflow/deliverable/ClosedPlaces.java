package no.mandat.workflow.deliverable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.Section;
import no.mandat.domain.shared.SectionId;

/**
 * What stands in or below a section that isn't for all who read the rest is closed with it ({@link ExemptParts}). Nobody opens that by
 * taking a section out, putting one back, adding one or moving another: only by classifying it otherwise, or by putting it elsewhere
 * (docs/decisions/0069).
 *
 * @param sections all of a deliverable in their order, those that were taken out too
 */
record ClosedPlaces(List<Section> sections) {

    private static final List<ExemptParts> READERS = List.of(ExemptParts.FOR_EVERYBODY, ExemptParts.ALL_BUT_EXEMPT);

    /** Whether what stands in it is closed to somebody. */
    boolean isClosed(SectionId id) {
        return READERS.stream()
                .anyMatch(reader -> closed(reader, one -> isStanding(one, id)).contains(id));
    }

    /** Which others somebody would read, were it taken out. */
    List<Section> openedWithout(SectionId id) {
        return opened(now().map(one -> one.is(id) ? one.removed(true) : one).toList(), Set.of(id));
    }

    /** Which others somebody would read, were it put back. */
    List<Section> openedByReturn(SectionId id) {
        return opened(now().map(one -> one.is(id) ? one.removed(false) : one).toList(), Set.of(id));
    }

    /**
     * Which somebody would read, were another added.
     *
     * @param index of the one that it stands behind; -1 for before all
     */
    List<Section> openedByAdding(int index, ReportContent.Section added) {
        var then = new ArrayList<>(now().toList());
        then.add(index + 1, new Place(added, false));
        return opened(then, Set.of());
    }

    /**
     * Which others somebody would read, were some moved.
     *
     * @param index of the one that they stand behind, among those that aren't moved; -1 for before all
     * @param deeper by how many levels they stand deeper then
     */
    List<Section> openedByMoving(List<Section> moved, int index, int deeper) {
        var ids = moved.stream().map(Section::id).collect(Collectors.toSet());
        var then = new ArrayList<>(
                now().filter(one -> !ids.contains(one.cut().id())).toList());
        then.addAll(
                index + 1,
                moved.stream().map(one -> Place.of(one).deeper(deeper)).toList());
        return opened(then, ids);
    }

    /** What stands is as it stands; what was taken out is as it was when all stood. */
    private List<Section> opened(List<Place> then, Set<SectionId> but) {
        Set<SectionId> opened = new HashSet<>();
        for (var reader : READERS) {
            opened.addAll(opened(reader, then, place -> !place.removed(), one -> !one.isRemoved()));
            opened.addAll(opened(reader, then, place -> true, Section::isRemoved));
        }
        opened.removeAll(but);
        return sections.stream().filter(one -> opened.contains(one.id())).toList();
    }

    private Set<SectionId> opened(
            ExemptParts reader, List<Place> then, Predicate<Place> there, Predicate<Section> asked) {
        var before = closed(reader, now().filter(there));
        before.removeAll(closed(reader, then.stream().filter(there)));
        before.retainAll(sections.stream().filter(asked).map(Section::id).toList());
        return before;
    }

    /** Whether somebody would read it, were it put back, who didn't when it stood below what was taken out since. */
    boolean opensByReturn(SectionId id) {
        return READERS.stream()
                .anyMatch(reader -> closed(reader, one -> true).contains(id)
                        && !closed(reader, one -> isStanding(one, id)).contains(id));
    }

    /** Whether somebody would read what is put into it, since it was taken out. */
    boolean isClosedAndGone(SectionId id) {
        return sections.stream().anyMatch(one -> one.id().equals(id) && one.isRemoved())
                && READERS.stream()
                        .anyMatch(reader -> closed(reader, one -> true).contains(id));
    }

    private static boolean isStanding(Section section, SectionId with) {
        return !section.isRemoved() || section.id().equals(with);
    }

    private Set<SectionId> closed(ExemptParts reader, Predicate<Section> there) {
        return closed(reader, sections.stream().filter(there).map(Place::of));
    }

    private static Set<SectionId> closed(ExemptParts reader, Stream<Place> places) {
        return ReportContent.closed(places.map(Place::cut).toList(), reader::closes);
    }

    private Stream<Place> now() {
        return sections.stream().map(Place::of);
    }

    /** Where a section stands, or would stand. */
    private record Place(ReportContent.Section cut, boolean removed) {

        static Place of(Section section) {
            return new Place(section.asCut(), section.isRemoved());
        }

        boolean is(SectionId id) {
            return cut.id().equals(id);
        }

        Place removed(boolean then) {
            return new Place(cut, then);
        }

        Place deeper(int by) {
            return new Place(
                    new ReportContent.Section(
                            cut.id(),
                            cut.level() + by,
                            cut.title(),
                            cut.text(),
                            cut.summary(),
                            cut.clauses(),
                            cut.classification()),
                    removed);
        }
    }
}
