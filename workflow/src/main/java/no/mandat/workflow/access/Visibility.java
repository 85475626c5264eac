package no.mandat.workflow.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.BodyId;
import no.mandat.workflow.shared.KeysetQuery;

/**
 * What the actor may see at all: everything (the auditor), or the mandates of the bodies they sit in today. It becomes part
 * of each query, so that what is not theirs is never read.
 *
 * @param everything whether they see every mandate
 * @param seats their roles in each body they sit in today, by the body's kind
 * @param acting the secretariats whose head they are while the group has no leader: they lead until one is elected
 */
public record Visibility(boolean everything, Map<BodyKind, Map<BodyId, Set<Role>>> seats, Set<BodyId> acting) {

    /** Whether they sit in the body today, in whatever role. */
    public boolean isIn(BodyId body) {
        return seats.values().stream().anyMatch(bodies -> bodies.containsKey(body));
    }

    /** Narrows a list of mandates, whose alias in the query is given, to what the actor may see. */
    public <R> KeysetQuery<R> narrow(KeysetQuery<R> query, String mandate) {
        if (everything) {
            return query;
        }
        // Only where they sit, so that who sits in bodies of one kind is answered from that kind's index.
        var places = seats.keySet().stream()
                .map(kind -> "%s.%s.value in :%s".formatted(mandate, place(kind), place(kind)))
                .collect(Collectors.joining(" or "));
        return query.and(
                places.isEmpty() ? "1 = 0" : places,
                seats.entrySet().stream()
                        .collect(Collectors.toMap(ofKind -> place(ofKind.getKey()), ofKind -> ids(ofKind.getValue()))));
    }

    /** Where a mandate names its body of that kind. */
    private static String place(BodyKind kind) {
        return switch (kind) {
            case BOARD -> "board";
            case EXPERT_GROUP -> "expertGroup";
            case SECRETARIAT -> "secretariat";
        };
    }

    private static List<UUID> ids(Map<BodyId, Set<Role>> bodies) {
        return bodies.keySet().stream().map(BodyId::value).toList();
    }

    private Map<BodyId, Set<Role>> in(BodyKind kind) {
        return seats.getOrDefault(kind, Map.of());
    }

    /** In which capacities the actor meets the mandate by where they sit, or as the auditor. */
    Set<Capacity> in(Mandate mandate) {
        var held = in(BodyKind.EXPERT_GROUP).getOrDefault(mandate.expertGroup(), Set.of()).stream()
                .map(Visibility::inGroup)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Capacity.class)));
        if (in(BodyKind.SECRETARIAT).containsKey(mandate.secretariat())) {
            held.add(Capacity.SECRETARIAT);
        }
        if (acting.contains(mandate.secretariat())) {
            held.add(Capacity.LEADER);
        }
        if (in(BodyKind.BOARD).containsKey(mandate.board())) {
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
            // A deputy sees what the group sees; where they stand in for somebody, the round or the meeting says so.
            case OBSERVER, DEPUTY -> Capacity.OBSERVER;
            case HEAD, SECRETARY -> throw new IllegalStateException("%s in an expert group".formatted(role));
        };
    }
}
