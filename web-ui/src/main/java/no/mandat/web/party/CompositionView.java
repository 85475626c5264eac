package no.mandat.web.party;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import no.mandat.domain.party.BodyKind;
import no.mandat.web.election.LeadershipCard;
import no.mandat.web.shared.DateField;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Say;
import no.mandat.workflow.election.ElectionQueries;
import no.mandat.workflow.election.ElectionService;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.party.Composition;
import no.mandat.workflow.party.CompositionQueries;
import no.mandat.workflow.party.CompositionService;
import no.mandat.workflow.party.Interests;
import no.mandat.workflow.party.InvitationService;
import no.mandat.workflow.party.MembershipLine;
import no.mandat.workflow.party.ParticipationService;
import no.mandat.workflow.party.PersonService;
import org.jspecify.annotations.Nullable;

/** Who sits where in a mandate: today, with what the secretariat may change, or on the day in the address. */
@CdiComponent
@Route(CompositionNavigation.PAGE)
@PermitAll
class CompositionView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;
    private static final String DAY = "on";
    private static final int LOOKS_EVERY_MILLIS = 1_500;

    /** Who answers the mandate comes first: it is they whom one looks for. */
    private static final List<BodyKind> ORDER = List.of(BodyKind.EXPERT_GROUP, BodyKind.BOARD, BodyKind.SECRETARIAT);

    private final transient MandateQueries mandates;
    private final transient CompositionQueries compositions;
    private final transient CompositionService service;
    private final transient PersonService persons;
    private final transient InvitationService invitations;
    private final transient ParticipationService participations;
    private final transient Interests interests;
    private final transient ElectionQueries elections;
    private final transient ElectionService electionService;
    private final transient Validator validator;
    private final transient Clock clock;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init") // shown before the page is attached
    private transient InvitationActions letters;

    @SuppressWarnings("NullAway.Init") // held while the page is attached
    private transient Registration polls;

    private @Nullable LocalDate day;

    @Inject
    CompositionView(
            MandateQueries mandates,
            CompositionQueries compositions,
            CompositionService service,
            PersonService persons,
            InvitationService invitations,
            ParticipationService participations,
            Interests interests,
            ElectionQueries elections,
            ElectionService electionService,
            Validator validator,
            Clock clock) {
        this.mandates = mandates;
        this.compositions = compositions;
        this.service = service;
        this.persons = persons;
        this.invitations = invitations;
        this.participations = participations;
        this.interests = interests;
        this.elections = elections;
        this.electionService = electionService;
        this.validator = validator;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        day = day(event.getLocation().getQueryParameters());
        show();
    }

    /** What the address says wrongly is passed over. */
    private static @Nullable LocalDate day(QueryParameters address) {
        try {
            return address.getSingleParameter(DAY).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("composition.title") + " – " + mandate.shortName());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    private void show() {
        var composition = compositions.on(mandate.id(), day);
        var parts = new CompositionActions.Parts(compositions, service, persons, invitations, validator, clock);
        var actions = new CompositionActions(mandate.id(), composition, parts, this::showAnew);
        removeAll();
        var header = new PageHeader(t("composition.title")).lead(leads(composition));
        if (composition.editable() && day == null) {
            header.more(t("import.open"), () -> CompositionNavigation.openImport(mandate.id()));
        }
        add(header, dayLine());
        var cards = new Div(new CoverageCard(composition));
        cards.addClassName("composition");
        ORDER.stream()
                .map(composition::body)
                .map(body -> new BodyCard(mandate.id(), body, actions))
                .forEach(cards::add);
        // What is kept of today alone stands under today's composition.
        if (day == null) {
            var held = elections.of(mandate.id());
            if (LeadershipCard.isNeeded(held)) {
                cards.add(new LeadershipCard(mandate.id(), held, electionService, validator));
            }
            cards.add(new ParticipationsCard(mandate.id(), participations, parts, actions, this::showAnew));
            interests.of(mandate.id()).map(RegisterCard::new).ifPresent(cards::add);
        }
        add(cards);
        letters = actions.invitations();
        lookOrNot();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polls = event.getUI().addPollListener(poll -> {
            letters.look();
            lookOrNot();
        });
        lookOrNot();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polls.remove();
        event.getUI().setPollInterval(-1);
    }

    /** A letter goes out some seconds after somebody was invited: as long as one does the page looks for it. */
    private void lookOrNot() {
        getUI().ifPresent(page -> page.setPollInterval(letters.isLetterUnderWay() ? LOOKS_EVERY_MILLIS : -1));
    }

    /** What was pressed may be gone with what it did: the focus goes to the page's title. */
    private void showAnew() {
        show();
        PageHeader.focusTitle(this);
    }

    /** Who leads, in a sentence. */
    private static String leads(Composition composition) {
        var leader = composition.body(BodyKind.EXPERT_GROUP).leader().map(MembershipLine::name);
        var head = composition.body(BodyKind.SECRETARIAT).leader().map(MembershipLine::name);
        return leader.map(name -> t("composition.led", name))
                .or(() -> head.map(name -> t("composition.ledByHead", name)))
                .orElseGet(() -> t("composition.ledByNobody"));
    }

    private Component dayLine() {
        var field = new DateField();
        field.setLabel(t("composition.day"));
        field.speak();
        field.setValue(day);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(change.getValue());
            }
        });
        var line = new Div(field);
        line.addClassName("day-line");
        var then = day;
        if (then != null) {
            var note = new Paragraph(t("composition.asOn", Say.dates().day(then)));
            note.getElement().setAttribute("role", "status");
            line.add(note, new Button(t("composition.today"), click -> go(null)));
        }
        return line;
    }

    /** Shows another day, and says so in the address. */
    private void go(@Nullable LocalDate next) {
        day = next;
        var query = next == null ? QueryParameters.empty() : QueryParameters.simple(Map.of(DAY, next.toString()));
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(CompositionNavigation.address(mandate.id()), query));
        show();
    }
}
