package no.mandat.workflow.party;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.party.Person.Identity;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.UseCases;

/** What a person says about themself, and what is kept about them. */
@UseCases
public class Profile {

    private final People people;
    private final Organisations organisations;
    private final Enrolment enrolment;
    private final Interests interests;
    private final GivenRoles givenRoles;
    private final Access access;
    private final Events events;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    public Profile(
            People people,
            Organisations organisations,
            Enrolment enrolment,
            Interests interests,
            GivenRoles givenRoles,
            Access access,
            Events events,
            Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.enrolment = enrolment;
        this.interests = interests;
        this.givenRoles = givenRoles;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Profile() {
        this(null, null, null, null, null, null, null, null);
    }

    /** Chooses the language of one's own screens and mail. */
    public void chooseLanguage(@Valid ChooseLanguage command) {
        var self = people.require(access.requireLogin());
        events.fire(self.chooseLanguage(command.language()));
    }

    /** Says whom one speaks for. */
    public void chooseOrganisation(@Valid ChooseOrganisation command) {
        var self = people.require(access.requireLogin());
        var identity = new Identity(self.name(), self.email(), enrolment.organisation(command.organisation()));
        events.fire(self.correct(identity, Optional.empty()));
    }

    /** All that is kept about oneself. */
    public OwnProfile own() {
        var self = people.require(access.requireLogin());
        return new OwnProfile(
                LocalDate.now(clock),
                self.name(),
                self.email(),
                self.organisation()
                        .flatMap(organisations::find)
                        .map(one -> new OrganisationRow(one.id(), one.name(), one.category()))
                        .orElse(null),
                self.account().orElse(null),
                self.language().orElse(null),
                memberships(self.id()),
                participations(self.id()),
                interests.own(),
                invitations(self.id()),
                givenRoles.to(self.id()));
    }

    private List<OwnMembership> memberships(PersonId person) {
        return database.createQuery("""
                        select new no.mandat.workflow.party.OwnMembership(
                            b.kind, b.name, x.id, x.shortName, m.role, m.fromDay, m.toDay)
                        from Membership m join Body b on b.id.value = m.body.value
                            left join Mandate x on m.body.value in (x.expertGroup.value, x.secretariat.value)
                        where m.person.value = :person and (m.toDay is null or m.toDay >= m.fromDay)
                        order by m.fromDay desc, m.id.value
                        """, OwnMembership.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    private List<OwnInvitation> invitations(PersonId person) {
        return database.createQuery("""
                        select new no.mandat.workflow.party.OwnInvitation(x.shortName, i.state, i.sentAt)
                        from Invitation i join Mandate x on x.id.value = i.mandate.value
                        where i.person.value = :person
                        order by i.id.value desc
                        """, OwnInvitation.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    private List<OwnParticipation> participations(PersonId person) {
        return database.createQuery("""
                        select new no.mandat.workflow.party.OwnParticipation(
                            x.shortName, a.purpose, a.fromDay, a.toDay, a.state)
                        from Participation a join Mandate x on x.id.value = a.mandate.value
                        where a.person.value = :person
                        order by a.fromDay desc, a.id.value
                        """, OwnParticipation.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
