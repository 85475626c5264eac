package no.mandat.workflow.deliverable;

import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.Section;
import no.mandat.domain.shared.RefusedException;

/** What a text must have before a revision is cut of it. */
final class RevisionRule {

    private RevisionRule() {}

    /**
     * Refuses a text that says nothing, or shows something that not everybody can see.
     *
     * @throws RefusedException {@link DeliverableRefusal.NothingWritten}, {@link DeliverableRefusal.PicturesWithoutWords}
     */
    static void require(ReportContent content) {
        boolean says = content.sections().stream().anyMatch(section -> Section.isWritten(section.text()))
                || !content.recommendations().isEmpty();
        if (!says) {
            throw new RefusedException(new DeliverableRefusal.NothingWritten());
        }
        var mute = PictureMarks.parts(content).filter(part -> part.mute() > 0).toList();
        if (!mute.isEmpty()) {
            throw new RefusedException(new DeliverableRefusal.PicturesWithoutWords(
                    mute.getFirst().name(),
                    mute.stream().mapToInt(PictureMarks.Part::mute).sum()));
        }
    }

    /**
     * Refuses one that is to be fixed for approval, too, while sections of it are blank.
     *
     * @throws RefusedException as {@link #require}, {@link DeliverableRefusal.SectionsBlank}
     */
    static void requireWhole(ReportContent content) {
        require(content);
        var blank =
                content.unwritten().stream().map(ReportContent.Section::title).toList();
        if (!blank.isEmpty()) {
            throw new RefusedException(new DeliverableRefusal.SectionsBlank(blank));
        }
    }
}
