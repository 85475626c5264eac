package no.mandat.workflow.shared;

import java.util.UUID;

/**
 * A command that acts once, however often it is sent. The key is made when the form opens; a double click, a resend or a
 * second tab carries the same one. The same key with another content is refused.
 */
public interface Keyed {

    /** The key, made by the sender. */
    UUID key();
}
