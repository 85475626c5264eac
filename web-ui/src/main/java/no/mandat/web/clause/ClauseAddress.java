package no.mandat.web.clause;

import java.util.UUID;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;

/** Where clauses and the pictures among them are, for links that the browser draws. */
public final class ClauseAddress {

    /** Where pictures among clauses are. */
    public static final String PICTURES = "/pictures";

    /** What names a version in the address of the text. */
    public static final String VERSION = "version";

    private ClauseAddress() {}

    /** That of a clause, which stays the same through all versions. */
    public static String of(MandateId mandate, ClauseId clause) {
        return "mandates/%s/text/%s".formatted(mandate, clause);
    }

    /** That of the whole text as it counts now. */
    public static String ofText(MandateId mandate) {
        return "mandates/%s/text".formatted(mandate);
    }

    /** That of the whole text as a version says it. */
    public static String ofVersion(MandateId mandate, int number) {
        return "mandates/%s/text?%s=%d".formatted(mandate, VERSION, number);
    }

    /** That of what answers the mandate, clause by clause. */
    public static String ofTrace(MandateId mandate) {
        return "mandates/%s/trace".formatted(mandate);
    }

    /** That of what answers a clause. */
    public static String ofTrace(MandateId mandate, ClauseId clause) {
        return ofTrace(mandate) + "/" + clause;
    }

    /** That of what happened to a clause. */
    public static String ofStory(MandateId mandate, ClauseId clause) {
        return ofTrace(mandate, clause) + "/story";
    }

    /** That of a picture. */
    static String ofPicture(MandateId mandate, UUID picture) {
        return PICTURES.substring(1) + "/%s/%s".formatted(mandate, picture);
    }
}
