package no.mandat.domain.party;

/** For whom an organisation, or somebody in a seat, speaks (domain.md, Party). */
public enum OrganisationCategory {
    INDUSTRY,
    RESEARCH,
    SOCIAL_PARTNER,
    AUTHORITY,
    CIVIL_SOCIETY,
    OTHER
}
