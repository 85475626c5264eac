package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.mandat.domain.shared.PersonId;
import no.mandat.web.shared.Say;
import no.mandat.workflow.point.HandlerChoice;
import org.jspecify.annotations.Nullable;

/** Narrows a list to what somebody has, or nobody. */
public final class WhoseSelect extends Select<WhoseSelect.Whose> {

    private static final long serialVersionUID = 1L;

    /**
     * As it is now.
     *
     * @param me who is called so
     * @param now who has what is shown
     * @param nobodys whether that is what nobody has
     * @param somebody hears who was chosen, or that everybody's is to be shown
     * @param nobody hears that nobody was chosen
     */
    public WhoseSelect(
            List<HandlerChoice> handlers,
            @Nullable PersonId me,
            @Nullable PersonId now,
            boolean nobodys,
            Consumer<@Nullable PersonId> somebody,
            Runnable nobody) {
        var label = t("points.handler");
        var all = Stream.concat(
                        Stream.of(new Whose(null, t("points.nobody"))),
                        handlers.stream()
                                .map(one -> new Whose(
                                        one.person(),
                                        one.person().equals(me) ? t("inbox.me", one.name()) : one.called(Say.words()))))
                .toList();
        setItems(all);
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(label);
        setItemLabelGenerator(one -> one == null ? label : one.name());
        setPlaceholder(label);
        setAriaLabel(label);
        setValue(all.stream()
                .filter(one -> nobodys
                        ? one.person() == null
                        : one.person() != null && one.person().equals(now))
                .findFirst()
                .orElse(null));
        addValueChangeListener(change -> {
            var whose = change.getValue();
            if (whose != null && whose.person() == null) {
                nobody.run();
            } else {
                somebody.accept(whose == null ? null : whose.person());
            }
        });
    }

    /** Somebody who may have it, or nobody. */
    public record Whose(@Nullable PersonId person, String name) {}
}
