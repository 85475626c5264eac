package no.mandat.web.party;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.BodyId;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.FileUpload;
import no.mandat.web.shared.RefusalLine;
import no.mandat.workflow.party.BodyComposition;
import no.mandat.workflow.party.Composition;
import no.mandat.workflow.party.ImportColumn;
import no.mandat.workflow.party.ImportFault;
import no.mandat.workflow.party.ImportMembers;
import no.mandat.workflow.party.ImportPreview;
import no.mandat.workflow.party.ImportProblem;
import no.mandat.workflow.party.ImportedMember;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportViewTest {

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts());

    @BeforeEach
    void aMandate() {
        fakes.mandates.add(Fakes.draft());
        // Where one is led afterwards.
        var day = LocalDate.of(2026, 11, 25);
        fakes.compositions.composition = new Composition(
                day,
                Arrays.stream(BodyKind.values())
                        .map(kind -> new BodyComposition(Fakes.BOARD, kind, "Organet", day, List.of(), List.of(), 14))
                        .toList(),
                List.of(),
                false,
                false,
                false);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static ImportedMember member(int row) {
        return new ImportedMember(
                row,
                "ny" + row + "@fjordlab.example",
                "Ny Person " + row,
                null,
                OrganisationCategory.RESEARCH,
                new BodyId(new UUID(8, 2)),
                Role.MEMBER,
                true,
                LocalDate.of(2026, 12, 1),
                null);
    }

    private void finds(ImportPreview preview) {
        fakes.imports.preview = preview;
        stage.open("mandates/" + Fakes.FERRIES + "/composition/import");
    }

    private String upload() throws IOException {
        var upload = _get(FileUpload.class);
        var content = new ByteArrayInputStream("E-post\n".getBytes(StandardCharsets.UTF_8));
        var refused =
                upload.take("medlemmer.csv", content, Locale.of("nb", "NO")).orElse("");
        if (refused.isEmpty()) {
            // The browser tells when the file has gone.
            upload.used("medlemmer.csv");
        }
        return refused;
    }

    private static void press(String button) {
        _click(_get(Button.class, spec -> spec.withText(button)));
    }

    @Test
    void showsWhatWouldComeOfAListAndCarriesItOut() throws IOException {
        finds(new ImportPreview(List.of(member(2), member(3)), 2, 1, List.of()));
        _assertNone(ImportPreviewCard.class);

        assertThat(upload()).isEmpty();

        assertThat(stage.text())
                .contains("2 personer får plass: 2 nye, én ny plass.")
                .contains("Ny Person 3", "ny3@fjordlab.example", "1. des. 2026");
        press("Sett inn 2 personer");
        assertThat(stage.text()).contains("Gruppen har ingen leder.");
        assertThat(fakes.imports.carried.commands.getLast())
                .asInstanceOf(type(ImportMembers.class))
                .satisfies(command -> {
                    assertThat(command.members()).hasSize(2);
                    assertThat(command.createSeats()).isTrue();
                    assertThat(command.invite()).isTrue();
                });
    }

    @Test
    void showsFaultsByRowAndColumnAndOffersNothing() throws IOException {
        finds(new ImportPreview(
                List.of(member(2)),
                1,
                0,
                List.of(
                        new ImportFault(3, ImportColumn.EMAIL, ImportProblem.ADDRESS_TWICE, List.of("2"), null),
                        new ImportFault(4, null, ImportProblem.REFUSED, List.of(), new PartyRefusal.LeaderAlready()))));

        upload();

        assertThat(stage.text())
                .contains("2 feil må rettes i regnearket først.")
                .contains("E-post", "Adressen står også i rad 2")
                .contains("Gruppen har en leder da.")
                .doesNotContain("Ny Person 2");
        _assertNone(
                Button.class,
                spec -> spec.withPredicate(button -> button.getText().startsWith("Sett inn")));
    }

    @Test
    void showsTheFirstHundredAndHowManyMore() throws IOException {
        finds(new ImportPreview(
                IntStream.range(2, 152).mapToObj(ImportViewTest::member).toList(), 150, 150, List.of()));

        upload();

        assertThat(stage.text()).contains("… og 50 til").doesNotContain("Ny Person 102");
        assertThat(_get(Span.class, spec -> spec.withClasses("unseen")).getText())
                .as("what is read aloud")
                .contains("150")
                .doesNotContain("Ny Person");
    }

    @Test
    void looksAgainWhenAChoiceIsChanged() throws IOException {
        finds(new ImportPreview(List.of(member(2)), 1, 1, List.of()));
        upload();
        press("Sett inn én person");
        var first = ((ImportMembers) fakes.imports.carried.commands.getLast()).key();
        finds(fakes.imports.preview);
        upload();

        _setValue(_get(Checkbox.class, spec -> spec.withLabel("Opprett plasser som mangler")), false);
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("Inviter dem med e-post")), false);

        assertThat(fakes.imports.asked).endsWith(true, false);
        press("Sett inn én person");
        var second = (ImportMembers) fakes.imports.carried.commands.getLast();
        assertThat(second.createSeats()).isFalse();
        assertThat(second.invite()).isFalse();
        assertThat(second.key()).isNotEqualTo(first);
    }

    @Test
    void saysARefusalWhereTheActionWas() throws IOException {
        finds(new ImportPreview(List.of(member(2)), 1, 1, List.of()));
        fakes.imports.carried.refuseNext(new PartyRefusal.ImportNoLongerFits());
        upload();

        press("Sett inn én person");

        assertThat(_get(RefusalLine.class).getText()).startsWith("Noe er endret siden forhåndsvisningen");
        _assertOne(ImportPreviewCard.class);
    }

    @Test
    void saysAtTheFileWhatIsNoSpreadsheet() throws IOException {
        finds(new ImportPreview(List.of(), 0, 0, List.of()));
        fakes.imports.refusal = new AttachmentRefusal.TooManyRows(1000);

        assertThat(upload()).startsWith("Regnearket har flere enn 1").contains("Del det opp.");
        _assertNone(ImportPreviewCard.class);
    }

    @Test
    void isNotThereForOthersThanTheSecretariat() {
        fakes.imports.hidden = true;
        finds(new ImportPreview(List.of(), 0, 0, List.of()));

        assertThat(stage.text()).contains("Her er det ingenting å se");
    }

    @Test
    void theTemplateHasAllHeadingsInTheReadersLanguage() {
        finds(new ImportPreview(List.of(), 0, 0, List.of()));

        assertThat(ImportTemplate.text())
                .isEqualTo("\uFEFFnavn;e-post;organisasjon;kategori;rolle;organ;stemmerett;fra;språk\r\n");
    }
}
