package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.audit.PayloadContent.Value;
import no.mandat.workflow.auditlog.TestedLog;
import no.mandat.workflow.mandate.EditMandate;
import no.mandat.workflow.mandate.MandateForm;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.mandate.MandateService;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditIT extends InServer {

    @Inject
    MandateService service;

    @Inject
    MandateQueries queries;

    @Inject
    HistoryQueries history;

    @Inject
    Careless careless;

    @Inject
    TestedLog log;

    @Resource(lookup = "java:jboss/datasources/mandat")
    DataSource application;

    @Resource
    UserTransaction transaction;

    @PersistenceContext
    EntityManager database;

    private Actor.Someone secretary;
    private MandateId id;

    @BeforeEach
    void aMandate() {
        secretary = world.person("Sekretær", RealmRole.SECRETARIAT);
        id = world.draft(secretary, "Sporbart");
    }

    private void rename(Actor.Someone actor, String title) {
        as(actor, () -> {
            var now = queries.details(id);
            var form = now.form();
            service.edit(new EditMandate(
                    UUID.randomUUID(),
                    id,
                    now.version(),
                    new MandateForm(
                            title,
                            form.shortName(),
                            form.board(),
                            form.group(),
                            form.firstDay(),
                            form.lastDay(),
                            form.demands())));
            return true;
        });
    }

    @Test
    void tellsWhoChangedWhatFromWhichValueToWhich() {
        rename(secretary, "Sporbart arbeid");

        HistoryRow newest = as(secretary, () -> history.page(id, HistoryFilter.all(), Seek.first(1)))
                .getFirst();

        assertThat(newest.actor()).isEqualTo("Sekretær");
        assertThat(newest.automaton()).isFalse();
        assertThat(newest.action()).isEqualTo("MandateEdited");
        assertThat(newest.subject()).isEqualTo("Sporbart arbeid");
        assertThat(newest.changes()).containsExactly(new Value("title", "text", "Sporbart", "Sporbart arbeid"));
    }

    @Test
    void namesBodiesAndPeopleNotIds() {
        var rows = as(secretary, () -> history.page(id, HistoryFilter.all(), Seek.first(20)));

        assertThat(rows)
                .filteredOn(row -> row.action().equals("MembershipBegan"))
                .flatExtracting(HistoryRow::changes)
                .contains(new Value("person", "PersonId", null, "Sekretær"), new Value("role", "Role", null, "HEAD"));
    }

    @Test
    void commitmentIsTheKeyedHashOfThePayload() throws Exception {
        try (var connection = application.getConnection();
                var query = connection.prepareStatement(
                        "select e.commitment, p.commitment_key, p.content from audit_entry e join audit_payload p on p.entry_id = e.id where e.mandate_id = ?")) {
            query.setObject(1, id.value());
            try (var rows = query.executeQuery()) {
                int seen = 0;
                while (rows.next()) {
                    var mac = Mac.getInstance("HmacSHA256");
                    mac.init(new SecretKeySpec(rows.getBytes(2), "HmacSHA256"));
                    assertThat(mac.doFinal(rows.getString(3).getBytes("UTF-8"))).isEqualTo(rows.getBytes(1));
                    seen++;
                }
                assertThat(seen).isEqualTo(5);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'nobody'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_leaf set leaf_index = 1",
                "delete from audit_leaf",
                "update audit_payload set content = '{}'",
                "update audit_mention set at = now()",
                "delete from audit_mention",
                "drop table audit_entry",
                "alter table audit_entry add column x int",
                "delete from mandate",
                "delete from membership"
            })
    void applicationsAccountCannot(String sql) throws SQLException {
        try (var connection = application.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getErrorCode())
                            .isIn(1142, 1044, 1227));
        }
    }

    @Test
    void erasedPayloadLeavesItsEntry() throws SQLException {
        rename(secretary, "Personopplysning");
        var edited = as(secretary, () -> history.page(id, HistoryFilter.all(), Seek.first(1)))
                .getFirst();
        log.erase(id, edited.id());

        var newest = as(secretary, () -> history.page(id, HistoryFilter.all(), Seek.first(2)));

        assertThat(newest).extracting(HistoryRow::action).containsExactly("EntriesErased", "MandateEdited");
        assertThat(newest.getFirst().reason()).isEqualTo("Avtalt");
        assertThat(newest.getLast().actor()).isNull();
        assertThat(newest.getLast().subject()).isNull();
        assertThat(newest.getLast().changes()).isEmpty();
    }

    @Test
    void changeThatNoEventNamesIsNotLetThrough() {
        assertThatThrownBy(() -> as(secretary, () -> careless.dropsTheEvent(id)))
                .hasStackTraceContaining("changed without an event that names it");
        assertThat(world.mandate(id).title()).isEqualTo("Sporbart");
    }

    @Test
    void useCaseThatAsksForNoAccessIsNotLetThrough() {
        assertThatThrownBy(() -> as(secretary, careless::asksNobody))
                .hasMessageContaining("Careless.asksNobody returned without asking for access");
    }

    @Test
    void nothingIsLeftOfATransactionThatFails() throws Exception {
        transaction.begin();
        rename(secretary, "Rulles tilbake");
        database.flush();
        transaction.rollback();

        assertThat(world.trail(id)).doesNotContain("MandateEdited");
        assertThat(world.mandate(id).title()).isEqualTo("Sporbart");
    }

    @Test
    void narrowsByPersonActionAndTime() {
        var other = world.person("Kollega", RealmRole.SECRETARIAT);
        world.seat(other, world.mandate(id).secretariat(), Role.SECRETARY, java.time.LocalDate.of(2020, 1, 1));
        rename(other, "Kollegaens tittel");
        var byOther = new HistoryFilter(other.id(), null, null, null);
        var drafted = new HistoryFilter(null, "MandateDrafted", null, null);
        var future = new HistoryFilter(null, null, Instant.parse("2100-01-01T00:00:00Z"), null);
        var past = new HistoryFilter(null, null, null, Instant.parse("2000-01-01T00:00:00Z"));

        assertThat(as(secretary, () -> history.page(id, byOther, Seek.first(9))))
                .extracting(HistoryRow::action)
                .containsExactly("MandateEdited");
        assertThat(as(secretary, () -> history.count(id, drafted))).isEqualTo(1);
        assertThat(as(secretary, () -> history.count(id, future))).isZero();
        assertThat(as(secretary, () -> history.count(id, past))).isZero();
        assertThat(as(secretary, () -> history.actors(id)))
                .extracting(row -> row.name())
                .containsExactly("Kollega", "Sekretær");
        assertThat(as(secretary, () -> history.actions(id))).contains("MandateDrafted", "MandateEdited");
    }

    @Test
    void memberSeesTheirOwnActsOnly() {
        var member = world.person("Medlem", RealmRole.MEMBER);
        world.seat(member, world.mandate(id).expertGroup(), Role.MEMBER, java.time.LocalDate.of(2020, 1, 1));

        assertThat(as(member, () -> history.count(id, HistoryFilter.all()))).isZero();
        assertThat(as(member, () -> history.count(id, new HistoryFilter(secretary.id(), null, null, null))))
                .isZero();
    }
}
