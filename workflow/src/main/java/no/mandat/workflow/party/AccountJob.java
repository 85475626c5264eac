package no.mandat.workflow.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.party.Invitation;
import no.mandat.domain.party.Person;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.accounts.AccountsRefused;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.shared.Events;

/**
 * Somebody's places have changed: their account gets and loses roles, and an invitation to a mandate in which they have lost
 * their last place is revoked. Comes by itself on each day on which they lose a place.
 */
@ApplicationScoped
class AccountJob implements JobHandler {

    static final JobKind KIND = new JobKind("account");

    private static final Duration UNTIL_MENDED = Duration.ofDays(1);

    private final Invitations invitations;
    private final People people;
    private final Places places;
    private final AccountRoles roles;
    private final Events events;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    AccountJob(
            Invitations invitations,
            People people,
            Places places,
            AccountRoles roles,
            Events events,
            Jobs jobs,
            Clock clock) {
        this.invitations = invitations;
        this.people = people;
        this.places = places;
        this.roles = roles;
        this.events = events;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected AccountJob() {
        this(null, null, null, null, null, null, null);
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public void run(String key) {
        var id = new PersonId(UUID.fromString(key));
        var open = invitations.holdOpen(id);
        open.stream()
                .filter(invitation -> !places.isIn(invitation.mandate(), id))
                .forEach(this::revoke);
        var settled = account(people.require(id), open).map(account -> settle(id, account));
        var next =
                places.nextLoss(id).map(day -> day.atStartOfDay(clock.getZone()).toInstant());
        Stream.of(settled.flatMap(again -> again), next)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .ifPresent(at -> jobs.again(at));
    }

    /** When to try again: what was refused stands in the log, and only the operator can mend it. */
    private Optional<Instant> settle(PersonId person, String account) {
        try {
            roles.settle(person, account);
            return Optional.empty();
        } catch (AccountsRefused e) {
            return Optional.of(clock.instant().plus(UNTIL_MENDED));
        }
    }

    private void revoke(Invitation invitation) {
        events.fire(invitation.revoke(Optional.empty()));
        jobs.reschedule(InvitationJob.KIND, invitation.id().toString(), clock.instant());
    }

    /** Theirs; or the one that still waits for them. */
    private static Optional<String> account(Person person, List<Invitation> invitations) {
        return person.account().or(() -> invitations.stream()
                .filter(Invitation::isOpen)
                .flatMap(invitation -> invitation.account().stream())
                .findFirst());
    }
}
