package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.mandat.domain.point.PointRefusal;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.AskingDialog;
import no.mandat.web.shared.Say;
import no.mandat.workflow.point.HandlerChoice;
import org.jspecify.annotations.Nullable;

/** Asks who gets a contribution or a point of one. */
public final class AssignDialog extends AskingDialog {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<@Nullable PersonId> assign;
    private final RadioButtonGroup<Choice> choice = new RadioButtonGroup<>(t("points.handler"));

    /**
     * The question.
     *
     * @param now who has it
     */
    public AssignDialog(
            String title,
            @Nullable PersonId now,
            List<HandlerChoice> handlers,
            Consumer<@Nullable PersonId> assign,
            Runnable done) {
        super(title, done);
        this.assign = assign;
        var all = Stream.concat(
                        HandlerChoice.presentOr(handlers, now).stream()
                                .map(one -> new Choice(one.person(), one.called(Say.words()), one.left())),
                        Stream.of(new Choice(null, t("points.nobody"), false)))
                .toList();
        choice.setItems(all);
        choice.setItemLabelGenerator(Choice::name);
        choice.setValue(all.stream()
                .filter(one -> Objects.equals(one.person(), now))
                .findFirst()
                .orElse(all.getLast()));
        ask(t("inbox.assign.confirm"), choice);
    }

    private record Choice(@Nullable PersonId person, String name, boolean left) {}

    @Override
    protected void carryOut() {
        var chosen = choice.getValue();
        if (chosen.left()) {
            throw new RefusedException(new PointRefusal.NotOfTheSecretariat());
        }
        assign.accept(chosen.person());
    }
}
