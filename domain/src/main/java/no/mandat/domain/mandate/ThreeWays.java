package no.mandat.domain.mandate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import no.mandat.domain.mandate.MergeConflict.Choice;
import no.mandat.domain.mandate.MergeConflict.Part;
import org.jspecify.annotations.Nullable;

/** Brings together what two have made of the same thing, and notes where they can't both be right. */
final class ThreeWays {

    private final Map<MergeConflict, Choice> choices;
    private final Set<MergeConflict> conflicts = new LinkedHashSet<>();

    /** @param choices what has been decided about conflicts; where nothing has, the amendment's way is taken */
    ThreeWays(Map<MergeConflict, Choice> choices) {
        this.choices = choices;
    }

    /** All conflicts met so far, decided or not. */
    List<MergeConflict> conflicts() {
        return List.copyOf(conflicts);
    }

    /** The one value that comes of it; none where it is gone. */
    <T> @Nullable T join(Part part, @Nullable UUID id, @Nullable T base, @Nullable T amendment, @Nullable T version) {
        if (Objects.equals(amendment, base)) {
            return version;
        }
        if (Objects.equals(version, base) || Objects.equals(version, amendment)) {
            return amendment;
        }
        return decide(part, id) == Choice.AMENDMENT ? amendment : version;
    }

    /** Whose way counts in a conflict. */
    Choice decide(Part part, @Nullable UUID id) {
        var conflict = new MergeConflict(part, id);
        conflicts.add(conflict);
        return choices.getOrDefault(conflict, Choice.AMENDMENT);
    }

    /** The same for lists of things with ids. */
    <T> List<T> joinAll(Part part, List<T> base, List<T> amendment, List<T> version, Function<T, UUID> id) {
        Set<UUID> all = new LinkedHashSet<>();
        List.of(version, amendment).forEach(list -> list.forEach(one -> all.add(id.apply(one))));
        List<T> joined = new ArrayList<>();
        for (var one : all) {
            var kept = join(part, one, find(base, one, id), find(amendment, one, id), find(version, one, id));
            if (kept != null) {
                joined.add(kept);
            }
        }
        return joined;
    }

    private static <T> @Nullable T find(List<T> list, UUID id, Function<T, UUID> of) {
        return list.stream().filter(one -> of.apply(one).equals(id)).findFirst().orElse(null);
    }
}
