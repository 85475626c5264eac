package no.mandat.web.shared;

import java.util.UUID;
import no.mandat.domain.shared.CallId;

/** Where everybody reads what was published, and of the audit log what proves it. These addresses stay: people link to them. */
public final class PublicAddress {

    /** The list of all published mandates; all else is under it. */
    public static final String ALL = "/public";

    /** Under it the mandates are, each by its name. */
    public static final String MANDATES = "/mandates/";

    /** Under it the calls for input are, each by its id. */
    public static final String CALLS = "/calls/";

    /** Under it whoever is invited to answer a call does, each by their own secret. */
    public static final String INVITATIONS = "/invitations/";

    /** Under it whoever is called to a meeting from outside reads of it and answers, each by their own secret. */
    public static final String MEETINGS = "/meetings/";

    /** Under it whoever was at a meeting from outside reads the minutes of their items, each by their own secret. */
    public static final String MINUTES = "/minutes/";

    /** Under it whoever spoke in a meeting confirms the wording of what they said, each by their own secret. */
    public static final String WORDINGS = "/wordings/";

    /** Under it files come in parts, each below where the form or the link is that they go with. */
    public static final String UPLOADS = "/uploads/";

    /** Under it the answers to them are, each call by its id. */
    public static final String ANSWERS = "/answers/";

    /** Where the link of a receipt is mailed again to whoever has lost it. */
    public static final String LOST = ALL + "/receipts";

    /** Where it is said how mailings are found, and what becomes of them. */
    public static final String METHOD = ALL + "/method";

    /** Where it is said what the audit log proves; under it are its checkpoint, its keys and its tiles. */
    public static final String AUDIT = "/audit";

    private PublicAddress() {}

    /** Whether the path is one of them, or would be if there were something. */
    public static boolean isOne(String path) {
        return isUnder(ALL, path) || isUnder(AUDIT, path);
    }

    private static boolean isUnder(String top, String path) {
        return path.equals(top) || path.startsWith(top + "/");
    }

    /** That of a mandate, which always shows the version that counts. */
    public static String of(String name) {
        return ALL + MANDATES + name;
    }

    /** That of a call for input, where everybody answers it. */
    public static String of(CallId call) {
        return ALL + CALLS + call;
    }

    /** That of what it asks, for whoever only reads; once it has closed it leads to the call's own. */
    public static String ofAbout(CallId call) {
        return of(call) + "/about";
    }

    /** That of the form of somebody who is invited, by the secret of their link. */
    public static String ofInvitation(UUID secret) {
        return ALL + INVITATIONS + secret;
    }

    /** That of the page of somebody from outside who is called to a meeting, by the secret of their link. */
    public static String ofMeeting(UUID secret) {
        return ALL + MEETINGS + secret;
    }

    /** That of the minutes of their items for somebody from outside, by the secret of their link. */
    public static String ofMinutes(UUID secret) {
        return ALL + MINUTES + secret;
    }

    /** That of the wording of what somebody said in a meeting, by the secret of their link. */
    public static String ofWording(UUID secret) {
        return ALL + WORDINGS + secret;
    }

    /** That of the answers to a call, which everybody reads once it is closed. */
    public static String ofAnswers(CallId call) {
        return ALL + ANSWERS + call;
    }

    /** That of the receipt of whoever sent something under that key. */
    public static String ofReceipt(CallId call, UUID key) {
        return of(call) + "/receipts/" + key;
    }

    /** That of a draft, for whoever has its secret. */
    public static String ofDraft(CallId call, UUID secret) {
        return of(call) + "/drafts/" + secret;
    }

    /** That to which files come in parts which go with the draft at that address. */
    public static String ofUploads(String draft) {
        return ALL + UPLOADS + draft.substring(ALL.length() + 1);
    }

    /** That of one of its versions, which always shows the same text. */
    public static String ofVersion(String name, int number) {
        return of(name) + "/versions/" + number;
    }

    /** That of a version's text as a document to be kept. */
    public static String ofDocument(String name, int number, String extension, String language) {
        return ofVersion(name, number) + "." + extension + "?language=" + language;
    }

    /** That of a deliverable, by its number in its mandate, which always shows the revision that counts. */
    public static String ofDeliverable(String name, int number) {
        return of(name) + "/deliverables/" + number;
    }

    /** That of one of its published revisions, which always says the same. */
    public static String ofRevision(String name, int number, int revision) {
        return ofDeliverable(name, number) + "/revisions/" + revision;
    }

    /** That of a picture in a published revision. */
    public static String ofRevisionPicture(String name, int number, int revision, UUID picture) {
        return ofRevision(name, number, revision) + "/pictures/" + picture;
    }

    /** That of a picture in a version's text. */
    public static String ofPicture(String name, int number, UUID picture) {
        return ofVersion(name, number) + "/pictures/" + picture;
    }
}
