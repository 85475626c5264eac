package no.mandat.web.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import no.mandat.workflow.words.Words;

/**
 * Why a request to the public pages isn't done now.
 *
 * @param number the seconds to wait; of what is too large, how many MB are taken
 */
record OpenRefusal(Kind kind, long number) {

    private static final String ATTRIBUTE = OpenRefusal.class.getName();

    private static final int TOO_MANY = 429;

    /** What is wrong with it. */
    enum Kind {
        /** Its address reads too much. */
        READS(TOO_MANY, "open.busy.title", "open.busy.read", ""),
        /** Its address sends too much. */
        SENDS(TOO_MANY, "open.notSent.title", "open.busy.sent", "form.busy"),
        /** What its address sends weighs too much. */
        HEAVY(TOO_MANY, "open.notSent.title", "open.heavy.sent", "form.heavy"),
        /** As many are taken in as can be. */
        FULL(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "open.notSent.title", "open.full.sent", "form.full"),
        TOO_LARGE(
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                "open.notSent.title",
                "open.tooLarge.sent",
                "form.draft.tooLong"),
        /** It can't be read. */
        MALFORMED(HttpServletResponse.SC_BAD_REQUEST, "open.notSent.title", "open.malformed.sent", ""),
        NO_LENGTH(
                HttpServletResponse.SC_LENGTH_REQUIRED,
                "open.notSent.title",
                "open.noLength.sent",
                "open.noLength.sent");

        private final int status;
        private final String title;
        private final String text;
        private final String atForm;

        Kind(int status, String title, String text, String atForm) {
            this.status = status;
            this.title = title;
            this.text = text;
            this.atForm = atForm;
        }

        private boolean passes() {
            return status == TOO_MANY || status == HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
    }

    /** That of a request that is let through only to show its form again. */
    static Optional<OpenRefusal> of(HttpServletRequest request) {
        return Optional.ofNullable((OpenRefusal) request.getAttribute(ATTRIBUTE));
    }

    void putOn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    int status() {
        return kind.status;
    }

    /** Whether the same is refused however often it comes. What can't be read isn't: it may have broken off on its way. */
    boolean lasts() {
        return kind == Kind.TOO_LARGE || kind == Kind.NO_LENGTH;
    }

    /** Says when to come again, where that helps. */
    void tell(HttpServletResponse response) {
        if (kind.passes()) {
            response.setHeader("Retry-After", Long.toString(number));
        }
    }

    String title(Words words) {
        return words.of(kind.title);
    }

    /** What happened and what to do, on a page of its own. */
    String text(Words words) {
        return words.of(kind.text, number, minutes());
    }

    /** The same at the form, in which all stands that was typed. */
    String atForm(Words words) {
        return words.of(kind.atForm, number, minutes());
    }

    /** The same in minutes, for what takes longer. */
    private long minutes() {
        return Math.ceilDiv(number, 60);
    }
}
