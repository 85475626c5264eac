package no.mandat.workflow.notification;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.mandat.domain.shared.Id;
import no.mandat.domain.shared.MandateId;

/**
 * What somebody is told by mail who is known by an address only.
 *
 * @param kind as in {@link Letter}
 * @param address to which address; where no mail can be sent to it the letter counts as one that a mail server refused
 * @param name what they are called, where they said it
 * @param language the language to write in
 * @param mandate the mandate it is about, whose secretariat sees it if it can't be delivered
 * @param path where its one link leads: a page for everybody, from {@code /} on; it is shown there in the language of the letter
 * @param values as in {@link Letter}
 * @param about as in {@link Letter}
 * @param calendar as in {@link Letter}
 */
public record OutsideLetter(
        String kind,
        String address,
        Optional<String> name,
        Locale language,
        Optional<MandateId> mandate,
        String path,
        List<Object> values,
        Optional<Id> about,
        Optional<CalendarPart> calendar) {

    /**
     * Takes a copy of the values.
     *
     * @throws IllegalArgumentException for a path that leads elsewhere
     */
    public OutsideLetter {
        values = List.copyOf(values);
        Paths.requireOwn(path);
    }

    /** One that tells no calendar anything. */
    public OutsideLetter(
            String kind,
            String address,
            Optional<String> name,
            Locale language,
            Optional<MandateId> mandate,
            String path,
            List<Object> values,
            Optional<Id> about) {
        this(kind, address, name, language, mandate, path, values, about, Optional.empty());
    }

    /** One that isn't kept as being about something of theirs. */
    public OutsideLetter(
            String kind,
            String address,
            Optional<String> name,
            Locale language,
            Optional<MandateId> mandate,
            String path,
            List<Object> values) {
        this(kind, address, name, language, mandate, path, values, Optional.empty());
    }

    /** One of several kinds that say the same to the same. */
    public OutsideLetter(String kind, Content content) {
        this(
                kind,
                content.address(),
                content.name(),
                content.language(),
                content.mandate(),
                content.path(),
                content.values());
    }

    /** The same about something of theirs, with which it is erased. */
    public OutsideLetter about(Id theirs) {
        return new OutsideLetter(kind, address, name, language, mandate, path, values, Optional.of(theirs), calendar);
    }

    /** The same, which also tells their calendar. */
    public OutsideLetter with(CalendarPart part) {
        return new OutsideLetter(kind, address, name, language, mandate, path, values, about, Optional.of(part));
    }

    /** All of a letter but its kind. */
    public record Content(
            String address,
            Optional<String> name,
            Locale language,
            Optional<MandateId> mandate,
            String path,
            List<Object> values) {}
}
