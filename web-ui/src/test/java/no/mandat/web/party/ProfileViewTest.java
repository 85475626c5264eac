package no.mandat.web.party;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.party.InterestKind;
import no.mandat.domain.party.InvitationState;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.ParticipationState;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.InterestId;
import no.mandat.domain.shared.OrganisationId;
import no.mandat.domain.shared.PersonId;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.RefusalLine;
import no.mandat.workflow.party.ChooseOrganisation;
import no.mandat.workflow.party.DeclareInterest;
import no.mandat.workflow.party.EditInterest;
import no.mandat.workflow.party.InterestLine;
import no.mandat.workflow.party.OrganisationChoice;
import no.mandat.workflow.party.OrganisationRow;
import no.mandat.workflow.party.OwnInvitation;
import no.mandat.workflow.party.OwnMembership;
import no.mandat.workflow.party.OwnParticipation;
import no.mandat.workflow.party.OwnProfile;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProfileViewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate BEGAN = LocalDate.of(2026, 1, 1);
    private static final OrganisationRow FJORDLAB =
            new OrganisationRow(new OrganisationId(new UUID(9, 1)), "Fjordlab", OrganisationCategory.RESEARCH);
    private static final InterestLine SHARES = new InterestLine(
            new InterestId(new UUID(7, 7)),
            4,
            new PersonId(new UUID(0, 1)),
            "Eivind Rønningsbakk",
            InterestKind.OWNERSHIP,
            "Fjordlab",
            "3 % av aksjene",
            BEGAN,
            null);

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Eivind Rønningsbakk", Set.of(RealmRole.MEMBER), fakes.parts());

    @AfterEach
    void close() {
        stage.close();
    }

    private void open(List<InterestLine> interests) {
        fakes.languages.own = new OwnProfile(
                TODAY,
                "Eivind Rønningsbakk",
                "eivind@fjordlab.example",
                FJORDLAB,
                "konto-1",
                "nn",
                List.of(
                        new OwnMembership(
                                BodyKind.EXPERT_GROUP,
                                "Hydrogengruppen",
                                Fakes.FERRIES,
                                "Hydrogen",
                                Role.LEADER,
                                BEGAN,
                                null),
                        new OwnMembership(
                                BodyKind.BOARD,
                                "Kystrådet",
                                null,
                                null,
                                Role.MEMBER,
                                BEGAN.minusYears(1),
                                BEGAN.minusDays(1))),
                List.of(new OwnParticipation("Havvind", "Kjenner fisket", BEGAN, TODAY, ParticipationState.CONFIRMED)),
                interests,
                List.of(
                        new OwnInvitation("Hydrogen", InvitationState.ACCEPTED, Instant.parse("2026-01-02T08:00:00Z")),
                        new OwnInvitation("Havvind", InvitationState.SENT, null)),
                Set.of(RealmRole.MEMBER, RealmRole.BOARD));
        stage.open("profile");
    }

    private static void press(String button) {
        _click(_get(Button.class, spec -> spec.withText(button)));
    }

    @Test
    void showsInvitationsAndTheRolesThatCameWithThem() {
        open(List.of());
        assertThat(stage.text())
                .contains("Hydrogen, tatt i bruk (2. jan. 2026); Havvind, sendt")
                .contains("Roller Mandat har gitt kontoen");
    }

    @Test
    void showsAllThatIsKept() {
        open(List.of(SHARES));
        assertThat(stage.text())
                .contains("eivind@fjordlab.example", "Fjordlab", "konto-1", "Nynorsk")
                .contains("Leder, Hydrogengruppen", "fra 1. jan. 2026")
                .contains("Tidligere", "Medlem, Kystrådet", "til 31. des. 2025")
                .contains("Havvind · Kjenner fisket", "3 % av aksjene")
                .contains("E-postadressen og passordet endrer du i innloggingstjenesten.");
        _get(RouterLink.class, spec -> spec.withText("Hydrogen"));
    }

    @Test
    void saysWhenNothingIsEntered() {
        open(List.of());
        assertThat(stage.text()).contains("Du har ikke ført opp noe.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void changesTheOrganisation() {
        open(List.of());
        press("Endre organisasjon …");
        _setValue(
                (ComboBox<OrganisationChoice>) _get(ComboBox.class, spec -> spec.withLabel("Organisasjon")),
                new OrganisationChoice(null, "Havlab", null));
        _setValue(
                (Select<OrganisationCategory>) _get(Select.class, spec -> spec.withLabel("Hvem den taler for")),
                OrganisationCategory.INDUSTRY);
        press("Lagre endringene");
        assertThat(fakes.languages.carried.commands)
                .singleElement()
                .asInstanceOf(type(ChooseOrganisation.class))
                .satisfies(command -> assertThat(command.organisation())
                        .isEqualTo(new OrganisationChoice(null, "Havlab", OrganisationCategory.INDUSTRY)));
    }

    @Test
    @SuppressWarnings("unchecked")
    void entersAnInterest() {
        open(List.of());
        press("Før opp en interesse");
        press("Lagre");
        assertThat(_get(TextArea.class).getErrorMessage()).isEqualTo("Må fylles ut");
        _setValue((Select<InterestKind>) _get(Select.class, spec -> spec.withLabel("Slag")), InterestKind.OFFICE);
        _setValue(_get(TextArea.class), "Sitter i styret");
        press("Lagre");
        assertThat(fakes.interests.carried.commands)
                .singleElement()
                .asInstanceOf(type(DeclareInterest.class))
                .satisfies(command -> {
                    assertThat(command.form().kind()).isEqualTo(InterestKind.OFFICE);
                    assertThat(command.form().text()).isEqualTo("Sitter i styret");
                });
        _assertNone(InterestDialog.class);
    }

    @Test
    void changesAnInterestOnTheVersionThatTheScreenShowed() {
        open(List.of(SHARES));
        fakes.interests.carried.refuseNext(new PartyRefusal.InterestReversed(BEGAN, BEGAN));
        press("Endre");
        _setValue(_get(TextArea.class), "2 % av aksjene");
        press("Lagre");
        assertThat(_get(RefusalLine.class).getText()).startsWith("Interessen kan ikke ta slutt");
        press("Lagre");
        assertThat(fakes.interests.carried.commands)
                .hasSize(2)
                .last()
                .asInstanceOf(type(EditInterest.class))
                .satisfies(command -> {
                    assertThat(command.version()).isEqualTo(4);
                    assertThat(command.form().text()).isEqualTo("2 % av aksjene");
                    assertThat(command.form().fromDay()).isEqualTo(BEGAN);
                });
    }
}
