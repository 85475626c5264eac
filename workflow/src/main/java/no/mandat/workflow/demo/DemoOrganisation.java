package no.mandat.workflow.demo;

import no.mandat.domain.party.OrganisationCategory;

/** Whom the people of the demo speak for. None of them exists. */
enum DemoOrganisation {
    KONTOR("Kontoret for rådgivende utvalg", OrganisationCategory.OTHER),
    BATTERI("Nordlys Batteri", OrganisationCategory.INDUSTRY),
    FRAKT("Skjærvika Kystfrakt", OrganisationCategory.INDUSTRY),
    METALL("Fjellheim Metall", OrganisationCategory.INDUSTRY),
    INSTITUTT("Institutt for framtidsmaterialer", OrganisationCategory.RESEARCH),
    UNIVERSITET("Universitetet i Skjærvika", OrganisationCategory.RESEARCH),
    SKIFT("Skiftarbeidernes forbund", OrganisationCategory.SOCIAL_PARTNER),
    ARBEIDSGIVERE("Arbeidsgiverne langs kysten", OrganisationCategory.SOCIAL_PARTNER),
    FJORD("Foreningen Levende Fjord", OrganisationCategory.CIVIL_SOCIETY),
    VIDDE("Viddas Venner", OrganisationCategory.CIVIL_SOCIETY),
    DIREKTORAT("Direktoratet for omstilling", OrganisationCategory.AUTHORITY),
    ETAT("Etaten for vann og varme", OrganisationCategory.AUTHORITY),
    LADING("Lading & Co", OrganisationCategory.OTHER),
    KONTROLL("Kontrollnemnda", OrganisationCategory.OTHER);

    private final String fullName;
    private final OrganisationCategory category;

    DemoOrganisation(String fullName, OrganisationCategory category) {
        this.fullName = fullName;
        this.category = category;
    }

    String fullName() {
        return fullName;
    }

    OrganisationCategory category() {
        return category;
    }
}
