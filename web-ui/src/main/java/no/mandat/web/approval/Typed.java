package no.mandat.web.approval;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.UUID;
import no.mandat.domain.approval.PositionKind;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has chosen and typed in a round, kept as a draft until it is sent.
 *
 * @param key of the command that sends it
 * @param candidate the id of whom they chose
 */
public record Typed(
        UUID key,
        @Nullable PositionKind kind,
        @Nullable String reason,
        @Nullable String wayOut,
        @Nullable UUID candidate) {

    private static final Jsonb JSON = JsonbBuilder.create();

    static Typed nothing() {
        return new Typed(UUID.randomUUID(), null, null, null, null);
    }

    static Typed read(String draft) {
        return JSON.fromJson(draft, Typed.class);
    }

    String write() {
        return JSON.toJson(this);
    }
}
