package no.mandat.domain.point;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import java.time.Instant;
import no.mandat.domain.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Why a point has no conclusion any more: it was taken up again, or its proposal was sent back (decision 0064). For whoever proposes the
 * next one; the history tells it of each time.
 *
 * @param reason in the words of whoever did so
 * @param by who did so; nobody where what it went to is gone by the end of a round
 * @param at when
 */
@Embeddable
public record TakenUp(
        @Column(name = "taken_up_for") String reason,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "taken_up_by_id")) @Nullable PersonId by,

        @Column(name = "taken_up_at") Instant at)
        implements Serializable {}
