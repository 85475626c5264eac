package no.mandat.domain.party;

import static no.mandat.domain.shared.Change.between;
import static no.mandat.domain.shared.Change.set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.shared.InterestId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Something that may make somebody partial, as they entered it in the register of their body (domain.md, Impartiality). It
 * ends, and stays in the register.
 */
@Entity
public class Interest {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private InterestId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private PersonId person;

    @Enumerated(EnumType.STRING)
    private InterestKind kind;

    private @Nullable String organisation;

    private String text;

    private @Nullable LocalDate fromDay;

    private @Nullable LocalDate toDay;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Interest() {}

    private Interest(InterestId id, PersonId person, Content content) {
        this.id = id;
        this.person = person;
        take(content);
    }

    /** Somebody enters an interest of theirs. */
    public static Declaration declare(InterestId id, PersonId person, Content content) {
        var interest = new Interest(id, person, content);
        var changes = List.of(
                set("person", person),
                set("kind", content.kind()),
                set("organisation", content.organisation()),
                set("text", content.text()),
                set("fromDay", content.fromDay()),
                set("toDay", content.toDay()));
        return new Declaration(interest, new InterestDeclared(id, changes));
    }

    /** Changes what it says, or gives it an end. Where all is as before, nothing happened. */
    public Optional<InterestEdited> edit(Content content) {
        var changes = Stream.of(
                        between("kind", kind, content.kind()),
                        between("organisation", organisation, content.organisation()),
                        between("text", text, content.text()),
                        between("fromDay", fromDay, content.fromDay()),
                        between("toDay", toDay, content.toDay()))
                .flatMap(change -> change)
                .toList();
        take(content);
        return changes.isEmpty() ? Optional.empty() : Optional.of(new InterestEdited(id, changes));
    }

    private void take(Content content) {
        kind = content.kind();
        organisation = content.organisation();
        text = content.text();
        fromDay = content.fromDay();
        toDay = content.toDay();
    }

    /** Which one. */
    public InterestId id() {
        return id;
    }

    /** Whose. */
    public PersonId person() {
        return person;
    }

    /** Counts its changes, so that nobody overwrites what they haven't seen. */
    public int version() {
        return version;
    }

    /**
     * What an interest says.
     *
     * @param organisation in which business or organisation, if in one
     * @param fromDay since when, if it is said
     * @param toDay until when, if it is over or its end is known
     */
    public record Content(
            InterestKind kind,
            @Nullable String organisation,
            String text,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate toDay) {

        /** @throws RefusedException {@link PartyRefusal.InterestReversed} */
        public Content {
            if (fromDay != null && toDay != null && toDay.isBefore(fromDay)) {
                throw new RefusedException(new PartyRefusal.InterestReversed(fromDay, toDay));
            }
        }
    }

    /** A new interest, and the event that tells of it. */
    public record Declaration(Interest interest, InterestDeclared event) {}

    static Subject subject(InterestId id) {
        return Subject.of(Interest.class, id);
    }
}
