package no.mandat.workflow.point;

import java.util.List;
import java.util.Objects;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be given a point, or who may still have one.
 *
 * @param left whether they work in the secretariat no more: they are given nothing
 */
public record HandlerChoice(PersonId person, String name, boolean left) {

    /** Somebody who works there. */
    public HandlerChoice(PersonId person, String name) {
        this(person, name, false);
    }

    /** Their name, and that they have left where they have. */
    public String called(Words words) {
        return left ? words.of("points.handler.left", name) : name;
    }

    /** Whether they are one of these. */
    public static boolean isAmong(List<HandlerChoice> handlers, PersonId who) {
        return handlers.stream().anyMatch(one -> one.person().equals(who));
    }

    /** Whether they are one of these who has left. */
    public static boolean hasLeft(List<HandlerChoice> handlers, @Nullable PersonId who) {
        return handlers.stream().anyMatch(one -> one.left() && one.person().equals(who));
    }

    /** Those of these who can be given something. */
    public static List<HandlerChoice> present(List<HandlerChoice> handlers) {
        return presentOr(handlers, null);
    }

    /** The same, and whoever has it now. */
    public static List<HandlerChoice> presentOr(List<HandlerChoice> handlers, @Nullable PersonId now) {
        return handlers.stream()
                .filter(one -> !one.left() || Objects.equals(one.person(), now))
                .toList();
    }
}
