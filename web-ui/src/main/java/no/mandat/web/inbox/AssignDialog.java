package no.mandat.web.inbox;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.mandat.domain.shared.PersonId;
import no.mandat.web.shared.AskingDialog;
import no.mandat.workflow.inbox.InboxRow;
import no.mandat.workflow.point.HandlerChoice;
import org.jspecify.annotations.Nullable;

/** Asks who gets a contribution. */
final class AssignDialog extends AskingDialog {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<@Nullable PersonId> assign;
    private final RadioButtonGroup<Choice> choice = new RadioButtonGroup<>(t("points.handler"));

    AssignDialog(InboxRow row, List<HandlerChoice> handlers, Consumer<@Nullable PersonId> assign, Runnable done) {
        super(t("inbox.assign.title", row.reference()), done);
        this.assign = assign;
        var all = Stream.concat(
                        handlers.stream().map(one -> new Choice(one.person(), one.name())),
                        Stream.of(new Choice(null, t("points.nobody"))))
                .toList();
        choice.setItems(all);
        choice.setItemLabelGenerator(Choice::name);
        choice.setValue(all.stream()
                .filter(one -> one.name().equals(row.handler()))
                .findFirst()
                .orElse(all.getLast()));
        ask(t("inbox.assign.confirm"), choice);
    }

    private record Choice(@Nullable PersonId person, String name) {}

    @Override
    protected void carryOut() {
        assign.accept(choice.getValue().person());
    }
}
