package no.mandat.domain.party;

import static no.mandat.domain.shared.Change.between;
import static no.mandat.domain.shared.Change.set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.shared.OrganisationId;
import no.mandat.domain.shared.Subject;

/** Whom people and seats speak for: a company, an institute, a union, an agency. */
@Entity
public class Organisation {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private OrganisationId id;

    private String name;

    @Enumerated(EnumType.STRING)
    private OrganisationCategory category;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    private Organisation(OrganisationId id, String name, OrganisationCategory category) {
        this.id = id;
        this.name = name;
        this.category = category;
    }

    /** An organisation becomes known. */
    public static Registration register(OrganisationId id, String name, OrganisationCategory category) {
        var organisation = new Organisation(id, name.strip(), category);
        return new Registration(
                organisation,
                new OrganisationRegistered(
                        id, List.of(set("name", organisation.name), set("category", organisation.category))));
    }

    /** Gives it another name or category; where both are the same, nothing happened. */
    public Optional<OrganisationEdited> edit(String newName, OrganisationCategory newCategory) {
        var changes = Stream.concat(between("name", name, newName.strip()), between("category", category, newCategory))
                .toList();
        name = newName.strip();
        category = newCategory;
        return changes.isEmpty() ? Optional.empty() : Optional.of(new OrganisationEdited(id, changes));
    }

    /** Which organisation. */
    public OrganisationId id() {
        return id;
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** For whom it speaks. */
    public OrganisationCategory category() {
        return category;
    }

    /** A new organisation, and the event that tells of it. */
    public record Registration(Organisation organisation, OrganisationRegistered event) {}

    static Subject subject(OrganisationId id) {
        return Subject.of(Organisation.class, id);
    }
}
