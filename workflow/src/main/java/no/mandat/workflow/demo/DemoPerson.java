package no.mandat.workflow.demo;

import java.util.Locale;
import no.mandat.domain.party.OrganisationCategory;

/** The people of the demo. The first eleven have an account, named as here in lower case, with the password "mandat". UTENFOR sits nowhere. */
enum DemoPerson {
    SEKRETAR("Solveig Kvamme", DemoOrganisation.KONTOR),
    LEDER("Eivind Rønningsbakk", DemoOrganisation.BATTERI),
    MEDLEM1("Amina Warsame Dahl", DemoOrganisation.INSTITUTT),
    MEDLEM2("Torgeir Haukedal", DemoOrganisation.SKIFT),
    MEDLEM3("Máret Somby Eira", DemoOrganisation.FJORD),
    STYRE1("Ragnhild Lindemo", DemoOrganisation.DIREKTORAT),
    STYRE2("Johannes Brattvåg", DemoOrganisation.FRAKT),
    STYRE3("Ingerid Solhaug Tveit", DemoOrganisation.ETAT),
    DELTAKER("Petter Nesheim", DemoOrganisation.LADING),
    REVISOR("Kari Storlien", DemoOrganisation.KONTROLL),
    UTENFOR("Ola Utgård", DemoOrganisation.LADING),
    SEKRETAR2("Hallvard Myrdal", DemoOrganisation.KONTOR),
    SEKRETAR3("Bergljot Aasgard", DemoOrganisation.KONTOR),
    EKSPERT1("Sunniva Tangerud", DemoOrganisation.UNIVERSITET),
    EKSPERT2("Knut-Arild Fosse", DemoOrganisation.METALL),
    EKSPERT3("Ngozi Adeyemi Lund", DemoOrganisation.INSTITUTT),
    EKSPERT4("Aslak Niillas Gaup", DemoOrganisation.VIDDE),
    EKSPERT5("Tone Merete Hjelle", DemoOrganisation.ARBEIDSGIVERE),
    EKSPERT6("Vetle Storhaug", DemoOrganisation.ETAT),
    EKSPERT7("Gudrun Øyehaug", DemoOrganisation.FRAKT),
    STYRE4("Sigbjørn Vatne", DemoOrganisation.SKIFT),
    STYRE5("Marit Elveseter", DemoOrganisation.UNIVERSITET),
    STYRE6("Ingebjørg Sandsli", DemoOrganisation.INSTITUTT);

    private final String fullName;
    private final DemoOrganisation organisation;

    DemoPerson(String fullName, DemoOrganisation organisation) {
        this.fullName = fullName;
        this.organisation = organisation;
    }

    /** Whom they speak for. */
    DemoOrganisation organisation() {
        return organisation;
    }

    /** For whom they sit in a body. */
    OrganisationCategory category() {
        return organisation.category();
    }

    String fullName() {
        return fullName;
    }

    String email() {
        return name().toLowerCase(Locale.ROOT) + "@demo.mandat.example";
    }
}
