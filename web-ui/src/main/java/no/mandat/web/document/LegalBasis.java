package no.mandat.web.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.mandat.web.shared.Say;

/** The provisions of offentleglova by which documents are usually exempt. Any other can be written. */
enum LegalBasis {
    SECRECY("legalBasis.secrecy"),
    OWN_WORK("legalBasis.ownWork"),
    FROM_OUTSIDE("legalBasis.fromOutside"),
    FOREIGN_AFFAIRS("legalBasis.foreignAffairs"),
    SECURITY("legalBasis.security"),
    NEGOTIATIONS("legalBasis.negotiations"),
    CONTROL("legalBasis.control"),
    APPOINTMENTS("legalBasis.appointments"),
    RESEARCH("legalBasis.research");

    private final String key;

    LegalBasis(String key) {
        this.key = key;
    }

    /** As it is cited, the same in all languages. */
    String citation() {
        return Say.t(key + ".title");
    }

    private String about() {
        return citation() + " – " + Say.t(key + ".text");
    }

    static List<String> citations() {
        return Arrays.stream(values()).map(LegalBasis::citation).toList();
    }

    /** A citation with what it is about, where it is one of the usual ones. */
    static String explained(String citation) {
        return find(citation).map(LegalBasis::about).orElse(citation);
    }

    /** The citation that somebody meant who typed it, or its explanation. */
    static String meant(String typed) {
        return Arrays.stream(values())
                .filter(basis -> typed.equals(basis.about()))
                .findFirst()
                .map(LegalBasis::citation)
                .orElse(typed);
    }

    private static Optional<LegalBasis> find(String citation) {
        return Arrays.stream(values())
                .filter(basis -> basis.citation().equals(citation))
                .findFirst();
    }
}
