package no.mandat.workflow.accounts;

import java.util.regex.Pattern;
import no.mandat.domain.party.PersonName;

/** A full name as Keycloak keeps it: in two parts, without the characters that it allows in no name. */
record AccountName(String first, String last) {

    private static final Pattern NOT_ALLOWED = Pattern.compile("[<>&\"$%!#?§;*~/\\\\|^=\\[\\]{}()\\p{Cntrl}]+");

    /** The last word is the last name. Who has one name only is asked for the other when they first log in. */
    static AccountName of(String name) {
        var line = PersonName.normal(NOT_ALLOWED.matcher(name).replaceAll(" "));
        int gap = line.lastIndexOf(' ');
        return gap < 0 ? new AccountName(line, "") : new AccountName(line.substring(0, gap), line.substring(gap + 1));
    }
}
