package no.mandat.domain.deliverable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Subject;
import org.jspecify.annotations.Nullable;

/** What happens to a dissent, or a remark, on a deliverable. */
public sealed interface DissentEvent extends DomainEvent {

    /** Which one. */
    DissentId dissent();

    /** Of which mandate. */
    MandateId ofMandate();

    /** Whose signature stood, and must be given again. */
    default List<PersonId> lapsed() {
        return List.of();
    }

    private static List<PersonId> lapsed(List<Change> changes) {
        return changes.stream()
                .filter(change -> change.field().equals("signatures"))
                .flatMap(change -> people(change.before())
                        .filter(person -> people(change.after()).noneMatch(person::equals)))
                .toList();
    }

    private static Stream<PersonId> people(@Nullable Object value) {
        return value instanceof List<?> some
                ? some.stream().filter(PersonId.class::isInstance).map(PersonId.class::cast)
                : Stream.empty();
    }

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(ofMandate());
    }

    @Override
    default Subject subject() {
        return Subject.of(Dissent.class, dissent());
    }

    /** Somebody differs, or adds something, and has signed it. */
    record DissentRaised(DissentId dissent, MandateId ofMandate, List<Change> changes) implements DissentEvent {}

    /** It says something else; who signed before must sign again. */
    record DissentEdited(DissentId dissent, MandateId ofMandate, List<Change> changes) implements DissentEvent {

        @Override
        public List<PersonId> lapsed() {
            return DissentEvent.lapsed(changes);
        }
    }

    /** Somebody has signed it. */
    record DissentSigned(DissentId dissent, MandateId ofMandate, List<Change> changes) implements DissentEvent {}

    /** What it differs from says something else; who signed before must sign again. */
    record SignaturesLapsed(DissentId dissent, MandateId ofMandate, List<Change> changes) implements DissentEvent {

        @Override
        public List<PersonId> lapsed() {
            return DissentEvent.lapsed(changes);
        }
    }

    /** Somebody has taken their signature back. */
    record SignatureWithdrawn(DissentId dissent, MandateId ofMandate, List<Change> changes) implements DissentEvent {}
}
