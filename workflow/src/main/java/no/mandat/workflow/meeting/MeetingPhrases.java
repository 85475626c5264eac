package no.mandat.workflow.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.mandat.domain.document.Openness;
import no.mandat.domain.meeting.Agenda;
import no.mandat.domain.meeting.AgendaItem;
import no.mandat.domain.meeting.AgendaTimes;
import no.mandat.domain.meeting.Attendee;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingTime;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;

/** What letters say of a meeting, in the language of whoever reads them. */
final class MeetingPhrases {

    private final Words words;
    private final Dates dates;
    private final ZoneId zone;

    MeetingPhrases(Words words, ZoneId zone) {
        this.words = words;
        this.dates = new Dates(words);
        this.zone = zone;
    }

    /** From when until when, with the name of the zone: a reader may be in another. */
    String when(Meeting meeting, Instant now) {
        return meeting.time().map(time -> when(time, now)).orElse("");
    }

    /** The same of a time. */
    String when(MeetingTime time, Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        var begins = time.startsAt().atZone(zone);
        var ends = time.endsAt().atZone(zone);
        var named = DateTimeFormatter.ofPattern("zzzz", words.locale()).format(begins);
        var first = dates.weekday(begins.toLocalDate(), today);
        return begins.toLocalDate().equals(ends.toLocalDate())
                ? words.of("meeting.letter.when", first, dates.time(begins), dates.time(ends), named)
                : words.of(
                        "meeting.letter.whenDays",
                        first,
                        dates.time(begins),
                        dates.weekday(ends.toLocalDate(), today),
                        dates.time(ends),
                        named);
    }

    /** The place, the video conference or both. */
    String where(Meeting meeting) {
        var said = meeting.says();
        if (said.place() != null && said.videoLink() != null) {
            return words.of("meeting.letter.both", said.place(), said.videoLink());
        }
        return said.place() != null
                ? said.place()
                : said.videoLink() == null ? "" : words.of("meeting.letter.video", said.videoLink());
    }

    /** For whom a deputy comes. */
    String insteadOf(String name) {
        return words.of("meeting.letter.deputy", name);
    }

    /** By when they are asked to answer, and that they can answer later as well; nothing where they aren't. */
    String answerBy(Meeting meeting, Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        return meeting.answerBy()
                .map(day -> words.of(
                        day.isBefore(today) ? "meeting.letter.answerBy.passed" : "meeting.letter.answerBy",
                        dates.weekday(day, today)))
                .orElse("");
    }

    /** That the link is theirs alone. */
    String ownLink() {
        return words.of("meeting.letter.ownLink");
    }

    /** For which items somebody from outside is there, when, and for how long they have the floor. */
    String items(Attendee outsider, Meeting meeting, Agenda agenda) {
        var listed = agenda.items();
        var slots = meeting.time().map(time -> AgendaTimes.planned(
                        time.startsAt(), listed.stream().map(AgendaItem::timed).toList())
                .slots());
        var own = outsider.confirmedItems();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            var item = listed.get(i);
            if (own.contains(item.id())) {
                int place = i;
                names.add(slots.map(all -> ofOutsider(item, place + 1, all.get(place)))
                        .orElseGet(() -> title(item)));
            }
        }
        if (names.isEmpty()) {
            return "";
        }
        return words.of(
                "meeting.letter.items",
                words.list(names),
                outsider.speakingMinutes().orElse(0));
    }

    private String ofOutsider(AgendaItem item, int number, AgendaTimes.Slot slot) {
        return isNamed(item)
                ? words.of("meeting.letter.item", number, item.title(), time(slot.planned()))
                : words.of("meeting.letter.item.exempt", number, time(slot.planned()));
    }

    /**
     * The agenda, a line for each item: when it begins, its number, what it is called and who presents it.
     *
     * @param shut which items aren't there for the reader; the others keep their numbers
     */
    String agenda(Meeting meeting, Agenda agenda, Set<AgendaItemId> shut) {
        var listed = agenda.items();
        var slots = meeting.time().map(time -> AgendaTimes.planned(
                        time.startsAt(), listed.stream().map(AgendaItem::timed).toList())
                .slots());
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            var item = listed.get(i);
            if (!shut.contains(item.id())) {
                int place = i;
                var line = line(item, place + 1);
                lines.add(slots.map(all -> words.of(
                                "meeting.letter.at", time(all.get(place).planned()), line))
                        .orElse(line));
            }
        }
        return lines.isEmpty() ? "" : words.of("meeting.letter.agenda", String.join("\n", lines));
    }

    private String line(AgendaItem item, int number) {
        var line = words.of("minutes.item", number, title(item));
        return item.presenter()
                .filter(presenter -> isNamed(item))
                .map(presenter -> words.of("meeting.letter.by", line, presenter))
                .orElse(line);
    }

    private String title(AgendaItem item) {
        return isNamed(item) ? item.title() : words.of("meeting.letter.exempt");
    }

    /** What is exempt isn't named in mail. */
    private static boolean isNamed(AgendaItem item) {
        return item.classification().openness() != Openness.EXEMPT;
    }

    private String time(Instant at) {
        return dates.time(ZonedDateTime.ofInstant(at, zone));
    }
}
