package no.mandat.workflow.communication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.mandat.domain.communication.Communication;
import no.mandat.domain.communication.CommunicationRefusal;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PublicationGate;
import no.mandat.domain.shared.PublicationGate.Blocked;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.DeliverableChoices;
import org.jspecify.annotations.Nullable;

/** The deliverables that items of a communications plan speak of, as far as those who know them tell. */
@ApplicationScoped
class NamedDeliverables {

    private final Instance<PublicationGate> gates;
    private final Instance<DeliverableChoices> choices;

    @Inject
    NamedDeliverables(@Any Instance<PublicationGate> gates, @Any Instance<DeliverableChoices> choices) {
        this.gates = gates;
        this.choices = choices;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected NamedDeliverables() {
        this(null, null);
    }

    /** Those of a mandate as far as the actor may know them. */
    List<DeliverableChoices.Choice> known(MandateId mandate) {
        return choices.stream().flatMap(all -> all.known(mandate).stream()).toList();
    }

    /** In which the actor is partial: what speaks of one isn't there for them but for when, to whom and through what it goes. */
    Set<DeliverableId> shut() {
        return choices.stream().flatMap(all -> all.shut().stream()).collect(Collectors.toSet());
    }

    /** Whether an item speaks of one of these. */
    static boolean speaksOf(Communication item, Set<DeliverableId> some) {
        return Optional.ofNullable(item.says().deliverable())
                .filter(some::contains)
                .isPresent();
    }

    /** Whether what speaks of it isn't there for that person. */
    boolean isShut(@Nullable DeliverableId deliverable, PersonId person) {
        return deliverable != null
                && choices.stream().anyMatch(all -> all.partial(deliverable).contains(person));
    }

    /** @throws RefusedException {@link CommunicationRefusal.NotItsDeliverable} */
    void require(MandateId mandate, @Nullable DeliverableId deliverable) {
        if (deliverable != null
                && known(mandate).stream().noneMatch(choice -> choice.id().equals(deliverable))) {
            throw new RefusedException(new CommunicationRefusal.NotItsDeliverable());
        }
    }

    /**
     * What is in the way of telling of it at that instant. Where nobody can say, nothing is told.
     *
     * @throws RefusedException {@link CommunicationRefusal.DeliverableUnknown}
     */
    Optional<Blocked> before(@Nullable DeliverableId deliverable, Instant at) {
        if (deliverable == null) {
            return Optional.empty();
        }
        if (gates.isUnsatisfied()) {
            throw new RefusedException(new CommunicationRefusal.DeliverableUnknown());
        }
        return gates.stream()
                .flatMap(gate -> gate.before(deliverable, at).stream())
                .findFirst();
    }
}
