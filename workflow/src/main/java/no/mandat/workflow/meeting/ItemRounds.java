package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.document.Openness;
import no.mandat.domain.meeting.AgendaItem;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.approval.Impartiality;
import no.mandat.workflow.approval.RoundSettings;
import no.mandat.workflow.resolution.DecidingBody;
import no.mandat.workflow.resolution.DraftResolution;
import no.mandat.workflow.resolution.ResolutionForm;
import no.mandat.workflow.resolution.ResolutionService;
import no.mandat.workflow.resolution.SubmitResolution;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import no.mandat.workflow.words.Words;

/** Makes rounds of what a meeting is to decide on; an item can also be decided by a resolution that there is ({@link HoldingService#putToRound}). */
@UseCases
public class ItemRounds {

    private static final int MOST = 100;

    private final AgendaItems items;
    private final MeetingAccess gate;
    private final ItemDecisions decisions;
    private final ResolutionService resolutions;
    private final Actors actors;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    ItemRounds(
            AgendaItems items,
            MeetingAccess gate,
            ItemDecisions decisions,
            ResolutionService resolutions,
            Actors actors,
            Clock clock) {
        this.items = items;
        this.gate = gate;
        this.decisions = decisions;
        this.resolutions = resolutions;
        this.actors = actors;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ItemRounds() {
        this(null, null, null, null, null, null);
    }

    /**
     * Makes a resolution of the item, called like it, and asks the body that meets about it; the item takes the result. Letters say what a
     * resolution is called: that of an exempt item is called by where it stands on the agenda.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState},
     *     {@link MeetingRefusal.ItemNotInState}; as {@link AgendaItem#putToRound}; {@link ApprovalRefusal.NoVoters},
     *     {@link ApprovalRefusal.LastDayOver}
     */
    public RoundId open(@Valid PutItemToNewRound command) {
        var meeting = gate.run(items.meetingOf(command.item()));
        meeting.requireAgendaOpen();
        var item = items.require(command.item());
        item.requireListed();
        var body = meeting.kind() == MeetingKind.BOARD ? DecidingBody.BOARD : DecidingBody.EXPERT_GROUP;
        var form = new ResolutionForm(title(item, meeting), body, command.text());
        var resolution = resolutions.draft(new DraftResolution(UUID.randomUUID(), meeting.mandate(), form));
        // The item first: what it refuses needs no round.
        decisions.put(item, meeting, resolution);
        return resolutions.submit(new SubmitResolution(UUID.randomUUID(), resolution, 0, settings(command, meeting)));
    }

    private String title(AgendaItem item, Meeting meeting) {
        if (item.classification().openness() != Openness.EXEMPT) {
            return item.title();
        }
        var words = Words.in(Locale.forLanguageTag(meeting.says().language()));
        var listed =
                items.agenda(meeting.id()).items().stream().map(AgendaItem::id).toList();
        int place = listed.indexOf(item.id()) + 1;
        return meeting.number()
                .map(number -> words.of("meeting.round.exempt", place, number.toString()))
                .orElseGet(() -> words.of("meeting.round.exempt.planned", place));
    }

    private RoundSettings settings(PutItemToNewRound command, Meeting meeting) {
        if (!command.thatDay()) {
            return command.settings();
        }
        var day = meeting.time()
                .map(time -> LocalDate.ofInstant(time.endsAt(), clock.getZone()))
                .orElseGet(() -> LocalDate.now(clock));
        return command.settings().until(day);
    }

    /**
     * The resolutions of the body that meets by which the item can be decided: drafts, and those in a round; the latest first.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<ChoosableResolution> choices(AgendaItemId id) {
        var meeting = gate.read(items.meetingOf(id));
        gate.requireRuns(meeting.mandate());
        return database.createQuery(
                        """
                        select new no.mandat.workflow.meeting.ChoosableResolution(r.id, r.number, r.title, r.state)
                        from Resolution r
                        where r.mandate.value = :mandate and r.body.value = :body and r.state in (DRAFT, IN_APPROVAL) and not (%s)
                        order by r.number desc
                        """.formatted(Impartiality.shutOut("'Resolution'", "r.id.value", ":me")),
                        ChoosableResolution.class)
                .setParameter("mandate", meeting.mandate().value())
                .setParameter("body", meeting.body().value())
                .setParameter("me", actors.person().value())
                .setMaxResults(MOST)
                .getResultList();
    }
}
