package no.mandat.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.communication.CommunicationState;
import no.mandat.domain.deliverable.CorrectionState;
import no.mandat.domain.study.StudyState;
import org.junit.jupiter.api.Test;

/** The demo, which is loaded when the server of these tests starts, shows what guides and pictures speak of. */
class DemoIT extends InServer {

    private static final String MANDATE = "Ombruk i bygg";

    @PersistenceContext
    EntityManager database;

    @Test
    void whatIsAskedForAndToldAroundItsTextsHasComeFarInDifferentWays() {
        assertThat(of("select s.state from Study s", "s", StudyState.class))
                .containsExactlyInAnyOrder(
                        StudyState.DELIVERED, StudyState.COMMISSIONED, StudyState.DECLINED, StudyState.SUBMITTED);
        assertThat(of("select c.state from Communication c", "c", CommunicationState.class))
                .containsExactlyInAnyOrder(
                        CommunicationState.PUBLISHED,
                        CommunicationState.DROPPED,
                        CommunicationState.READY,
                        CommunicationState.PLANNED,
                        CommunicationState.PLANNED);
    }

    @Test
    void aTextCitesTheStudyThatWasDelivered() {
        var reports = of("select s.report.value from Study s", "s.report is not null and s", UUID.class);
        assertThat(reports).hasSize(1);
        assertThat(sections())
                .filteredOn(text -> text.contains("document:" + reports.getFirst()))
                .hasSize(1);
    }

    @Test
    void theLanguageOfWhatWasApprovedIsCorrectedAndTakesObjections() {
        var corrections =
                "select c.state from LanguageCorrection c join Deliverable d on d.id.value = c.key.deliverable.value";
        assertThat(of(corrections, "d", CorrectionState.class)).containsExactly(CorrectionState.SENT);
    }

    @Test
    void somebodyFromOutsideIsNamedOnTwoSections() {
        assertThat(named()).containsExactlyInAnyOrder("Dokumentasjon og ansvar", "Hvem prøver?");
    }

    private <T> List<T> of(String query, String alias, Class<T> type) {
        return database.createQuery(
                        "%s where %s.mandate.value in (select m.id.value from Mandate m where m.shortName = :name)"
                                .formatted(query, alias),
                        type)
                .setParameter("name", MANDATE)
                .getResultList();
    }

    private List<String> sections() {
        return database.createQuery("""
                        select s.text from Section s join Deliverable d on d.id.value = s.deliverable.value
                            join Mandate m on m.id.value = d.mandate.value where m.shortName = :name
                        """, String.class)
                .setParameter("name", MANDATE)
                .getResultList();
    }

    /** Of which somebody from outside reads the text. */
    private List<String> named() {
        return database.createQuery("""
                        select s.title from Section s join s.readers r join Participation p on p.id.value = r.value
                            join Person one on one.id.value = p.person.value
                        where p.state = CONFIRMED and one.email = :email
                        """, String.class)
                .setParameter("email", "deltaker@demo.mandat.example")
                .getResultList();
    }
}
