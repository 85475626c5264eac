package no.mandat.workflow.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.ReportContent.Recommendation;
import no.mandat.domain.deliverable.ReportContent.Section;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.SectionId;

/** What of a report those for whom it is written see. What stands under a section that they don't see, they don't see either. */
public final class ReportView {

    private final ReportContent content;
    private final List<Numbered> sections = new ArrayList<>();
    private final Set<SectionId> closed = new HashSet<>();

    /**
     * A section with its number.
     *
     * @param closed why it isn't seen; none where it is
     */
    public record Numbered(Section section, String number, Optional<Classification> closed) {}

    /** As those see it for whom it is. */
    public ReportView(ReportContent content, Audience audience) {
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

    /** All of it, also what they don't see. */
    public ReportContent content() {
        return content;
    }

    /** The sections in the order of reading, also those of which is said no more than that they are left out. */
    public List<Numbered> sections() {
        return List.copyOf(sections);
    }

    /** Whether something is left out. */
    public boolean isCut() {
        return !closed.isEmpty();
    }

    /** The recommendations that are seen, in the order of their numbers. */
    public List<Recommendation> recommendations() {
        return content.recommendations().stream()
                .filter(one -> one.section() == null || !closed.contains(one.section()))
                .toList();
    }

    /** Those that stand in no section that is there. */
    public List<Recommendation> loose() {
        return recommendations().stream()
                .filter(one ->
                        one.section() == null || content.section(one.section()).isEmpty())
                .toList();
    }

    /** All texts that are seen, Markdown: on a page, in a document or on a slide. */
    public Stream<String> texts() {
        var seen = Stream.concat(
                content.dissentsTo(null).stream(),
                recommendations().stream().flatMap(one -> content.dissentsTo(one.id()).stream()));
        return Stream.of(
                        Stream.of(content.summary()),
                        sections.stream()
                                .filter(one -> one.closed().isEmpty())
                                .flatMap(one -> Stream.of(
                                        one.section().text(), one.section().summary())),
                        recommendations().stream().flatMap(one -> Stream.of(one.text(), one.rationale())),
                        seen.map(ReportContent.Dissent::text),
                        Optional.ofNullable(content.reply()).map(ReportContent.Reply::text).stream())
                .flatMap(text -> text);
    }
}
