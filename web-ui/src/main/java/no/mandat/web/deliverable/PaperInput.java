package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PointId;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.web.shared.InAppLink;
import no.mandat.workflow.deliverable.RevisionText;
import no.mandat.workflow.point.PartPoints;
import no.mandat.workflow.point.PointChoice;
import no.mandat.workflow.point.PointChoices;

/**
 * The input around a text, for whoever reads what came in: the points that went to its parts, and those that its recommendations build on.
 *
 * @param went how many points of which call went to each section and recommendation
 * @param built the points that are built on, as far as they are there
 */
record PaperInput(MandateId mandate, Map<UUID, List<PartPoints>> went, Map<PointId, PointChoice> built) {

    /** So many points are named by their numbers; of more it is said how many there are. */
    private static final int NAMED = 30;

    static PaperInput of(MandateId mandate, RevisionText text, PointChoices points) {
        if (!points.reads(mandate)) {
            return none(mandate);
        }
        Map<UUID, List<PartPoints>> went = new HashMap<>();
        points.wentTo(mandate, text.deliverable()).forEach((part, some) -> went.put(part.part(), some));
        Map<PointId, PointChoice> built = new HashMap<>();
        var named = text.content().recommendations().stream()
                .flatMap(one -> one.points().stream())
                .distinct()
                .toList();
        points.of(mandate, named).forEach(one -> built.put(one.id(), one));
        return new PaperInput(mandate, went, built);
    }

    /** For whoever doesn't read what came in. */
    static PaperInput none(MandateId mandate) {
        return new PaperInput(mandate, Map.of(), Map.of());
    }

    /** Leads to the points that went to a part; nothing where none did. */
    Optional<Component> wentTo(UUID part) {
        var some = went.getOrDefault(part, List.of());
        if (some.isEmpty()) {
            return Optional.empty();
        }
        var line = new Div(new Span(t("deliverable.went.label")));
        line.addClassNames("small", "muted", "clause-links", "went-from");
        some.forEach(one -> line.add(new InAppLink(
                CallNavigation.wentTo(mandate, one.call(), part), t("deliverable.went", one.count(), one.title()))));
        return Optional.of(line);
    }

    /** The points that a recommendation builds on, each with where it is; how many they are, where they are many or aren't the reader's. */
    Component builtOn(List<PointId> points) {
        var count = new Span(t("deliverable.facts.points.count", points.size()));
        if (built.isEmpty() || points.size() > NAMED) {
            return count;
        }
        List<Component> shown = new ArrayList<>();
        points.stream()
                .flatMap(id -> Optional.ofNullable(built.get(id)).stream())
                .sorted(Comparator.comparing(PointChoice::reference).thenComparing(PointChoice::number))
                .forEach(one ->
                        shown.add(new InAppLink(CallNavigation.point(mandate, one.call(), one.id()), one.cited())));
        int gone = points.size() - shown.size();
        if (gone > 0) {
            shown.add(new Span(t("deliverable.point.gone", gone)));
        }
        var links = new Div();
        links.addClassName("clause-links");
        links.add(shown);
        return links;
    }
}
