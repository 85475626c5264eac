package no.mandat.workflow.auditlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.mandat.verify.Fault;
import no.mandat.verify.GrowingTree;
import no.mandat.verify.Hash;
import no.mandat.verify.TiledTree;

/** The tree as the database has it: the hashes of leaves, and above them the root of each 256 that are next to each other. */
final class StoredTree {

    private final Connection database;

    StoredTree(Connection database) {
        this.database = database;
    }

    /** Puts leaves behind those that are there, and the nodes above that they fill. */
    void add(GrowingTree tree, List<UUID> entries, List<Hash> leaves) throws SQLException {
        long from = tree.size();
        try (var insert =
                database.prepareStatement("insert into audit_leaf (leaf_index, entry_id, hash) values (?, ?, ?)")) {
            for (int i = 0; i < leaves.size(); i++) {
                insert.setLong(1, from + i);
                insert.setObject(2, entries.get(i));
                insert.setBytes(3, leaves.get(i).bytes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        leaves.forEach(tree::add);
        for (int level = 1; fill(level, from, tree.size()); level++) {
            // Each level may fill the next one.
        }
    }

    /** The nodes of a level for which there is all that is below since the tree was that long; whether there were any. */
    private boolean fill(int level, long from, long to) throws SQLException {
        int height = level * TiledTree.HEIGHT;
        long first = from >> height;
        long last = to >> height;
        if (first == last) {
            return false;
        }
        try (var insert =
                database.prepareStatement("insert into audit_node (level, node_index, hash) values (?, ?, ?)")) {
            for (long node = first; node < last; node++) {
                var full = new GrowingTree();
                tile(level - 1, node, TiledTree.WIDTH).forEach(full::add);
                insert.setInt(1, level);
                insert.setLong(2, node);
                insert.setBytes(3, full.root().bytes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return true;
    }

    /**
     * The first hashes of a tile (C2SP tlog-tiles).
     *
     * @throws WrongRowException where there aren't so many: somebody took some away
     */
    List<Hash> tile(int level, long index, int width) throws SQLException {
        var sql = level == 0
                ? "select hash from audit_leaf where leaf_index >= ? and leaf_index < ? order by leaf_index"
                : "select hash from audit_node where node_index >= ? and node_index < ? and level = ? order by node_index";
        try (var query = database.prepareStatement(sql)) {
            query.setLong(1, index * TiledTree.WIDTH);
            query.setLong(2, index * TiledTree.WIDTH + width);
            if (level > 0) {
                query.setInt(3, level);
            }
            List<Hash> hashes = new ArrayList<>(width);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    hashes.add(EntryRow.leaf(rows));
                }
            }
            if (hashes.size() != width) {
                throw new WrongRowException(
                        Fault.FORMAT,
                        "tile %d of level %d of the audit log's tree has %d hashes, and should have %d"
                                .formatted(index, level, hashes.size(), width));
            }
            return hashes;
        }
    }

    /** @throws WrongHeadException where the leaves are those of another tree than that */
    void requireLeavesOf(GrowingTree tree) throws SQLException {
        if (!at(tree.size()).root().equals(tree.root())) {
            throw WrongHeadException.notOfItsLeaves();
        }
    }

    /** As it was when it had so many leaves. */
    TiledTree<SQLException> at(long size) {
        return new TiledTree<>(size, this::tile);
    }
}
