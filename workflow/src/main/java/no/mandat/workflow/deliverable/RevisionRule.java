package no.mandat.workflow.deliverable;

import java.util.Locale;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.Section;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.words.Words;

/** What a text must have before a revision is cut of it, and a dissent before it is signed. */
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
     * Refuses a dissent that shows something that not everybody can see.
     *
     * @param language of the text that it stands beside, as a language tag
     * @throws RefusedException {@link DeliverableRefusal.PicturesWithoutWords}
     */
    static void requireOf(DissentKind kind, String text, String language) {
        var part =
                new PictureMarks.Part(Words.in(Locale.forLanguageTag(language)).of(kind), text);
        if (part.mute() > 0) {
            throw new RefusedException(new DeliverableRefusal.PicturesWithoutWords(part.name(), part.mute()));
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
