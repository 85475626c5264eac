package no.mandat.domain.communication;

import static no.mandat.domain.shared.Change.between;

import java.time.LocalDate;
import java.util.stream.Stream;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What an item of a communications plan says.
 *
 * @param audience who is to hear it
 * @param channel through what they hear it
 * @param message what they hear, Markdown
 * @param responsible who sees to it
 * @param day on which it is to go out
 * @param deliverable the deliverable that it speaks of, if of one
 */
public record CommunicationText(
        String audience,
        String channel,
        String message,
        PersonId responsible,
        LocalDate day,
        @Nullable DeliverableId deliverable) {

    /** What is otherwise than before; all of it where there is none before. */
    Stream<Change> changesFrom(@Nullable CommunicationText before) {
        return Stream.of(
                        between("audience", before == null ? null : before.audience, audience),
                        between("channel", before == null ? null : before.channel, channel),
                        between("message", before == null ? null : before.message, message),
                        between("responsible", before == null ? null : before.responsible, responsible),
                        between("day", before == null ? null : before.day, day),
                        between("deliverable", before == null ? null : before.deliverable, deliverable))
                .flatMap(change -> change);
    }
}
