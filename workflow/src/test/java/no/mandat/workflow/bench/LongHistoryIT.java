package no.mandat.workflow.bench;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.InADeliverable;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.auditlog.TestedLog;
import no.mandat.workflow.shared.Seek;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A thing of a long history that has many parts. */
class LongHistoryIT extends InADeliverable {

    private static final int ENTRIES = 10_000;

    /** More than are looked for one by one. */
    private static final int PICTURES = 300;

    @Inject
    TestedLog log;

    @Resource(lookup = "java:jboss/datasources/mandat-migration")
    DataSource owner;

    /** Tells the entries of one test from those of another. */
    private static int number;

    @BeforeEach
    void aLongHistory() throws SQLException {
        var report = begin(form("Rapport"));
        var note = begin(form("Notat"));
        number++;
        var written = new ManyEntries(
                owner, number, mandate, List.of(secretary.id(), "system:jobs"), "system:mail", report, note);
        written.writeWaiting(log, 1, ENTRIES);
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("analyze table audit_entry");
        }
    }

    @Test
    void aThingIsToldOfWithItsPartsHoweverManyItHas() throws SQLException {
        var report = begin(form("Ferjer"));
        var about = HistoryFilter.of(new Subject("Deliverable", report.value()));
        assertThat(section(report, "Bakgrunn", "Ferjer går.")).isNotNull();
        assertThat(as(secretary, () -> history.count(mandate, about))).isEqualTo(2);
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into report_picture (id, deliverable_id, name, media_type, size, file_hash, content_id, added_by, added_at)
                    select uuid(), '%s', 'Ferje', 'image/png', 1, seq, uuid(), '%s', utc_timestamp() from seq_1_to_%d
                    """.formatted(report, secretary.personId(), PICTURES));
        }

        assertThat(as(secretary, () -> history.count(mandate, about))).isEqualTo(2);
        assertThat(as(secretary, () -> history.page(mandate, about, Seek.first(31))))
                .extracting(HistoryRow::action)
                .containsExactly("SectionAdded", "DeliverableBegun");
    }
}
