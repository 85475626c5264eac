package no.mandat.verify;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Receipts as the application gives them out. */
final class SampleReceipts {

    private SampleReceipts() {}

    /** Of each entry that has its names and values, by the last checkpoint; the log has fewer entries than a tile has hashes. */
    static List<String> of(SampleLog log) {
        List<Hash> leaves = new ArrayList<>();
        List<Integer> whole = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (var line : log.lines()) {
            var read = SampleLog.object(line);
            if (read.containsKey("leaf")) {
                leaves.add(leaf(read));
                if (read.containsKey("payload")) {
                    whole.add(leaves.size() - 1);
                    read.remove("leaf");
                    said.add(Json.write(read));
                }
            }
        }
        var tree = new TiledTree<RuntimeException>(leaves.size(), (level, index, width) -> leaves.subList(0, width));
        List<String> receipts = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            receipts.add(Receipt.text(
                    said.get(i), tree.proof(whole.get(i)), log.checkpoints().getLast()));
        }
        return receipts;
    }

    private static Hash leaf(Map<String, @Nullable Object> line) {
        return Hash.of(Base64.getDecoder().decode((String) Objects.requireNonNull(line.get("leaf"))));
    }
}
