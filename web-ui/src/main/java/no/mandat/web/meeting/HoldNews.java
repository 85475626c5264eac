package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.web.contribution.ErasedWords;
import no.mandat.workflow.meeting.AttendeeRow;
import no.mandat.workflow.meeting.HeldItem;
import no.mandat.workflow.meeting.HeldMeeting;
import no.mandat.workflow.meeting.ItemRow;

/** What others did meanwhile, for whoever hears the page. */
final class HoldNews {

    private HoldNews() {}

    static String between(HeldMeeting before, HeldMeeting after) {
        return Stream.of(turned(before, after), decided(before, after), there(before, after), enough(before, after))
                .flatMap(words -> words)
                .collect(Collectors.joining(" "));
    }

    static String shown(ItemRow row) {
        return t("hold.heard.shown", row.number(), row.title());
    }

    private static Stream<String> turned(HeldMeeting before, HeldMeeting after) {
        return Objects.equals(before.current(), after.current())
                ? Stream.of()
                : HeldItems.of(after).at(after.current()).stream()
                        .map(HeldItem::row)
                        .map(row -> t("hold.heard.turned", row.number(), row.title()));
    }

    private static Stream<String> decided(HeldMeeting before, HeldMeeting after) {
        var known = HeldItems.of(before);
        return after.items().stream().map(HeldItem::row).flatMap(row -> {
            var outcome = row.outcome();
            boolean same = known.at(row.id())
                    .filter(one -> one.row().outcome() == outcome)
                    .isPresent();
            return outcome == null || same ? Stream.of() : Stream.of(t("hold.heard.outcome", row.number(), t(outcome)));
        });
    }

    /** Whether there are enough to decide, is said only where it changes. */
    private static Stream<String> enough(HeldMeeting before, HeldMeeting after) {
        boolean now = after.quorum().isMet();
        return before.quorum().isMet() == now
                ? Stream.of()
                : Stream.of(t(now ? "hold.news.quorumRegained" : "hold.news.quorumLost"));
    }

    private static Stream<String> there(HeldMeeting before, HeldMeeting after) {
        Map<AttendeeId, AttendeeRow> known =
                before.people().stream().collect(Collectors.toMap(AttendeeRow::id, person -> person));
        return after.people().stream().flatMap(person -> {
            var was = known.get(person.id());
            var now = person.presence();
            return now == null || (was != null && was.presence() == now)
                    ? Stream.of()
                    : Stream.of(t("hold.heard.presence", ErasedWords.name(person.name()), t(now)));
        });
    }
}
