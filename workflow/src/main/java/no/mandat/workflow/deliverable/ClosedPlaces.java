package no.mandat.workflow.deliverable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.Section;
import no.mandat.domain.document.Classification;
import no.mandat.domain.shared.SectionId;

/**
 * What stands in or below a section that isn't for all who read the rest is closed with it ({@link ExemptParts}). Nobody opens that by
 * taking a section out, putting one back, adding one or moving another: only by classifying it otherwise, or by putting it elsewhere. What
 * is taken out is from then on classified as what it stood in, and so is closed itself wherever it comes back (docs/decisions/0069).
 *
 * @param sections all of a deliverable in their order, those that were taken out too
 */
record ClosedPlaces(List<Section> sections) {

    private static final List<ExemptParts> READERS = List.of(ExemptParts.FOR_EVERYBODY, ExemptParts.ALL_BUT_EXEMPT);

    /** Whether what stands in it is closed to somebody. */
    boolean isClosed(SectionId standing) {
        return isClosed(where(standing));
    }

    /** Who it is for where it stands, with all that stands above it. */
    Classification where(SectionId standing) {
        var row = cut(standing(sections));
        var its = row.stream()
                .filter(one -> one.id().equals(standing))
                .findFirst()
                .orElseThrow();
        var closing = its.classification();
        int level = its.level();
        for (var above : row.subList(0, row.indexOf(its)).reversed()) {
            if (above.level() < level) {
                level = above.level();
                closing = closing.stricter(above.classification());
            }
        }
        return closing;
    }

    /** Whether somebody would read what is put into it, since it was taken out. */
    boolean isClosedAndGone(SectionId id) {
        return sections.stream()
                .anyMatch(one -> one.id().equals(id)
                        && one.isRemoved()
                        && isClosed(one.says().classification()));
    }

    private static boolean isClosed(Classification classification) {
        return READERS.stream().anyMatch(reader -> reader.closes(classification));
    }

    /** Which others somebody would read, were it taken out. */
    List<Section> openedWithout(SectionId id) {
        return opened(cut(sections.stream()
                .filter(one -> !one.isRemoved() && !one.id().equals(id))
                .toList()));
    }

    /** Which others somebody would read, were it put back. */
    List<Section> openedByReturn(SectionId id) {
        return opened(cut(sections.stream()
                .filter(one -> !one.isRemoved() || one.id().equals(id))
                .toList()));
    }

    /**
     * Which somebody would read, were another added.
     *
     * @param index of the one that it stands behind; -1 for before all
     */
    List<Section> openedByAdding(int index, ReportContent.Section added) {
        return opened(with(List.of(added), index, sections));
    }

    /**
     * Which others somebody would read, were some moved.
     *
     * @param index of the one that they stand behind, among those that aren't moved; -1 for before all
     * @param deeper by how many levels they stand deeper then
     */
    List<Section> openedByMoving(List<Section> moved, int index, int deeper) {
        var others = sections.stream().filter(one -> !moved.contains(one)).toList();
        var there = cut(moved).stream().map(one -> one.at(one.level() + deeper)).toList();
        return opened(with(there, index, others)).stream()
                .filter(one -> !moved.contains(one))
                .toList();
    }

    private static List<ReportContent.Section> with(List<ReportContent.Section> some, int index, List<Section> others) {
        var all = new ArrayList<ReportContent.Section>();
        all.addAll(cut(standing(others.subList(0, index + 1))));
        all.addAll(some);
        all.addAll(cut(standing(others.subList(index + 1, others.size()))));
        return all;
    }

    private List<Section> opened(List<ReportContent.Section> then) {
        var there = then.stream().map(ReportContent.Section::id).collect(Collectors.toSet());
        var now = standing(sections);
        Set<SectionId> opened = new HashSet<>();
        for (var reader : READERS) {
            var closed = ReportContent.closed(cut(now), reader::closes);
            closed.removeAll(ReportContent.closed(then, reader::closes));
            opened.addAll(closed);
        }
        opened.retainAll(there);
        return now.stream().filter(one -> opened.contains(one.id())).toList();
    }

    private static List<Section> standing(List<Section> some) {
        return some.stream().filter(one -> !one.isRemoved()).toList();
    }

    private static List<ReportContent.Section> cut(List<Section> some) {
        return some.stream().map(Section::asCut).toList();
    }
}
