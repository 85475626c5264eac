package no.mandat.workflow.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One whose database goes away just before it is committed. */
@ApplicationScoped
public class DyingTransaction {

    @Resource(lookup = "java:jboss/datasources/mandat")
    DataSource source;

    @Transactional
    public void end() throws SQLException {
        try (var database = source.getConnection();
                var query = database.createStatement()) {
            query.executeUpdate("update audit_head set latest = latest");
            try (var row = query.executeQuery("select connection_id()")) {
                row.next();
                kill(row.getLong(1));
            }
        }
    }

    private void kill(long connection) throws SQLException {
        try (var database = source.getConnection();
                var kill = database.createStatement()) {
            kill.execute("kill hard connection " + connection);
        }
    }
}
