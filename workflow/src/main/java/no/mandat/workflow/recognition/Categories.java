package no.mandat.workflow.recognition;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.mandat.domain.party.OrganisationCategory;

/** For whom somebody speaks, by the words that people use for them. */
final class Categories {

    private static final Map<OrganisationCategory, Says> WORDS = words();

    private Categories() {}

    private static Map<OrganisationCategory, Says> words() {
        Map<OrganisationCategory, Says> words = new EnumMap<>(OrganisationCategory.class);
        words.put(
                OrganisationCategory.INDUSTRY,
                new Says(
                        "\\w*industri(?:en|ens|bedrift\\w*)?|næringsliv\\w*|\\w*bedrift\\w*|næring(?:en|a)|selskap\\w*|"
                                + "\\w*produsent\\w*|leverandør\\w*|industry|business|compan(?:y|ies)"));
        words.put(
                OrganisationCategory.RESEARCH,
                new Says(
                        "forskning\\w*|forsking\\w*|forsknings?miljø\\w*|\\w*institutt\\w*|universitet\\w*|hø(?:y|g)skole\\w*|"
                                + "høgskule\\w*|akademi\\w*|research\\w*|academia|universit\\w*"));
        words.put(
                OrganisationCategory.SOCIAL_PARTNER,
                new Says(
                        "part(?:ene|ane) i arbeidslivet|arbeidstak[ae]r\\w*|arbeidsgi?[ve]+r\\w*|fagforening\\w*|fagforeining\\w*|"
                                + "fagbevegels\\w*|fagrørsl\\w*|tillitsvalg\\w*|social partners?|trade unions?|employers?"));
        words.put(
                OrganisationCategory.AUTHORITY,
                new Says(
                        "myndighet\\w*|styresmakt\\w*|departement\\w*|direktorat\\w*|tilsyn\\w*|\\w*kommun(?:e|er|ar|en|ene|ane)|fylkeskommun\\w*|offentlig\\w*|"
                                + "offentleg\\w*|etat\\w*|authorit\\w*|ministr\\w*|municipalit\\w*|public sector"));
        words.put(
                OrganisationCategory.CIVIL_SOCIETY,
                new Says(
                        "sivilsamfunn\\w*|\\w*miljøorganisasjon\\w*|frivillig\\w*|frivillige? organisasjon\\w*|"
                                + "interesseorganisasjon\\w*|brukerorganisasjon\\w*|brukarorganisasjon\\w*|civil society|ngos?"));
        return words;
    }

    /** All that the text names. */
    static Set<OrganisationCategory> in(String text) {
        return WORDS.entrySet().stream()
                .filter(category -> category.getValue().in(text))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The first that a label names. */
    static Optional<OrganisationCategory> of(String label) {
        return WORDS.entrySet().stream()
                .filter(category -> category.getValue().in(label))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
