/** How board and group consent to a mandate and to amendments of it: both keys at one glance, versions, redlines. */
@NullMarked
package no.mandat.web.consent;

import org.jspecify.annotations.NullMarked;
