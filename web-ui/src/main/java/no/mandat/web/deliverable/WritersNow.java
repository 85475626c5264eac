package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.deliverable.WritingNow;

/** The places of a page that say who is writing in a section now; they stand empty until somebody is. */
final class WritersNow {

    private final Map<SectionId, List<Span>> marks = new HashMap<>();

    /** One that is read aloud when it says something else. */
    Span told(SectionId section) {
        var mark = mark(section);
        mark.getElement().setAttribute("role", "status");
        return mark;
    }

    /** One beside it, for the eye. */
    Span mark(SectionId section) {
        var mark = new Span();
        mark.addClassNames("small", "writing-now");
        marks.computeIfAbsent(section, none -> new ArrayList<>()).add(mark);
        return mark;
    }

    /** Says it at all of them. */
    void show(List<WritingNow> writing) {
        Map<SectionId, String> names = writing.stream()
                .collect(Collectors.groupingBy(
                        WritingNow::section, Collectors.mapping(WritingNow::name, Collectors.joining(", "))));
        marks.forEach((section, spans) -> {
            var who = names.get(section);
            spans.forEach(span -> span.setText(who == null ? "" : t("write.others", who)));
        });
    }
}
