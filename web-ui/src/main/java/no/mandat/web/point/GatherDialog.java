package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.mandat.domain.shared.PointId;
import no.mandat.web.contribution.ErasedWords;
import no.mandat.web.shared.AskingDialog;
import no.mandat.workflow.point.PointRow;
import no.mandat.workflow.point.PointText;

/** Shows what points say that are to be answered as one, and asks which of them stands for all. */
final class GatherDialog extends AskingDialog {

    private static final long serialVersionUID = 1L;

    private final transient Map<PointId, PointText> texts;
    private final transient Consumer<PointId> gather;
    private final RadioButtonGroup<PointRow> lead = new RadioButtonGroup<>(t("points.gather.lead"));

    /**
     * The question.
     *
     * @param texts all that the points say, but those that are exempt
     * @param gather told which of them stands for all
     */
    GatherDialog(List<PointRow> points, List<PointText> texts, Consumer<PointId> gather, Runnable done) {
        super(t("points.gather.title", points.size()), done);
        this.texts = texts.stream().collect(Collectors.toMap(PointText::id, Function.identity()));
        this.gather = gather;
        // One that answers others already goes on to do so.
        var answers = points.stream().filter(row -> row.senders() > 0).findFirst();
        lead.addClassName("positions");
        lead.setItems(points);
        lead.setRenderer(new ComponentRenderer<>(this::shown));
        lead.setItemEnabledProvider(
                row -> answers.isEmpty() || answers.get().id().equals(row.id()));
        lead.setValue(answers.orElse(points.getFirst()));
        var text = new Paragraph(t(answers.isEmpty() ? "points.gather.text" : "points.gather.more"));
        text.addClassName("dialog-text");
        ask(t("mailing.confirm"), text, lead);
    }

    private Div shown(PointRow row) {
        var from = new Span("%s · %s".formatted(ErasedWords.name(row.speaker()), row.reference()));
        from.addClassNames("small", "muted");
        var text = row.file() ? null : texts.get(row.id());
        var words = new Div(text == null ? ErasedWords.point(row) : ErasedWords.text(text.words()));
        words.addClassName("mailing-text");
        if (text != null) {
            words.getElement().setAttribute("lang", text.language());
        }
        var option = new Div(words, from);
        option.addClassName("option");
        return option;
    }

    @Override
    protected void carryOut() {
        gather.accept(lead.getValue().id());
    }
}
