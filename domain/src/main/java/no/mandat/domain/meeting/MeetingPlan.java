package no.mandat.domain.meeting;

import static no.mandat.domain.shared.Change.between;

import java.util.stream.Stream;
import no.mandat.domain.shared.Change;
import org.jspecify.annotations.Nullable;

/**
 * What the secretariat writes about a meeting, but for its agenda.
 *
 * @param language the tag of the language of its call and its minutes
 * @param title one line
 * @param time when it is, where that is settled
 * @param place where people meet, if they do
 * @param videoLink the address of its video conference, if there is one
 * @param practical how to find it and what to bring, in plain text
 */
public record MeetingPlan(
        MeetingKind kind,
        String language,
        String title,
        @Nullable MeetingTime time,
        @Nullable String place,
        @Nullable String videoLink,
        @Nullable String practical) {

    /** What is otherwise than before. */
    Stream<Change> changesFrom(MeetingPlan before) {
        return Stream.concat(
                Stream.of(between("kind", before.kind, kind), between("language", before.language, language))
                        .flatMap(change -> change),
                inCalendar(before));
    }

    /** The part of it that calendars show. */
    Stream<Change> inCalendar(MeetingPlan before) {
        return Stream.of(
                        between("title", before.title, title),
                        between("startsAt", start(before.time), start(time)),
                        between("endsAt", end(before.time), end(time)),
                        between("place", before.place, place),
                        between("videoLink", before.videoLink, videoLink),
                        between("practical", before.practical, practical))
                .flatMap(change -> change);
    }

    private static @Nullable Object start(@Nullable MeetingTime time) {
        return time == null ? null : time.startsAt();
    }

    private static @Nullable Object end(@Nullable MeetingTime time) {
        return time == null ? null : time.endsAt();
    }
}
