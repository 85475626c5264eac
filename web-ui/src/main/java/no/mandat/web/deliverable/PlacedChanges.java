package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.SectionId;
import no.mandat.web.shared.Say;
import no.mandat.workflow.text.ReportChange;
import no.mandat.workflow.text.ReportRedline;
import no.mandat.workflow.text.ReportRedline.DissentChange;
import no.mandat.workflow.text.ReportRedline.Part;
import no.mandat.workflow.text.ReportRedline.RecommendationChange;
import no.mandat.workflow.text.ReportRedline.SectionChange;
import org.jspecify.annotations.Nullable;

/** Under which section each recommendation of two revisions stands, and under which recommendation each dissent: what is gone where it stood. */
final class PlacedChanges {

    private final ReportRedline redline;
    private final Set<RecommendationId> recommendations;
    private final Set<SectionId> before;
    private final Set<SectionId> after;

    PlacedChanges(ReportRedline redline) {
        this.redline = redline;
        recommendations = redline.recommendations().stream()
                .map(one -> one.recommendation().id())
                .collect(Collectors.toSet());
        before = ids(SectionChange::before);
        after = ids(SectionChange::after);
    }

    private Set<SectionId> ids(Function<SectionChange, ReportContent.@Nullable Section> when) {
        return redline.sections().stream()
                .map(when)
                .filter(Objects::nonNull)
                .map(ReportContent.Section::id)
                .collect(Collectors.toSet());
    }

    /** The recommendations in a section, those that are gone too. */
    List<RecommendationChange> in(SectionChange section) {
        return redline.recommendations().stream()
                .filter(one -> isIn(one, section))
                .toList();
    }

    private static boolean isIn(RecommendationChange one, SectionChange section) {
        var part = one.after() == null ? section.before() : section.after();
        return part != null && part.id().equals(one.recommendation().section());
    }

    /** Those behind all sections. */
    List<RecommendationChange> behindAll() {
        return redline.recommendations().stream()
                .filter(one -> {
                    var section = one.recommendation().section();
                    return section == null || !(one.after() == null ? before : after).contains(section);
                })
                .toList();
    }

    /** The dissents to a recommendation, those that are gone too. */
    List<DissentChange> to(RecommendationChange recommendation) {
        var id = recommendation.recommendation().id();
        return redline.dissents().stream()
                .filter(one -> id.equals(one.dissent().recommendation()))
                .toList();
    }

    /** Those to the whole. */
    List<DissentChange> toTheWhole() {
        return redline.dissents().stream()
                .filter(one -> {
                    var recommendation = one.dissent().recommendation();
                    return recommendation == null || !recommendations.contains(recommendation);
                })
                .toList();
    }

    /** What has become of a section, with all that stands in it, in words; empty where nothing has. */
    String words(SectionId section) {
        return redline.sections().stream()
                .filter(one -> one.section().id().equals(section))
                .findFirst()
                .map(this::changes)
                .map(PlacedChanges::words)
                .orElse("");
    }

    private Set<ReportChange> changes(SectionChange section) {
        var changes = EnumSet.noneOf(ReportChange.class);
        changes.addAll(section.changes());
        if (changes.isEmpty() && in(section).stream().anyMatch(this::isOther)) {
            changes.add(ReportChange.CHANGED);
        }
        return changes;
    }

    private boolean isOther(RecommendationChange one) {
        return Stream.concat(Stream.of(one), to(one).stream()).anyMatch(Part::isChanged);
    }

    /** "Ny overskrift · Flyttet"; empty where nothing has changed. */
    static String words(Set<ReportChange> changes) {
        return changes.stream().map(one -> Say.sentence(t(one))).collect(Collectors.joining(" · "));
    }
}
