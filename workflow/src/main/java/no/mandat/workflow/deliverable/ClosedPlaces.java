package no.mandat.workflow.deliverable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.Section;
import no.mandat.domain.shared.SectionId;

/**
 * What stands in or below a section that isn't for all who read the rest is closed with it ({@link ExemptParts}). Nobody opens that by
 * taking the section out: only by classifying it otherwise, or by putting it elsewhere.
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
        Set<SectionId> opened = new HashSet<>();
        for (var reader : READERS) {
            var before = closed(reader, one -> !one.isRemoved());
            before.removeAll(closed(reader, one -> !one.isRemoved() && !one.id().equals(id)));
            opened.addAll(before);
        }
        opened.remove(id);
        return sections.stream().filter(one -> opened.contains(one.id())).toList();
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
        return ReportContent.closed(
                sections.stream().filter(there).map(Section::asCut).toList(), reader::closes);
    }
}
