package no.mandat.workflow.operations;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;

/**
 * Brings the database to the program's version when the application starts, as the owner of the schema. The application's
 * own account gets what each migration grants it.
 */
@ApplicationScoped
class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class);

    @Resource(lookup = "java:jboss/datasources/mandat-migration")
    private DataSource owner;

    @Resource(lookup = "java:jboss/datasources/mandat")
    private DataSource application;

    /** @throws CannotStartException when the database is newer than the program, or a migration fails */
    void run() {
        var flyway = configured().load();
        refuseNewer(flyway);
        warnOfShortWords();
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new CannotStartException("the database could not be brought up to date. " + e.getMessage(), e);
        }
    }

    /** What reads the migrations of this program, and runs them as the owner of the schema. */
    FluentConfiguration configured() {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner)
                .resourceProvider(new MigrationFiles())
                .placeholders(Map.of("app", applicationAccount()));
    }

    private static void refuseNewer(Flyway flyway) {
        var info = flyway.info();
        var newer = Arrays.stream(info.applied())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
                .map(MigrationInfo::getVersion)
                .map(String::valueOf)
                .reduce((first, last) -> last);
        if (newer.isPresent()) {
            throw new CannotStartException(
                    "the database is newer than the program. It is at version %s, this program knows version %s. Install the newer program, or restore a backup from before the upgrade."
                            .formatted(newer.get(), known(info.pending(), info.applied())));
        }
    }

    private static String known(MigrationInfo[] pending, MigrationInfo[] applied) {
        return Optional.of(pending)
                .filter(list -> list.length > 0)
                .map(list -> list[list.length - 1].getVersion())
                .or(() -> Arrays.stream(applied)
                        .filter(migration -> migration.getState() == MigrationState.SUCCESS)
                        .map(MigrationInfo::getVersion)
                        .reduce((first, last) -> last))
                .map(String::valueOf)
                .orElse("none");
    }

    /** Filters find words of one and two letters only where the server indexes them; the rest works all the same. */
    private void warnOfShortWords() {
        if (!"1".equals(answer(owner, "select @@innodb_ft_min_token_size"))) {
            LOG.warn(
                    "Filters will not find words of one and two letters: set innodb_ft_min_token_size=1 on the database server before the first start");
        }
    }

    /** The account in the form that a grant takes. */
    private String applicationAccount() {
        var account = answer(application, "select current_user()");
        int at = account.lastIndexOf('@');
        return "'%s'@'%s'".formatted(account.substring(0, at), account.substring(at + 1));
    }

    private static String answer(DataSource database, String question) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(question);
                var row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new CannotStartException("the database doesn't answer. " + e.getMessage(), e);
        }
    }
}
