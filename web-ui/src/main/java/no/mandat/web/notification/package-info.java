/** What the secretariat sees of the mail: what didn't arrive, and a button to send it again. */
@NullMarked
package no.mandat.web.notification;

import org.jspecify.annotations.NullMarked;
