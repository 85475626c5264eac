package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.web.shared.ConflictDialog;
import no.mandat.web.shared.KeptFields;

/** The fields in which the language of one part of an approved text is corrected; what is typed is kept until it is saved. */
final class CorrectedPart extends Div {

    private static final long serialVersionUID = 1L;

    private static final String TEXT = "text";
    private static final String RATIONALE = "rationale";

    private final Map<String, TextFieldBase<?, String>> areas = new LinkedHashMap<>();
    private final Map<String, String> standing;
    private final KeptFields kept;

    private CorrectedPart(UUID part, Map<String, String> standing, DeliverableDesk desk) {
        this.standing = standing;
        this.kept = new KeptFields(desk.drafts(), "correction:" + part, desk.clock());
        addClassName("fields");
    }

    static CorrectedPart of(ReportContent.Section section, DeliverableId deliverable, DeliverableDesk desk) {
        var part = new CorrectedPart(section.id().value(), Map.of(TEXT, section.text()), desk);
        var editor =
                MarkdownEditor.ofWords(deliverable, desk.pictures(), desk.reception(), reference -> Optional.empty());
        part.add(editor);
        part.areas.put(TEXT, editor.area());
        return part.begun();
    }

    static CorrectedPart of(ReportContent.Recommendation recommendation, DeliverableDesk desk) {
        var part = new CorrectedPart(
                recommendation.id().value(),
                Map.of(TEXT, recommendation.text(), RATIONALE, recommendation.rationale()),
                desk);
        var text = new TextArea(t("recommendation.text"));
        var rationale = new TextArea(t("recommendation.rationale"));
        Stream.of(text, rationale).forEach(area -> {
            area.setMinRows(4);
            area.setWidthFull();
            part.add(area);
        });
        part.areas.put(TEXT, text);
        part.areas.put(RATIONALE, rationale);
        return part.begun();
    }

    private CorrectedPart begun() {
        areas.forEach((name, area) -> {
            area.setValue(standing.getOrDefault(name, ""));
            kept.with(name, area);
        });
        add(kept);
        kept.begin(version());
        return this;
    }

    /** Corrections of other parts count as changes of the text; what this one says is what counts here. */
    private int version() {
        return List.of(standing.getOrDefault(TEXT, ""), standing.getOrDefault(RATIONALE, ""))
                .hashCode();
    }

    String text() {
        return said(TEXT);
    }

    String rationale() {
        return said(RATIONALE);
    }

    private String said(String name) {
        var area = areas.get(name);
        return area == null ? "" : area.getValue();
    }

    /** Whether something is typed that isn't saved. */
    boolean isUnsaved() {
        return kept.isKept();
    }

    /** It was saved, or thrown away. */
    void drop() {
        kept.drop();
    }

    /** Whether what was found here began with another text than the one that stands: both are to be seen then. */
    boolean isOutdated() {
        return kept.isKept() && kept.version() != version();
    }

    /** Lets choose what holds, field by field. */
    void choose(Runnable chosen) {
        Map<String, String> began = new LinkedHashMap<>();
        Map<String, String> mine = new LinkedHashMap<>();
        areas.forEach((name, area) -> {
            began.put(name, kept.before(name));
            mine.put(name, area.getValue());
        });
        var conflict = new ConflictDialog<>(began, mine, standing);
        Map<String, Supplier<String>> choices = new LinkedHashMap<>();
        areas.forEach((name, area) -> choices.put(
                name, conflict.choice(area.getLabel(), texts -> texts.getOrDefault(name, ""), String::strip)));
        conflict.ask(
                () -> {
                    Map<String, String> said = new LinkedHashMap<>();
                    choices.forEach((name, choice) -> said.put(name, choice.get()));
                    return said;
                },
                said -> {
                    areas.forEach((name, area) -> area.setValue(said.getOrDefault(name, "")));
                    kept.goOnFrom(version(), standing);
                    chosen.run();
                });
    }
}
