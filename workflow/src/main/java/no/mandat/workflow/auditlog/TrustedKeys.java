package no.mandat.workflow.auditlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import no.mandat.verify.SigningKey;
import no.mandat.verify.VerifierKey;
import no.mandat.verify.WrongFormatException;
import no.mandat.workflow.auditlog.PublicLog.PublicKey;

/**
 * The public keys of the log that this installation stands for: those that are made of its secrets, and those of before for which one of these vouches, or one for which one of
 * these vouches, and so on. Whoever can write to the database can name others there, and sign with them what they like, beside a signature of ours as well: but not for one of ours.
 */
final class TrustedKeys {

    private TrustedKeys() {}

    /** They, the newest last: which was before which follows from who vouches for whom. */
    static List<PublicKey> of(Connection database, List<SigningKey> signing) throws SQLException {
        var newestFirst = new LinkedHashSet<String>();
        signing.reversed().forEach(key -> newestFirst.add(key.verifier().toString()));
        var vouchers = vouchers(database);
        boolean more;
        do {
            more = false;
            for (var voucher : vouchers) {
                more |= newestFirst.contains(voucher.by) && voucher.isRight() && newestFirst.add(voucher.before);
            }
        } while (more);
        return newestFirst.reversed().stream().map(PublicKey::new).toList();
    }

    /** Says, where it isn't said yet, that the first of these was before each of the others. */
    static void vouch(Connection database, List<SigningKey> signing) throws SQLException {
        var said = vouchers(database).stream()
                .filter(Voucher::isRight)
                .map(Voucher::pair)
                .toList();
        var before = signing.getFirst().verifier();
        for (var key : signing.subList(1, signing.size())) {
            var voucher = new Voucher(key.verifier().toString(), before.toString(), key.vouchFor(before));
            if (!said.contains(voucher.pair())) {
                add(database, voucher);
            }
        }
    }

    private static List<Voucher> vouchers(Connection database) throws SQLException {
        try (var query = database.prepareStatement("select by_key, key_before, voucher from audit_voucher");
                var rows = query.executeQuery()) {
            List<Voucher> vouchers = new ArrayList<>();
            while (rows.next()) {
                vouchers.add(new Voucher(rows.getString(1), rows.getString(2), rows.getBytes(3)));
            }
            return vouchers;
        }
    }

    private static void add(Connection database, Voucher voucher) throws SQLException {
        try (var insert =
                database.prepareStatement("insert into audit_voucher (by_key, key_before, voucher) values (?, ?, ?)")) {
            insert.setString(1, voucher.by);
            insert.setString(2, voucher.before);
            insert.setBytes(3, voucher.signature);
            insert.executeUpdate();
        }
    }

    private record Voucher(String by, String before, byte[] signature) {

        List<String> pair() {
            return List.of(by, before);
        }

        boolean isRight() {
            try {
                return VerifierKey.parse(by).vouchesFor(VerifierKey.parse(before), signature);
            } catch (WrongFormatException e) {
                return false;
            }
        }
    }
}
