/** What people are told by mail: in which state it is, why it didn't arrive, and what somebody did about it. */
@NullMarked
@CheckReturnValue
package no.mandat.domain.notification;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
