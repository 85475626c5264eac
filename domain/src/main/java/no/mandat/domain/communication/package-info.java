/**
 * The plan of what a group tells whom, when, and through what (domain.md, Around it): its items, and the plan that leader and secretariat
 * confirm together. The life of an item is a table: {@link no.mandat.domain.communication.CommunicationLife}.
 */
@NullMarked
@CheckReturnValue
package no.mandat.domain.communication;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
