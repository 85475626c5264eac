package no.mandat.workflow.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.BodyId;
import no.mandat.workflow.shared.KeysetQuery;

/**
 * What the actor may see at all: everything (the auditor), or the mandates of the bodies they sit in today. It becomes part
 * of each query, so that what is not theirs is never read.
 *
 * @param everything whether they see every mandate
 * @param seats their role in each body they sit in today
 */
public record Visibility(boolean everything, Map<BodyId, Set<Role>> seats) {

    /** Narrows a list of mandates, whose alias in the query is given, to what the actor may see. */
    public <R> KeysetQuery<R> narrow(KeysetQuery<R> query, String mandate) {
        if (everything) {
            return query;
        }
        return query.and(
                "%1$s.board.value in :bodies or %1$s.expertGroup.value in :bodies or %1$s.secretariat.value in :bodies"
                        .formatted(mandate),
                Map.of("bodies", bodies()));
    }

    private List<UUID> bodies() {
        return seats.keySet().stream().map(BodyId::value).toList();
    }

    /** In which capacities the actor meets the mandate. */
    Set<Capacity> in(Mandate mandate) {
        var held = seats.getOrDefault(mandate.expertGroup(), Set.of()).stream()
                .map(Visibility::inGroup)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Capacity.class)));
        if (seats.containsKey(mandate.secretariat())) {
            held.add(Capacity.SECRETARIAT);
        }
        if (seats.containsKey(mandate.board())) {
            held.add(Capacity.BOARD);
        }
        if (everything) {
            held.add(Capacity.AUDITOR);
        }
        return held;
    }

    private static Capacity inGroup(Role role) {
        return switch (role) {
            case LEADER -> Capacity.LEADER;
            case MEMBER -> Capacity.MEMBER;
            case OBSERVER -> Capacity.OBSERVER;
            case HEAD, SECRETARY -> throw new IllegalStateException("%s in an expert group".formatted(role));
        };
    }
}
