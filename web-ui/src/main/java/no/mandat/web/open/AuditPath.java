package no.mandat.web.open;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.mandat.verify.TiledTree;
import no.mandat.web.shared.PublicAddress;
import org.jspecify.annotations.Nullable;

/** What an address under {@link PublicAddress#AUDIT} asks for. What is no such address asks for nothing. */
sealed interface AuditPath {

    /** As C2SP tlog-tiles writes them: 1234067 is {@code x001/x234/067}, and of a partial tile its width follows. */
    Pattern TILE = Pattern.compile("/tile/(0|[1-9]|[1-5][0-9]|6[0-3])/"
            // Eighteen digits are more than a log has entries, and no more than a long holds.
            + "((?!x000)(?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    /** What the log proves. */
    record Page() implements AuditPath {}

    /** The last checkpoint. */
    record Checkpoint() implements AuditPath {}

    /** The public keys. */
    record Keys() implements AuditPath {}

    /** A tile, or its beginning. */
    record Tile(int level, long index, int width) implements AuditPath {}

    /**
     * What the address asks for.
     *
     * @param under what of it follows {@link PublicAddress#AUDIT}
     */
    static Optional<AuditPath> of(@Nullable String under) {
        if (under == null) {
            return Optional.of(new Page());
        }
        return switch (under) {
            case "/checkpoint" -> Optional.of(new Checkpoint());
            case "/key" -> Optional.of(new Keys());
            default ->
                Optional.of(under).map(TILE::matcher).filter(Matcher::matches).flatMap(AuditPath::tile);
        };
    }

    private static Optional<AuditPath> tile(Matcher path) {
        var partial = path.group(3);
        int width = partial == null ? TiledTree.WIDTH : Integer.parseInt(partial);
        if (partial != null && width >= TiledTree.WIDTH) {
            return Optional.empty();
        }
        long index = Long.parseLong(path.group(2).replaceAll("[x/]", ""));
        return Optional.of(new Tile(Integer.parseInt(path.group(1)), index, width));
    }
}
