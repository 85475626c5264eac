package no.mandat.workflow.demo;

import java.util.Locale;
import no.mandat.domain.party.OrganisationCategory;

/** The people of the demo. The first eleven have an account, named as here in lower case, with the password "mandat". UTENFOR sits nowhere. */
enum DemoPerson {
    SEKRETAR("Solveig Kvamme", OrganisationCategory.OTHER),
    LEDER("Eivind Rønningsbakk", OrganisationCategory.INDUSTRY),
    MEDLEM1("Amina Warsame Dahl", OrganisationCategory.RESEARCH),
    MEDLEM2("Torgeir Haukedal", OrganisationCategory.SOCIAL_PARTNER),
    MEDLEM3("Máret Somby Eira", OrganisationCategory.CIVIL_SOCIETY),
    STYRE1("Ragnhild Lindemo", OrganisationCategory.AUTHORITY),
    STYRE2("Johannes Brattvåg", OrganisationCategory.INDUSTRY),
    STYRE3("Ingerid Solhaug Tveit", OrganisationCategory.AUTHORITY),
    DELTAKER("Petter Nesheim", OrganisationCategory.OTHER),
    REVISOR("Kari Storlien", OrganisationCategory.OTHER),
    UTENFOR("Ola Utgård", OrganisationCategory.OTHER),
    SEKRETAR2("Hallvard Myrdal", OrganisationCategory.OTHER),
    SEKRETAR3("Bergljot Aasgard", OrganisationCategory.OTHER),
    EKSPERT1("Sunniva Tangerud", OrganisationCategory.RESEARCH),
    EKSPERT2("Knut-Arild Fosse", OrganisationCategory.INDUSTRY),
    EKSPERT3("Ngozi Adeyemi Lund", OrganisationCategory.RESEARCH),
    EKSPERT4("Aslak Niillas Gaup", OrganisationCategory.CIVIL_SOCIETY),
    EKSPERT5("Tone Merete Hjelle", OrganisationCategory.SOCIAL_PARTNER),
    EKSPERT6("Vetle Storhaug", OrganisationCategory.AUTHORITY),
    EKSPERT7("Gudrun Øyehaug", OrganisationCategory.INDUSTRY),
    STYRE4("Sigbjørn Vatne", OrganisationCategory.SOCIAL_PARTNER),
    STYRE5("Marit Elveseter", OrganisationCategory.RESEARCH);

    private final String fullName;
    private final OrganisationCategory category;

    DemoPerson(String fullName, OrganisationCategory category) {
        this.fullName = fullName;
        this.category = category;
    }

    /** For whom they sit in a body. */
    OrganisationCategory category() {
        return category;
    }

    String fullName() {
        return fullName;
    }

    String email() {
        return name().toLowerCase(Locale.ROOT) + "@demo.mandat.example";
    }
}
