package no.mandat.web.party;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.party.InterestKind;
import no.mandat.domain.party.InvitationAction;
import no.mandat.domain.party.InvitationDelivery;
import no.mandat.domain.party.InvitationState;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.ParticipationAction;
import no.mandat.domain.party.ParticipationState;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.InterestId;
import no.mandat.domain.shared.InvitationId;
import no.mandat.domain.shared.MembershipId;
import no.mandat.domain.shared.ParticipationId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.SeatId;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.DateField;
import no.mandat.web.shared.DotsMenu;
import no.mandat.web.shared.RefusalLine;
import no.mandat.workflow.party.Acquaintance;
import no.mandat.workflow.party.AddMember;
import no.mandat.workflow.party.AppointmentChoice;
import no.mandat.workflow.party.BodyComposition;
import no.mandat.workflow.party.CloseSeat;
import no.mandat.workflow.party.Composition;
import no.mandat.workflow.party.ConfirmParticipation;
import no.mandat.workflow.party.CorrectPerson;
import no.mandat.workflow.party.CoverageLine;
import no.mandat.workflow.party.CreateSeat;
import no.mandat.workflow.party.DeclineParticipation;
import no.mandat.workflow.party.EndMembership;
import no.mandat.workflow.party.HandOver;
import no.mandat.workflow.party.Heard;
import no.mandat.workflow.party.InterestLine;
import no.mandat.workflow.party.InvitationLine;
import no.mandat.workflow.party.InvitePerson;
import no.mandat.workflow.party.KnownPerson;
import no.mandat.workflow.party.MembershipLine;
import no.mandat.workflow.party.MoveMember;
import no.mandat.workflow.party.ParticipationLine;
import no.mandat.workflow.party.ProposeParticipation;
import no.mandat.workflow.party.ResendInvitation;
import no.mandat.workflow.party.ResignLeadership;
import no.mandat.workflow.party.RevokeInvitation;
import no.mandat.workflow.party.SeatLine;
import no.mandat.workflow.party.SetNotice;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompositionViewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate BEGAN = LocalDate.of(2026, 1, 1);
    private static final BodyId GROUP = new BodyId(new UUID(8, 2));
    private static final BodyId OFFICE = new BodyId(new UUID(8, 3));
    private static final SeatLine TAKEN = seat(1, OrganisationCategory.RESEARCH, true);
    private static final SeatLine VACANT = seat(2, OrganisationCategory.INDUSTRY, true);
    private static final SeatLine WATCHING = seat(3, OrganisationCategory.AUTHORITY, false);

    private static final PersonId OUTSIDER = new PersonId(new UUID(2, 99));
    private static final InvitationId INVITATION = new InvitationId(new UUID(7, 9));

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts());

    @BeforeEach
    void aMandate() {
        fakes.mandates.add(Fakes.draft());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static SeatLine seat(int number, OrganisationCategory category, boolean voting) {
        return new SeatLine(new SeatId(new UUID(3, number)), GROUP, category, null, voting, null);
    }

    private static MembershipLine line(int number, String name, Role role, SeatLine seat) {
        return new MembershipLine(
                new MembershipId(new UUID(4, number)),
                GROUP,
                new PersonId(new UUID(2, number)),
                name,
                "Fjordlab",
                role,
                seat == null ? null : seat.id(),
                null,
                BEGAN,
                null,
                null,
                null,
                null);
    }

    private static final MembershipLine LEADER = line(1, "Eivind Rønningsbakk", Role.LEADER, TAKEN);
    private static final MembershipLine OBSERVER = line(2, "Vetle Storhaug", Role.OBSERVER, WATCHING);
    private static final MembershipLine HEAD = line(3, "Solveig Kvamme", Role.HEAD, null);
    private static final MembershipLine SECRETARY = line(4, "Hallvard Myrdal", Role.SECRETARY, null);
    private static final MembershipLine DEPUTY = new MembershipLine(
            new MembershipId(new UUID(4, 5)),
            GROUP,
            new PersonId(new UUID(2, 5)),
            "Tone Merete Hjelle",
            null,
            Role.DEPUTY,
            null,
            LEADER.person(),
            BEGAN,
            null,
            null,
            null,
            null);
    private static final MembershipLine FORMER = new MembershipLine(
            new MembershipId(new UUID(4, 6)),
            GROUP,
            new PersonId(new UUID(2, 6)),
            "Gudrun Øyehaug",
            null,
            Role.MEMBER,
            VACANT.id(),
            null,
            LocalDate.of(2025, 1, 1),
            LocalDate.of(2025, 12, 31),
            null,
            null,
            null);

    private static BodyComposition group(LocalDate day, MembershipLine... memberships) {
        return new BodyComposition(
                GROUP,
                BodyKind.EXPERT_GROUP,
                "Hydrogengruppen",
                day,
                List.of(TAKEN, VACANT, WATCHING),
                List.of(memberships),
                14);
    }

    private static MembershipLine appointed() {
        return new MembershipLine(
                OBSERVER.id(),
                GROUP,
                OBSERVER.person(),
                OBSERVER.name(),
                null,
                Role.OBSERVER,
                WATCHING.id(),
                null,
                BEGAN,
                null,
                LocalDate.of(2025, 12, 1),
                Fakes.NOTE,
                "Styrets vedtak");
    }

    @Test
    void leadsToTheDocumentOfTheAppointment() {
        shows(TODAY, false, false, appointed());
        open();
        assertThat(_get(RouterLink.class, spec -> spec.withText("Oppnevnt ved: Styrets vedtak"))
                        .getHref())
                .endsWith("/documents/" + Fakes.NOTE);
    }

    @Test
    void showsWhoWasAskedAndWhoGaveInput() {
        shows(TODAY, false, false);
        open();
        assertThat(stage.text())
                .contains("KravSpurtHar gitt innspillUlike tekster", "Næringsliv011543", "Myndighet00–000");
    }

    @Test
    void saysWhoCameToMeetingsWhereSomebodyWasCalledFromOutside() {
        shows(TODAY, false, false);
        var shown = fakes.compositions.composition;
        fakes.compositions.composition = new Composition(
                shown.day(),
                shown.bodies(),
                List.of(new CoverageLine(OrganisationCategory.INDUSTRY, 1, 0, 1, 1, Heard.byMeetings(5, 3))),
                shown.editable(),
                shown.seatsEditable(),
                shown.resignable());
        open();
        assertThat(stage.text())
                .contains("KravInnkalt utenfraMøtte opp", "Næringsliv01153")
                .doesNotContain("Har gitt innspill");
    }

    @Test
    void saysNothingOfInputWhereNobodyWasHeard() {
        shows(TODAY, false, false);
        var shown = fakes.compositions.composition;
        fakes.compositions.composition = new Composition(
                shown.day(),
                shown.bodies(),
                List.of(new CoverageLine(OrganisationCategory.INDUSTRY, 1, 0, 1, 1, Heard.NOBODY)),
                shown.editable(),
                shown.seatsEditable(),
                shown.resignable());
        open();
        assertThat(stage.text()).contains("Krav").doesNotContain("Har gitt innspill", "Møtte opp");
    }

    private void shows(LocalDate day, boolean editable, boolean resignable, MembershipLine... memberships) {
        fakes.compositions.composition = new Composition(
                day,
                List.of(
                        new BodyComposition(Fakes.BOARD, BodyKind.BOARD, "Kystrådet", day, List.of(), List.of(), 21),
                        group(day, memberships),
                        new BodyComposition(
                                OFFICE,
                                BodyKind.SECRETARIAT,
                                "Sekretariatet",
                                day,
                                List.of(),
                                List.of(SECRETARY, HEAD),
                                14)),
                List.of(
                        new CoverageLine(OrganisationCategory.INDUSTRY, 1, 0, 1, 1, new Heard(5, 4, 3)),
                        new CoverageLine(OrganisationCategory.RESEARCH, 1, 1, 0, 2, new Heard(2, 8, 1)),
                        new CoverageLine(OrganisationCategory.AUTHORITY, 1, 0, 0, 0, Heard.NOBODY)),
                editable,
                editable,
                resignable);
    }

    private void open() {
        stage.open("mandates/" + Fakes.FERRIES + "/composition");
    }

    private static void choose(String menu, String entry) {
        var bar = _find(DotsMenu.class).stream()
                .filter(one -> menu.equals(one.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no menu " + menu));
        MenuItem item = bar.items().stream()
                .filter(one -> one.getText().equals(entry))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no entry " + entry));
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    private static void press(String button) {
        _click(_get(Button.class, spec -> spec.withText(button)));
    }

    private static TextField text(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static void setDay(String label, LocalDate day) {
        _setValue(_get(DateField.class, spec -> spec.withLabel(label)), day);
    }

    private Object carriedOut() {
        return fakes.compositionCommands.carried.commands.getLast();
    }

    @Test
    void showsWhoSitsWhereAndWhoLeads() {
        shows(TODAY, false, false, LEADER, OBSERVER, DEPUTY, FORMER);
        open();
        assertThat(stage.text())
                .contains("Eivind Rønningsbakk leder gruppen.")
                .contains("leder · Fjordlab · fra 1. jan. 2026")
                .contains("Tone Merete Hjelle", "varamedlem")
                .contains("Observatører", "Vetle Storhaug", "uten stemmerett")
                .contains("Ledig plass", "3 plasser, én ledig")
                .contains("Her er det ingen plasser og ingen medlemmer ennå.");
        assertThat(fakes.compositions.asked).containsExactly((LocalDate) null);
    }

    @Test
    void saysThatTheHeadActsWhileNobodyIsElected() {
        shows(TODAY, false, false);
        open();
        assertThat(stage.text()).contains("Solveig Kvamme er fungerende leder, som leder av sekretariatet");
    }

    @Test
    void saysForWhomNobodySpeaks() {
        shows(TODAY, false, false, LEADER);
        open();
        assertThat(stage.text())
                .contains("Ingen taler for næringsliv, som mandatet krever.")
                .contains("For få taler for forskning. Mandatet krever minst 2.")
                .doesNotContain("for myndighet, som");
    }

    @Test
    void showsTheDayInTheAddress() {
        shows(LocalDate.of(2026, 5, 1), true, false, LEADER);
        stage.open("mandates/" + Fakes.FERRIES + "/composition?on=2026-05-01");
        assertThat(fakes.compositions.asked).containsExactly(LocalDate.of(2026, 5, 1));
        assertThat(stage.text()).contains("Slik var det 1. mai 2026");
        _assertNone(DotsMenu.class);
        _assertNone(Button.class, spec -> spec.withText("Sett inn"));

        press("Vis i dag");
        assertThat(fakes.compositions.asked).endsWith((LocalDate) null);
    }

    @Test
    void passesOverADayThatIsNone() {
        shows(TODAY, false, false);
        stage.open("mandates/" + Fakes.FERRIES + "/composition?on=i-fjor");
        assertThat(fakes.compositions.asked).containsExactly((LocalDate) null);
    }

    @Test
    void asksForAnotherDay() {
        shows(TODAY, false, false);
        open();
        setDay("Hvem satt den …?", LocalDate.of(2026, 5, 1));
        assertThat(fakes.compositions.asked).containsExactly(null, LocalDate.of(2026, 5, 1));
    }

    @Test
    void offersNothingToThoseWhoOnlyRead() {
        fakes.invitations.lines.put(
                LEADER.person(), new InvitationLine(LEADER.person(), LEADER.name(), "e@fjordlab.example", null, null));
        shows(TODAY, false, false, LEADER);
        open();
        _assertNone(DotsMenu.class);
        _assertNone(Button.class, spec -> spec.withText("Ny plass"));
        assertThat(stage.text()).doesNotContain("Har ikke logget inn");
        _assertNone(Button.class, spec -> spec.withText("Sett inn"));
    }

    @Test
    void theLeaderMayResign() {
        shows(TODAY, false, true, LEADER);
        open();
        choose("Endre for Eivind Rønningsbakk", "Gå av som leder …");
        press("Gå av");
        assertThat(carriedOut()).asInstanceOf(type(ResignLeadership.class)).satisfies(command -> {
            assertThat(command.stays()).isTrue();
            assertThat(command.fromDay()).isEqualTo(TODAY);
        });
    }

    @Test
    void invitesAnOutsiderWhomBothKeysHaveLetIn() {
        fakes.invitations.lines.put(
                OUTSIDER, new InvitationLine(OUTSIDER, "Petter Nesheim", "petter@lading.example", null, null));
        fakes.participations.lines.add(participation(Set.of()));
        shows(TODAY, true, false, LEADER);
        open();
        assertThat(stage.text()).contains("Har ikke logget inn");
        choose("Endre for Petter Nesheim", "Inviter med e-post …");
        press("Send invitasjonen");
        assertThat(fakes.invitations.carried.commands.getLast())
                .asInstanceOf(type(InvitePerson.class))
                .satisfies(command -> assertThat(command.person()).isEqualTo(OUTSIDER));
    }

    @Test
    void tellsByItselfThatALetterHasGoneOut() {
        isUnderWay(false);
        shows(TODAY, true, false, LEADER);
        open();
        assertThat(stage.text()).contains("Invitasjonen sendes nå");
        assertThat(UI.getCurrent().getPollInterval()).isPositive();
        fakes.invitations.lines.put(
                LEADER.person(),
                line(new InvitationLine.Latest(
                        INVITATION,
                        InvitationState.SENT,
                        InvitationDelivery.LOGIN,
                        Instant.parse("2026-11-20T08:00:00Z"),
                        null,
                        false,
                        Set.of())));
        poll();
        assertThat(stage.text()).contains("Har konto fra før, og fikk beskjed 20. nov. 2026");
        assertThat(UI.getCurrent().getPollInterval()).isNegative();
    }

    @Test
    void doesNotLookForALetterThatWaitsForTheIdentityProvider() {
        isUnderWay(true);
        shows(TODAY, true, false, LEADER);
        open();
        assertThat(UI.getCurrent().getPollInterval()).isNegative();
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    private void isUnderWay(boolean failing) {
        fakes.invitations.lines.put(
                LEADER.person(),
                line(new InvitationLine.Latest(
                        INVITATION, InvitationState.SENT, InvitationDelivery.DUE, null, null, failing, Set.of())));
    }

    private static InvitationLine line(InvitationLine.Latest latest) {
        return new InvitationLine(LEADER.person(), LEADER.name(), "e@fjordlab.example", null, latest);
    }

    @Nested
    class TheSecretariat {

        @BeforeEach
        void opens() {
            shows(TODAY, true, true, LEADER, OBSERVER, DEPUTY);
            open();
        }

        @Test
        void makesANewSeat() {
            _click(_get(
                    Button.class,
                    spec -> spec.withPredicate(
                            button -> button.getAriaLabel().orElse("").equals("Ny plass: Hydrogengruppen"))));
            press("Opprett plassen");
            assertThat(fakes.compositionCommands.carried.commands).isEmpty();
            select("Kategori", OrganisationCategory.SOCIAL_PARTNER);
            press("Opprett plassen");
            assertThat(carriedOut()).asInstanceOf(type(CreateSeat.class)).satisfies(command -> {
                assertThat(command.body()).isEqualTo(GROUP);
                assertThat(command.form().category()).isEqualTo(OrganisationCategory.SOCIAL_PARTNER);
                assertThat(command.form().voting()).isTrue();
            });
            _assertNone(SeatDialog.class);
        }

        @SuppressWarnings("unchecked")
        private <T> void select(String label, T value) {
            _setValue((Select<T>) _get(Select.class, spec -> spec.withLabel(label)), value);
        }

        @Test
        void closesAVacantSeat() {
            choose("Mer om den ledige plassen for næringsliv", "Avvikle plassen …");
            press("Avvikle plassen");
            assertThat(carriedOut()).asInstanceOf(type(CloseSeat.class)).satisfies(command -> assertThat(command.seat())
                    .isEqualTo(VACANT.id()));
        }

        @Test
        void setsTheNoticePeriodOfABodyWithinItsBounds() {
            assertThat(stage.text()).contains("Møter kalles inn minst 14 dager før", "minst 21 dager før");
            _click(_find(Button.class).stream()
                    .filter(button -> button.getAriaLabel()
                            .filter("Endre innkallingsfristen: Hydrogengruppen"::equals)
                            .isPresent())
                    .findFirst()
                    .orElseThrow());
            var days = _get(IntegerField.class, spec -> spec.withLabel("Innkallingsfrist, dager"));
            assertThat(days.getValue()).isEqualTo(14);
            _setValue(days, 91);
            press("Lagre fristen");
            assertThat(days.getErrorMessage()).isEqualTo("Skriv et helt tall fra 0 til 90");
            _setValue(days, 7);
            press("Lagre fristen");
            assertThat(carriedOut()).asInstanceOf(type(SetNotice.class)).satisfies(command -> {
                assertThat(command.body()).isEqualTo(GROUP);
                assertThat(command.form().noticeDays()).isEqualTo(7);
            });
        }

        @Test
        void givesAVacantSeatToANewPerson() {
            press("Sett inn");
            _setValue(text("E-postadresse"), "ny@fjordlab.example");
            _setValue(text("Navn"), "Ny Person");
            press("Gi plassen");
            assertThat(carriedOut()).asInstanceOf(type(AddMember.class)).satisfies(command -> {
                assertThat(command.form().seat()).isEqualTo(VACANT.id());
                assertThat(command.form().role()).isEqualTo(Role.MEMBER);
                assertThat(command.form().fromDay()).isEqualTo(TODAY);
                assertThat(command.form().fullName()).isEqualTo("Ny Person");
            });
        }

        @Test
        @SuppressWarnings("unchecked")
        void namesTheDocumentOfTheAppointment() {
            press("Sett inn");
            _setValue(text("E-postadresse"), "ny@fjordlab.example");
            _setValue(text("Navn"), "Ny Person");
            var documents =
                    (ComboBox<AppointmentChoice>) _get(ComboBox.class, spec -> spec.withLabel("Oppnevningsdokument"));
            _setValue(documents, new AppointmentChoice(Fakes.NOTE, "Styrets vedtak"));
            press("Gi plassen");
            assertThat(carriedOut()).asInstanceOf(type(AddMember.class)).satisfies(command -> assertThat(
                            command.form().appointment())
                    .isEqualTo(Fakes.NOTE));
        }

        @Test
        void keepsTheDocumentOfWhomItMoves() {
            shows(TODAY, true, false, appointed());
            open();
            choose("Endre for Vetle Storhaug", "Flytt til annen plass eller rolle …");
            press("Flytt");
            assertThat(carriedOut()).asInstanceOf(type(MoveMember.class)).satisfies(command -> assertThat(
                            command.form().appointment())
                    .isEqualTo(Fakes.NOTE));
        }

        @Test
        void saysWhoIsKnownByAnAddressAndAsksForNothingElse() {
            fakes.compositions.known.put("torgeir@forbund.example", new Acquaintance("Torgeir Haukedal", false));
            press("Sett inn");
            _setValue(text("E-postadresse"), "torgeir@forbund.example");
            assertThat(text("E-postadresse").getHelperText()).isEqualTo("Dette er Torgeir Haukedal");
            _assertNone(TextField.class, spec -> spec.withLabel("Navn"));
        }

        private void isInvited(MembershipLine sitting, InvitationLine.Latest latest) {
            fakes.invitations.lines.put(
                    sitting.person(),
                    new InvitationLine(sitting.person(), sitting.name(), "eivind@fjordlab.example", "nn", latest));
            open();
        }

        private static InvitationLine.Latest latest(
                InvitationState state, InvitationDelivery delivery, boolean failing, InvitationAction... actions) {
            boolean sent = delivery == InvitationDelivery.LINK || delivery == InvitationDelivery.LOGIN;
            return new InvitationLine.Latest(
                    INVITATION,
                    state,
                    delivery,
                    sent ? Instant.parse("2026-11-20T08:00:00Z") : null,
                    delivery == InvitationDelivery.LINK ? Instant.parse("2026-12-04T08:00:00Z") : null,
                    failing,
                    Set.of(actions));
        }

        @Test
        void invitesWhoHasNeverLoggedIn() {
            isInvited(LEADER, null);
            assertThat(stage.text()).contains("Har ikke logget inn");

            choose("Endre for Eivind Rønningsbakk", "Inviter med e-post …");
            assertThat(stage.text()).contains("Eivind Rønningsbakk får en e-post på eivind@fjordlab.example");
            press("Send invitasjonen");

            assertThat(fakes.invitations.carried.commands.getLast())
                    .asInstanceOf(type(InvitePerson.class))
                    .satisfies(command -> {
                        assertThat(command.person()).isEqualTo(LEADER.person());
                        assertThat(command.language()).isEqualTo("nn");
                    });
        }

        @Test
        void invitesWhoIsToCome() {
            var later = new MembershipLine(
                    new MembershipId(new UUID(4, 7)),
                    GROUP,
                    new PersonId(new UUID(2, 7)),
                    "Kommer Senere",
                    null,
                    Role.MEMBER,
                    VACANT.id(),
                    null,
                    TODAY.plusDays(9),
                    null,
                    null,
                    null,
                    null);
            shows(TODAY, true, true, LEADER, later);
            isInvited(later, null);

            choose("Endre for Kommer Senere", "Inviter med e-post …");
            press("Send invitasjonen");

            assertThat(fakes.invitations.carried.commands).hasSize(1);
        }

        @Test
        void sendsAnInvitationAgain() {
            isInvited(LEADER, latest(InvitationState.SENT, InvitationDelivery.LINK, false, InvitationAction.RESEND));
            assertThat(stage.text()).contains("Invitert", "Sendt 20. nov. 2026. Lenken virker til 4. des. 2026");

            choose("Endre for Eivind Rønningsbakk", "Send invitasjonen på nytt");

            assertThat(fakes.invitations.carried.commands.getLast())
                    .asInstanceOf(type(ResendInvitation.class))
                    .satisfies(command -> assertThat(command.invitation()).isEqualTo(INVITATION));
        }

        @Test
        void saysWhyAnInvitationIsNotSentAgainAndShowsWhatItIsNow() {
            isInvited(LEADER, latest(InvitationState.SENT, InvitationDelivery.LINK, false, InvitationAction.RESEND));
            fakes.invitations.carried.refuseNext(
                    new PartyRefusal.InvitationNotPossibleNow(InvitationState.ACCEPTED, InvitationAction.RESEND));
            fakes.invitations.lines.clear();

            choose("Endre for Eivind Rønningsbakk", "Send invitasjonen på nytt");

            assertThat(_get(Notification.class).getElement().getProperty("text"))
                    .isEqualTo("Invitasjonen er tatt i bruk, og da går det ikke an å sende den på nytt.");
            assertThat(stage.text()).doesNotContain("Lenken virker til");
        }

        @Test
        void takesAnInvitationBackWithAReason() {
            isInvited(LEADER, latest(InvitationState.EXPIRED, InvitationDelivery.LINK, false, InvitationAction.REVOKE));
            assertThat(stage.text()).contains("Lenken sluttet å virke 4. des. 2026");

            choose("Endre for Eivind Rønningsbakk", "Trekk invitasjonen tilbake …");
            press("Trekk tilbake");
            assertThat(fakes.invitations.carried.commands).isEmpty();
            _setValue(_get(TextArea.class), "Feil person");
            press("Trekk tilbake");

            assertThat(fakes.invitations.carried.commands.getLast())
                    .asInstanceOf(type(RevokeInvitation.class))
                    .satisfies(command -> assertThat(command.reason()).isEqualTo("Feil person"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "SENT    | DUE     | false | Invitasjonen sendes nå",
                    "SENT    | DUE     | true  | Invitasjonen venter på innloggingstjenesten",
                    "SENT    | LOGIN   | false | Har konto fra før, og fikk beskjed 20. nov. 2026 om å logge inn",
                    "SENT    | REFUSED | false | Innloggingstjenesten avviste invitasjonen.",
                    "SENT    | CLOSED  | false | Kontoen er stengt i innloggingstjenesten.",
                    "REVOKED | LINK    | false | Har plassen, men ingen invitasjon"
                })
        void saysHowFarAnInvitationHasCome(
                InvitationState state, InvitationDelivery delivery, boolean failing, String words) {
            isInvited(LEADER, latest(state, delivery, failing));
            assertThat(stage.text()).contains(words);
        }

        @Test
        void aNewPersonIsInvitedUnlessSomebodySaysOtherwise() {
            press("Sett inn");
            _setValue(text("E-postadresse"), "ny@fjordlab.example");
            _setValue(text("Navn"), "Ny Person");
            press("Gi plassen");
            assertThat(((AddMember) carriedOut()).form().invite()).isTrue();

            press("Sett inn");
            _setValue(text("E-postadresse"), "ny@fjordlab.example");
            _setValue(text("Navn"), "Ny Person");
            _setValue(_get(Checkbox.class, spec -> spec.withLabel("Inviter med e-post")), false);
            press("Gi plassen");
            assertThat(((AddMember) carriedOut()).form().invite()).isFalse();
        }

        @Test
        void whoLogsInIsNotInvited() {
            fakes.compositions.known.put("torgeir@forbund.example", new Acquaintance("Torgeir Haukedal", true));
            press("Sett inn");
            _setValue(text("E-postadresse"), "torgeir@forbund.example");
            var invite = _get(Checkbox.class, spec -> spec.withLabel("Inviter med e-post"));
            assertThat(invite.isEnabled()).isFalse();
            assertThat(invite.getHelperText()).isEqualTo("Har logget inn før, og trenger ingen invitasjon");
            press("Gi plassen");
            assertThat(((AddMember) carriedOut()).form().invite()).isFalse();
        }

        @Test
        void saysAtTheFieldWhatIsNoAddress() {
            press("Sett inn");
            _setValue(text("E-postadresse"), "ny person@fjordlab.example");
            press("Gi plassen");
            assertThat(text("E-postadresse").getErrorMessage()).startsWith("Skriv en e-postadresse");
            assertThat(fakes.compositionCommands.carried.commands).isEmpty();
        }

        @Test
        void saysARefusalWhereTheActionWasAndSendsTheSameKeyAgain() {
            fakes.compositionCommands.carried.refuseNext(new PartyRefusal.SeatTaken());
            press("Sett inn");
            _setValue(text("E-postadresse"), "ny@fjordlab.example");
            press("Gi plassen");
            assertThat(_get(RefusalLine.class).getText()).startsWith("Det sitter noen i plassen da.");
            press("Gi plassen");
            assertThat(fakes.compositionCommands.carried.commands)
                    .extracting(command -> ((AddMember) command).key())
                    .hasSize(2)
                    .containsOnly(((AddMember) carriedOut()).key());
            _assertNone(MemberDialog.class);
        }

        @Test
        void namesADeputy() {
            choose("Endre for Eivind Rønningsbakk", "Nytt varamedlem …");
            _setValue(text("E-postadresse"), "vara@fjordlab.example");
            press("Gi plassen");
            assertThat(carriedOut()).asInstanceOf(type(AddMember.class)).satisfies(command -> {
                assertThat(command.form().role()).isEqualTo(Role.DEPUTY);
                assertThat(command.form().deputyFor()).isEqualTo(LEADER.person());
            });
        }

        @Test
        void movesAMember() {
            choose("Endre for Vetle Storhaug", "Flytt til annen plass eller rolle …");
            select("Rolle", Role.MEMBER);
            select("Plass", VACANT.id());
            setDay("Fra og med", LocalDate.of(2027, 1, 1));
            press("Flytt");
            assertThat(carriedOut()).asInstanceOf(type(MoveMember.class)).satisfies(command -> {
                assertThat(command.membership()).isEqualTo(OBSERVER.id());
                assertThat(command.form().seat()).isEqualTo(VACANT.id());
                assertThat(command.form().fromDay()).isEqualTo(LocalDate.of(2027, 1, 1));
            });
        }

        @Test
        void endsAMembershipWithAReason() {
            choose("Endre for Vetle Storhaug", "Avslutt medlemskapet …");
            press("Avslutt medlemskapet");
            assertThat(_get(TextArea.class).getErrorMessage()).isEqualTo("Må fylles ut");
            _setValue(_get(TextArea.class), "Ny jobb");
            press("Avslutt medlemskapet");
            assertThat(carriedOut()).asInstanceOf(type(EndMembership.class)).satisfies(command -> {
                assertThat(command.lastDay()).isEqualTo(TODAY);
                assertThat(command.reason()).isEqualTo("Ny jobb");
            });
        }

        @Test
        void handsOverToASecretary() {
            choose("Endre for Solveig Kvamme", "Overlat ledelsen av sekretariatet …");
            select("Etterfølger", SECRETARY);
            press("Overlat ledelsen");
            assertThat(carriedOut())
                    .asInstanceOf(type(HandOver.class))
                    .satisfies(command -> assertThat(command.successor()).isEqualTo(SECRETARY.person()));
        }

        @Test
        @SuppressWarnings("unchecked")
        void letsALeaderLeaveAltogether() {
            choose("Endre for Eivind Rønningsbakk", "Gå av som leder …");
            _setValue((RadioButtonGroup<Boolean>) _get(RadioButtonGroup.class), false);
            press("Gå av");
            assertThat(((ResignLeadership) carriedOut()).stays()).isFalse();
        }

        @Test
        void putsAPersonRightButNotTheAddressOfAnAccount() {
            fakes.compositions.person =
                    new KnownPerson(OBSERVER.person(), "Vetle Storhaug", "vetle@etat.example", null, true);
            choose("Endre for Vetle Storhaug", "Rett opplysninger …");
            assertThat(text("E-postadresse").isReadOnly()).isTrue();
            _setValue(text("Navn"), "Vetle Storhaugen");
            press("Lagre endringene");
            assertThat(fakes.personCommands.carried.commands.getLast())
                    .asInstanceOf(type(CorrectPerson.class))
                    .satisfies(command -> {
                        assertThat(command.form().fullName()).isEqualTo("Vetle Storhaugen");
                        assertThat(command.form().email()).isEqualTo("vetle@etat.example");
                    });
        }

        @Test
        void isToldNothingOfADialogThatWasPutOff() {
            press("Sett inn");
            _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Avbryt")));
            _assertNone(Dialog.class);
            assertThat(fakes.compositionCommands.carried.commands).isEmpty();
        }
    }

    private ParticipationLine participation(Set<ParticipationAction> actions) {
        return new ParticipationLine(
                new ParticipationId(new UUID(6, 1)),
                OUTSIDER,
                "Petter Nesheim",
                null,
                "Kjenner ladingen",
                BEGAN,
                TODAY,
                ParticipationState.PROPOSED,
                "Solveig Kvamme",
                null,
                actions);
    }

    @Test
    void showsWhoTakesPartFromOutsideAndOffersTheSecondKey() {
        shows(TODAY, false, false, LEADER);
        fakes.participations.lines.add(participation(Set.of(ParticipationAction.CONFIRM, ParticipationAction.DECLINE)));
        open();
        assertThat(stage.text())
                .contains("Petter Nesheim", "Foreslått", "Kjenner ladingen")
                .contains("Foreslått av Solveig Kvamme. Venter på bekreftelse.");
        _assertNone(Button.class, spec -> spec.withText("Foreslå deltaker …"));
        fakes.participations.carried.refuseNext(new PartyRefusal.NotTheSecondKey());
        press("Bekreft");
        assertThat(_get(RefusalLine.class).getText()).startsWith("Det må være en annen som bekrefter");
        press("Bekreft");
        assertThat(fakes.participations.carried.commands)
                .hasSize(2)
                .last()
                .asInstanceOf(type(ConfirmParticipation.class))
                .satisfies(command -> assertThat(command.mandate()).isEqualTo(Fakes.FERRIES));
    }

    @Test
    void declinesAnOutsiderWithAReason() {
        shows(TODAY, false, false, LEADER);
        fakes.participations.lines.add(participation(Set.of(ParticipationAction.DECLINE)));
        open();
        press("Avslå");
        _setValue(_get(TextArea.class), "Ikke nødvendig");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Avslå")));
        assertThat(fakes.participations.carried.commands)
                .singleElement()
                .asInstanceOf(type(DeclineParticipation.class))
                .satisfies(command -> assertThat(command.reason()).isEqualTo("Ikke nødvendig"));
    }

    @Test
    void proposesAnOutsider() {
        shows(TODAY, true, false, LEADER);
        fakes.participations.mayPropose = true;
        open();
        press("Foreslå deltaker …");
        _setValue(text("E-postadresse"), "petter@lading.example");
        _setValue(text("Navn"), "Petter Nesheim");
        _setValue(_get(TextArea.class), "Kjenner ladingen");
        setDay("Siste dag", TODAY.plusMonths(1));
        press("Foreslå");
        assertThat(fakes.participations.carried.commands)
                .singleElement()
                .asInstanceOf(type(ProposeParticipation.class))
                .satisfies(command -> {
                    assertThat(command.form().fromDay()).isEqualTo(TODAY);
                    assertThat(command.form().toDay()).isEqualTo(TODAY.plusMonths(1));
                });
    }

    @Test
    void showsTheRegisterOnlyToThoseWhoSeeIt() {
        shows(TODAY, false, false, LEADER);
        open();
        assertThat(stage.text()).doesNotContain("Habilitetsregister");
        fakes.interests.lines = Optional.of(List.of(new InterestLine(
                new InterestId(new UUID(7, 7)),
                0,
                LEADER.person(),
                LEADER.name(),
                InterestKind.OWNERSHIP,
                "Fjordlab",
                "3 % av aksjene",
                BEGAN,
                null)));
        open();
        assertThat(stage.text())
                .contains("Habilitetsregister", "eierandel · Fjordlab · fra 1. jan. 2026", "3 % av aksjene");
    }
}
