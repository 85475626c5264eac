package no.mandat.workflow.notification;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Id;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;

/**
 * What a person is told by mail. Its words are {@code mail.<kind>.subject}, {@code mail.<kind>.text} (paragraphs stand apart
 * by an empty line) and {@code mail.<kind>.action} (what the link says) of the catalogue, in the person's own language.
 *
 * @param kind a word such as {@code meetingCalled}; written as a literal where the letter is made, so that a test finds
 *     that it has words
 * @param to whom
 * @param mandate the mandate it is about, whose secretariat sees it if it can't be delivered
 * @param path where its one link leads: an address of the application, from {@code /} on
 * @param values what is put into the words: text, numbers, days, instants, constants of enums and phrases, which are written
 *     in the reader's language
 * @param about what of theirs it is about, with which it is erased
 * @param calendar what it tells their calendar
 */
public record Letter(
        String kind,
        PersonId to,
        Optional<MandateId> mandate,
        String path,
        List<Object> values,
        Optional<Id> about,
        Optional<CalendarPart> calendar) {

    /** Takes a copy of the values, and refuses a path that leads elsewhere. */
    public Letter {
        values = List.copyOf(values);
        Paths.requireOwn(path);
    }

    /** One that tells no calendar anything. */
    public Letter(
            String kind,
            PersonId to,
            Optional<MandateId> mandate,
            String path,
            List<Object> values,
            Optional<Id> about) {
        this(kind, to, mandate, path, values, about, Optional.empty());
    }

    /** One that stays whatever of theirs is erased. */
    public Letter(String kind, PersonId to, Optional<MandateId> mandate, String path, List<Object> values) {
        this(kind, to, mandate, path, values, Optional.empty());
    }

    /** The same about something of theirs, with which it is erased. */
    public Letter about(Id theirs) {
        return new Letter(kind, to, mandate, path, values, Optional.of(theirs), calendar);
    }

    /** The same, which also tells their calendar. */
    public Letter with(CalendarPart part) {
        return new Letter(kind, to, mandate, path, values, about, Optional.of(part));
    }
}
