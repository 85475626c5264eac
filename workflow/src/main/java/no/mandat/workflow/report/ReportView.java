package no.mandat.workflow.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.ReportContent.Recommendation;
import no.mandat.domain.deliverable.ReportContent.Section;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.SectionId;

/** What of a report those for whom it is written see. What stands under a section that they don't see, they don't see either. */
final class ReportView {

    private final ReportContent content;
    private final List<Numbered> sections = new ArrayList<>();
    private final Set<SectionId> closed = new HashSet<>();

    /**
     * A section with its number.
     *
     * @param closed why it isn't seen; none where it is
     */
    record Numbered(Section section, String number, Optional<Classification> closed) {}

    ReportView(ReportContent content, Audience audience) {
        this.content = content;
        var numbers = content.sectionNumbers();
        List<Numbered> path = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            var section = content.sections().get(i);
            while (!path.isEmpty() && path.getLast().section.level() >= section.level()) {
                path.removeLast();
            }
            var above = path.isEmpty() ? Optional.<Classification>empty() : path.getLast().closed;
            var one = new Numbered(section, numbers.get(i), above.or(() -> closed(section, audience)));
            one.closed.ifPresent(why -> closed.add(section.id()));
            path.add(one);
            sections.add(one);
        }
    }

    private static Optional<Classification> closed(Section section, Audience audience) {
        return Optional.of(section.classification())
                .filter(one -> audience == Audience.EVERYBODY && one.openness() != Openness.OPEN);
    }

    List<Numbered> sections() {
        return sections;
    }

    /** Whether something is left out. */
    boolean isCut() {
        return !closed.isEmpty();
    }

    /** The recommendations that are seen, in the order of their numbers. */
    List<Recommendation> recommendations() {
        return content.recommendations().stream()
                .filter(one -> one.section() == null || !closed.contains(one.section()))
                .toList();
    }

    /** Those that stand in no section that is there. */
    List<Recommendation> loose() {
        return recommendations().stream()
                .filter(one ->
                        one.section() == null || content.section(one.section()).isEmpty())
                .toList();
    }
}
