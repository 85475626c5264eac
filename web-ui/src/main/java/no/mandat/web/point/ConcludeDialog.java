package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import no.mandat.workflow.point.ConclusionForm;
import no.mandat.workflow.point.PointRow;
import no.mandat.workflow.report.NamedPart;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/** One conclusion for several points, or for one with what is concluded now. What is written stays until it is sent or thrown away. */
final class ConcludeDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient BiConsumer<List<PointRow>, ConclusionForm> act;
    private final transient UnaryOperator<List<PointRow>> again;
    private final transient Function<PointRow, Optional<ConclusionForm>> concluded;
    private final transient @Nullable ConclusionForm now;
    private final transient List<NamedPart> there;
    private final Paragraph text = new Paragraph();
    private final ConclusionFields fields;
    private final RefusalLine refusal = new RefusalLine();
    private final Div meanwhile = new Div();
    private final Button confirm;
    private transient List<PointRow> points;

    /**
     * Before it is opened.
     *
     * @param there the sections and recommendations that can be chosen
     * @param concluded what is concluded of one now
     * @param act concludes them so
     * @param again those of them that can still be concluded, as they are now
     */
    ConcludeDialog(
            List<PointRow> points,
            List<String> destinations,
            List<NamedPart> there,
            Function<PointRow, Optional<ConclusionForm>> concluded,
            BiConsumer<List<PointRow>, ConclusionForm> act,
            UnaryOperator<List<PointRow>> again) {
        this.points = points;
        this.there = there;
        this.concluded = concluded;
        this.act = act;
        this.again = again;
        setWidth("min(560px, 100vw - 32px)");
        setCloseOnOutsideClick(false);
        text.addClassName("dialog-text");
        now = points.size() == 1 ? concluded.apply(points.getFirst()).orElse(null) : null;
        fields = new ConclusionFields(destinations, there, now);
        add(text, fields, refusal, meanwhile);
        confirm = new Button(t("points.propose"), click -> {
            refusal.clear();
            Optional.ofNullable(fields.read()).ifPresent(this::propose);
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("dialog.cancel"), click -> close()), confirm);
        sayHowMany();
    }

    /**
     * Goes on with what was begun.
     *
     * @param keep told what is filled in each time that is something else
     */
    ConcludeDialog goOn(Optional<UnsentAnswer> begun, Consumer<UnsentAnswer> keep) {
        begun.ifPresent(unsent -> {
            fields.goOn(unsent);
            showUnsent(unsent, keep);
        });
        fields.onChange(keep);
        return this;
    }

    /** That it isn't sent, and what a colleague concluded since it was begun. */
    private void showUnsent(UnsentAnswer unsent, Consumer<UnsentAnswer> keep) {
        if (now != null) {
            showMeanwhile(now, unsent.over());
        }
        var holder = new Div();
        holder.add(new UnsentLine("points.unsent", () -> {
            holder.removeAll();
            fields.goOn(UnsentAnswer.none(now));
            keep.accept(UnsentAnswer.none(now));
            fields.toTheFirst();
        }));
        add(holder);
    }

    /** What is concluded of the one point, where that isn't what was seen when the answer was begun. */
    private void showMeanwhile(ConclusionForm current, @Nullable ConclusionForm seen) {
        var state = points.getFirst().state();
        if (state != PointState.OPEN && !current.equals(seen)) {
            meanwhile.add(new Paragraph(t("points.unsent.meanwhile")), ConclusionFacts.of(state, current, there));
        }
    }

    private void sayHowMany() {
        setHeaderTitle(t("points.concludeAll.title", points.size()));
        text.setText(t("points.concludeAll.text", points.size()));
    }

    private void propose(ConclusionForm form) {
        try {
            act.accept(points, form);
            close();
        } catch (RefusedException e) {
            if (e.refusal() instanceof SharedRefusal.ChangedMeanwhile) {
                goOnWithThoseLeft();
            } else {
                refusal.say(Say.t(e.refusal()));
            }
        }
    }

    /**
     * A colleague changed some of them meanwhile: that is said, of one with what they concluded, and whoever wants it all the same
     * proposes it once more.
     */
    private void goOnWithThoseLeft() {
        var seen = PointUndo.seen(points);
        points = again.apply(points);
        meanwhile.removeAll();
        if (points.isEmpty()) {
            confirm.setEnabled(false);
            refusal.say(t("points.concludeAll.gone"));
            return;
        }
        sayHowMany();
        long same = PointUndo.seen(points).stream().filter(seen::contains).count();
        refusal.say(t("points.concludeAll.changed", seen.size() - same));
        if (points.size() == 1) {
            concluded.apply(points.getFirst()).ifPresent(current -> showMeanwhile(current, now));
        }
    }
}
