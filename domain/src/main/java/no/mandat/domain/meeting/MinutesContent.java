package no.mandat.domain.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.AttendeeId;
import org.jspecify.annotations.Nullable;

/**
 * All that the minutes of a meeting say, with the names of the time: what is circulated, hashed and in the end locked.
 *
 * @param language the tag of the language in which they are written
 * @param body what the body is called that met
 * @param place where it met, if anywhere
 * @param beganAt when it began
 * @param endedAt when it ended
 * @param previous of which meeting the minutes before these are, if there are any
 * @param people everybody who was called, in order
 * @param items in the order of the agenda
 * @param corrections of earlier minutes
 * @param remarks that are printed with them
 */
public record MinutesContent(
        MeetingNumber number,
        MeetingKind kind,
        String language,
        String title,
        String body,
        @Nullable String place,
        Instant beganAt,
        Instant endedAt,
        @Nullable MeetingNumber previous,
        List<Someone> people,
        List<Item> items,
        List<Correction> corrections,
        List<Printed> remarks) {

    /** Takes copies of the lists. */
    public MinutesContent {
        people = List.copyOf(people);
        items = List.copyOf(items);
        corrections = List.copyOf(corrections);
        remarks = List.copyOf(remarks);
    }

    /** The same with these remarks printed. */
    public MinutesContent printing(List<Printed> printed) {
        return with(previous, people, items, corrections, printed);
    }

    /** The same for somebody for whom some items aren't there: of those nothing stands but the number and the title. */
    public MinutesContent without(Set<AgendaItemId> shut) {
        return shut.isEmpty()
                ? this
                : with(
                        previous,
                        people,
                        items.stream()
                                .map(item -> shut.contains(item.id()) ? item.shut() : item)
                                .toList(),
                        corrections,
                        remarks.stream()
                                .filter(remark -> remark.item() == null || !shut.contains(remark.item()))
                                .toList());
    }

    /**
     * What an outsider gets to read: the items that they were called for, and themself. Of what is exempt they read no more than that it was
     * there.
     */
    public MinutesContent forOutsider(AttendeeId attendee, Set<AgendaItemId> theirs) {
        return with(
                null,
                people.stream()
                        .filter(someone -> someone.attendee().equals(attendee))
                        .toList(),
                items.stream()
                        .filter(item -> theirs.contains(item.id()))
                        .map(item -> item.isExempt() ? item.withheld() : item)
                        .toList(),
                List.of(),
                remarks.stream()
                        .filter(remark -> remark.item() != null && theirs.contains(remark.item()))
                        .filter(remark -> !isExempt(remark.item()))
                        .toList());
    }

    /** The same meeting, with less or more told of it. */
    private MinutesContent with(
            @Nullable MeetingNumber previous,
            List<Someone> people,
            List<Item> items,
            List<Correction> corrections,
            List<Printed> remarks) {
        return new MinutesContent(
                number,
                kind,
                language,
                title,
                body,
                place,
                beganAt,
                endedAt,
                previous,
                people,
                items,
                corrections,
                remarks);
    }

    private boolean isExempt(@Nullable AgendaItemId id) {
        return items.stream().anyMatch(item -> item.id().equals(id) && item.isExempt());
    }

    /**
     * Somebody who was called.
     *
     * @param organisation for whom they sit or speak, if for anybody
     * @param presence whether they were there; absent, where nothing was noted
     * @param arrivedAt when they came, where they came late
     * @param leftAt when they left, where they left early
     * @param deputy who was there for them
     */
    public record Someone(
            AttendeeId attendee,
            String name,
            @Nullable String organisation,
            AttendeeRole role,
            Presence presence,
            @Nullable Instant arrivedAt,
            @Nullable Instant leftAt,
            @Nullable String deputy) {}

    /**
     * An item.
     *
     * @param number its number on the agenda, from 1
     * @param presenter who presented it
     * @param notes what was said, as Markdown
     * @param decision what was decided, as Markdown
     * @param quorum who was there to decide, where no round was held
     * @param recused who was partial
     * @param actions who does what
     * @param contributions the references of what was said as input
     */
    public record Item(
            AgendaItemId id,
            int number,
            String title,
            ItemKind kind,
            @Nullable String presenter,
            String notes,
            @Nullable Outcome outcome,
            String decision,
            @Nullable Quorum quorum,
            List<String> recused,
            List<Action> actions,
            List<String> contributions,
            Classification classification) {

        /** Takes copies of the lists. */
        public Item {
            recused = List.copyOf(recused);
            actions = List.copyOf(actions);
            contributions = List.copyOf(contributions);
        }

        private Item shut() {
            return new Item(
                    id,
                    number,
                    title,
                    kind,
                    null,
                    "",
                    null,
                    "",
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    Classification.of(Openness.INTERNAL));
        }

        /** Whether it is exempt from public access. */
        public boolean isExempt() {
            return classification.openness() == Openness.EXEMPT;
        }

        /** Its title and what was said as input alone: what was noted, decided and agreed on stays with the body. */
        Item withheld() {
            return new Item(
                    id,
                    number,
                    title,
                    kind,
                    presenter,
                    "",
                    null,
                    "",
                    null,
                    List.of(),
                    List.of(),
                    contributions,
                    classification);
        }
    }

    /** Who does what by when. */
    public record Action(String title, String responsible, LocalDate due) {}

    /** An error in the minutes of an earlier meeting, and what is right. */
    public record Correction(MeetingNumber of, String text) {}

    /**
     * A remark that is printed with the minutes (protokolltilførsel).
     *
     * @param item which item it is on, or none
     * @param by whose it is
     * @param answer what the secretariat said to it, if anything
     */
    public record Printed(
            @Nullable AgendaItemId item,
            String by,
            String text,
            @Nullable String answer) {}
}
