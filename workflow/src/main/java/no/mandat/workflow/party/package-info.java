/** People and bodies: who is admitted at the login, which boards there are, who sits where. */
@NullMarked
package no.mandat.workflow.party;

import org.jspecify.annotations.NullMarked;
