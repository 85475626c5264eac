package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import no.mandat.domain.shared.PersonId;
import no.mandat.web.shared.DotsMenu;
import no.mandat.workflow.point.HandlerChoice;
import org.jspecify.annotations.Nullable;

/** What can be done with all that is chosen of a list; not to be seen while nothing is. */
public class BulkBar extends Div {

    private static final long serialVersionUID = 1L;

    private final Span count = new Span();
    private final Div actions = new Div();
    private final Button all;
    private final Button none = new Button(t("points.chooseNone"));

    /**
     * While nothing is chosen.
     *
     * @param words what it is called to choose all
     * @param chooseAll chooses all
     * @param chooseNone chooses none any more
     */
    public BulkBar(String words, Runnable chooseAll, Runnable chooseNone) {
        addClassName("point-bulk");
        count.getElement().setAttribute("role", "status");
        actions.addClassName("point-actions");
        add(count, actions);
        all = new Button(words, click -> {
            chooseAll.run();
            none.focus();
        });
        none.addClickListener(click -> chooseNone.run());
        setVisible(false);
    }

    /** That something is chosen, in words, and what can be done with it. */
    public void show(String words, List<? extends Component> acts) {
        setVisible(true);
        count.setText(words);
        actions.removeAll();
        acts.forEach(actions::add);
        actions.add(all, none);
    }

    /** Gives what is chosen to one of them, or to nobody. */
    public static DotsMenu assignment(List<HandlerChoice> handlers, Consumer<@Nullable PersonId> to) {
        var menu = new DotsMenu(t("points.handler"));
        HandlerChoice.present(handlers)
                .forEach(one -> menu.item(t("points.assignTo", one.name()), () -> to.accept(one.person())));
        return menu.item(t("points.assignToNobody"), () -> to.accept(null));
    }
}
