package no.mandat.web.deliverable;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.SectionId;

/** Beside a section who is writing in it now, before what else stands there. */
record WritingTools(ReportPaper.Tools others, WritersNow writers) implements ReportPaper.Tools {

    @Override
    public Optional<Component> of(SectionId id) {
        var tools = new Div(writers.mark(id));
        tools.addClassName("part-tools");
        others.of(id).ifPresent(tools::add);
        return Optional.of(tools);
    }

    @Override
    public Optional<Component> of(RecommendationId id) {
        return others.of(id);
    }
}
