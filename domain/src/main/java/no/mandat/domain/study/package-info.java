/**
 * Requests for studies that a group wants done by others (domain.md, Around it): written, endorsed by the leader, answered by the ministry,
 * commissioned and delivered as a document of the mandate. The life is a table: {@link no.mandat.domain.study.StudyLife}.
 */
@NullMarked
@CheckReturnValue
package no.mandat.domain.study;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
