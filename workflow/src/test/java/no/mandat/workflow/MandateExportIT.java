package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.export.ExportBlock.Heading;
import no.mandat.workflow.export.ExportBlock.Picture;
import no.mandat.workflow.mandate.ClauseService;
import no.mandat.workflow.mandate.ImportMandate;
import no.mandat.workflow.mandate.MandateExport;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MandateExportIT extends InServer {

    /** One white dot. */
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==";

    @Inject
    ClauseService clauses;

    @Inject
    MandateExport exports;

    @Inject
    Reception reception;

    private Actor.Someone secretary;
    private MandateId mandate;

    @BeforeEach
    void aMandateWithAPicture() throws IOException {
        secretary = world.person("Sekretær", RealmRole.SECRETARIAT);
        var picture = reception.receive(
                "kart.png", new ByteArrayInputStream(Base64.getDecoder().decode(PNG)));
        var tree = new ClauseTree(List.of(
                clause(ClauseForm.SECTION, "Bakgrunn", "Fjorden er kald."),
                clause(ClauseForm.PICTURE, "", "![Kart](picture:0)")));
        mandate = as(
                secretary,
                () -> clauses.importMandate(new ImportMandate(
                        UUID.randomUUID(), world.form("Fjord"), null, tree, List.of(), List.of(picture))));
    }

    private static Clause clause(ClauseForm form, String heading, String text) {
        return new Clause(new ClauseId(UUID.randomUUID()), 0, form, "", heading, text, ClauseKind.BACKGROUND, null);
    }

    @Test
    void saysWhoseItIsAndWhatItIsNow() {
        var exported = as(secretary, () -> exports.text(mandate, Words.BOKMAL));

        var form = world.form("Fjord");
        assertThat(exported.name()).isEqualTo("Mandat – " + form.shortName());
        var facts = exported.document().facts();
        assertThat(facts.title()).isEqualTo(form.title());
        assertThat(facts.organisation()).isNotBlank();
        assertThat(facts.version()).isEqualTo("Utkast");
        assertThat(facts.hash()).matches("[0-9a-f]{64}");
        assertThat(exported.document().blocks()).first().isInstanceOf(Heading.class);
    }

    @Test
    void holdsThePicturesThemselves() {
        var exported = as(secretary, () -> exports.text(mandate, Words.BOKMAL));

        assertThat(exported.document().blocks()).last().isInstanceOfSatisfying(Picture.class, picture -> assertThat(
                        picture.alternative())
                .isEqualTo("Kart"));
    }

    @Test
    void speaksTheLanguageOfWhoeverAsks() {
        var exported = as(secretary, () -> exports.text(mandate, Locale.UK));

        assertThat(exported.name()).startsWith("Mandate – ");
        assertThat(exported.document().facts().version()).isEqualTo("Draft");
    }

    @Test
    void isNotThereForAStranger() {
        var stranger = world.person("Fremmed", RealmRole.SECRETARIAT);

        assertThat(refusalOf(() -> as(stranger, () -> exports.text(mandate, Words.BOKMAL))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }
}
