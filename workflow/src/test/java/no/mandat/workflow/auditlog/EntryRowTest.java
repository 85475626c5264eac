package no.mandat.workflow.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.mandat.verify.Hash;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows in which somebody wrote who altered the columns: they are told of by table and id. */
class EntryRowTest {

    private final Map<String, @Nullable Object> columns = new HashMap<>(Map.of(
            "id",
            new UUID(1, 1),
            "at",
            LocalDateTime.of(2026, 12, 2, 9, 0),
            "actor",
            "kari",
            "action",
            "Tested",
            "subject_kind",
            "Test",
            "subject_id",
            new UUID(2, 2),
            "request",
            "r",
            "commitment",
            new byte[Hash.LENGTH],
            "hash",
            new byte[Hash.LENGTH]));

    /** What stands in a column that isn't of its type, as the driver says so. */
    private record Garbage(String text) {}

    private ResultSet row() {
        return BreakingConnection.proxy(ResultSet.class, (self, method, arguments) -> {
            var there = columns.get((String) arguments[0]);
            if (there instanceof Garbage(String text)) {
                if (method.getName().equals("getString")) {
                    return text;
                }
                throw new SQLDataException("'%s' can't be decoded".formatted(text));
            }
            return method.getName().equals("getString") && there != null ? there.toString() : there;
        });
    }

    private void requireTold(String column, @Nullable Object there, String words) {
        var before = columns.put(column, there);
        assertThatThrownBy(() -> EntryRow.of(row()))
                .as(column)
                .isInstanceOf(WrongRowException.class)
                .hasMessageContaining("audit_entry")
                .hasMessageContaining(words);
        columns.put(column, before);
    }

    @Test
    void isReadAsItIs() throws SQLException {
        var entry = EntryRow.of(row());
        assertThat(entry.actor()).isEqualTo("kari");
        assertThat(entry.at()).isEqualTo(Instant.parse("2026-12-02T09:00:00Z"));
        assertThat(entry.mandate()).isNull();
    }

    @Test
    void whatIsMissingIsNamed() {
        for (var column : new String[] {"actor", "action", "subject_kind", "subject_id", "request", "commitment"}) {
            requireTold(column, null, new UUID(1, 1).toString());
            requireTold(column, null, column);
        }
    }

    @Test
    void soIsWhatIsNotOfItsType() {
        requireTold("on_behalf_of", new Garbage("x"), "'x'");
        requireTold("id", new Garbage("no id"), "'no id'");
        requireTold("commitment", new byte[3], "32 bytes");
    }

    @Test
    void aTimeThatIsNoneIsOneOfWhichNoLeafWasMade() throws SQLException {
        columns.put("at", new Garbage("in spring"));
        assertThat(EntryRow.of(row()).at()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void aLeafThatIsNoneIsNamed() {
        for (var hash : new @Nullable Object[] {null, new byte[3]}) {
            columns.put("hash", hash);
            assertThatThrownBy(() -> EntryRow.leaf(row()))
                    .isInstanceOf(WrongRowException.class)
                    .hasMessageContaining("audit_leaf");
        }
    }
}
