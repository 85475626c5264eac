package no.mandat.workflow.shared;

import java.util.Locale;

/** The roles that the identity provider gives. They open the door; memberships decide the rest (domain.md, Who may do what). */
public enum RealmRole {
    SECRETARIAT,
    MEMBER,
    BOARD,
    INVITED,
    AUDITOR;

    /** The role's name at the identity provider. */
    public String external() {
        return name().toLowerCase(Locale.ROOT);
    }
}
