package no.mandat.workflow.milestone;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.milestone.CalendarLink;
import no.mandat.domain.milestone.MilestoneRefusal;
import no.mandat.domain.shared.CalendarLinkId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.attachment.Fingerprints;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.party.People;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import no.mandat.workflow.words.Words;

/**
 * Milestones, when calls for input close, meetings, and what is to be told whom, for calendar programs: as a file for whoever reads the plan, and under a private link, by which a program reads
 * them without a login. What a link shows is what its person may read at that moment by their places.
 */
@UseCases
public class PlanCalendars {

    /** 128 bits. */
    private static final int SECRET_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final CalendarLinks links;
    private final CalendarEntries entries;
    private final PlanLinks places;
    private final Mandates mandates;
    private final People people;
    private final Configuration configuration;
    private final Access access;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    PlanCalendars(
            CalendarLinks links,
            CalendarEntries entries,
            PlanLinks places,
            Mandates mandates,
            People people,
            Configuration configuration,
            Access access,
            Events events,
            Ids ids,
            Clock clock) {
        this.links = links;
        this.entries = entries;
        this.places = places;
        this.mandates = mandates;
        this.people = people;
        this.configuration = configuration;
        this.access = access;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PlanCalendars() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * The milestones and calls of a mandate as iCalendar, in the reader's language.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public String of(MandateId id) {
        var reader = access.requireLogin();
        var mandate = read(id);
        var words = words(reader);
        // Whoever audits reads no calls.
        var calls =
                access.allowed(mandate).contains(Permission.READ_CALLS) ? entries.calls(id) : List.<CalendarCall>of();
        var communications = access.allowed(mandate).contains(Permission.READ_COMMUNICATION)
                ? entries.communications(id)
                : List.<CalendarCommunication>of();
        return text(words)
                .of(
                        words.of("plan.calendar.name", mandate.shortName()),
                        entries.of(id),
                        calls,
                        meetings(mandate),
                        communications);
    }

    private List<CalendarMeeting> meetings(Mandate mandate) {
        return entries.meetings(mandate.id(), Permission.meetings(access.allowed(mandate)));
    }

    /**
     * What a link shows, as iCalendar in the language of its person; nothing where there is no such link, or no longer. The
     * secret is all that is asked for.
     */
    public Optional<String> byToken(String token) {
        access.allowHolder();
        return links.byHash(Fingerprints.of(token)).filter(CalendarLink::isOpen).map(this::shown);
    }

    private String shown(CalendarLink link) {
        var words = words(link.person());
        var name = link.mandate()
                .flatMap(mandates::find)
                .map(mandate -> words.of("plan.calendar.name", mandate.shortName()))
                .orElseGet(() -> words.of("plan.calendar.all"));
        return text(words)
                .of(name, entries.of(link), entries.calls(link), entries.meetings(link), entries.communications(link));
    }

    /**
     * Makes a link for oneself. Its secret is told this once; only its hash is kept.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}; {@link MilestoneRefusal.NoPlaceInMandate} for who
     *     reads the mandate without a place in it, for without a login nothing else can be looked at
     */
    public NewCalendarLink make(@Valid MakeCalendarLink command) {
        var person = access.requireLogin();
        var mandate = Optional.ofNullable(command.mandate());
        mandate.map(this::read).filter(one -> !places.hasPlace(person, one)).ifPresent(one -> {
            throw new RefusedException(new MilestoneRefusal.NoPlaceInMandate());
        });
        var token = secret();
        var making = CalendarLink.make(
                new CalendarLinkId(ids.next()), person, mandate, Fingerprints.of(token), clock.instant());
        links.add(making.link());
        events.fire(making.event());
        return new NewCalendarLink(making.link().id(), token);
    }

    /** One's own links that show something, the newest first. */
    public List<CalendarLinkRow> own() {
        return links.of(access.requireLogin());
    }

    /**
     * Revokes one's own link.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours} for another's
     */
    public void revoke(@Valid RevokeCalendarLink command) {
        var person = access.requireLogin();
        var link = links.lock(command.link())
                .filter(any -> any.person().equals(person))
                .orElseThrow(PlanCalendars::notThere);
        events.fire(link.revoke(clock.instant()));
    }

    private Mandate read(MandateId id) {
        var mandate = mandates.find(id).orElseThrow(PlanCalendars::notThere);
        access.require(Permission.READ_PLAN, mandate);
        return mandate;
    }

    private String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Words words(PersonId person) {
        return Words.in(people.require(person).language().map(Locale::of).orElse(Words.BOKMAL));
    }

    private CalendarText text(Words words) {
        return new CalendarText(words, configuration.publicUrl(), configuration.mailHost());
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }
}
