package no.mandat.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import no.mandat.workflow.demo.DemoData;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Actors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The demo is loaded as at its first start; nothing of it stays. */
class DemoDataIT extends InServer {

    private static final String OF_IT = " join mandate d on d.id = m.mandate_id where d.short_name = 'Ombruk i bygg' ";

    @Inject
    DemoData demo;

    @Resource
    UserTransaction transaction;

    @PersistenceContext
    EntityManager database;

    @BeforeEach
    void theDemo() throws Exception {
        transaction.begin();
        Actors.as(new Actor.Automaton("demo"), demo::load);
        database.flush();
    }

    @AfterEach
    void nothingStays() throws Exception {
        transaction.rollback();
    }

    @Test
    void hasMeetingsInEachPartOfTheirLifeWithARemarkAndActionsThatLiveOn() {
        assertThat(texts("select m.state from meeting m" + OF_IT + "order by m.starts_at"))
                .containsExactly("CLOSED", "MINUTES_CIRCULATED", "CALLED", "PLANNED");
        assertThat(texts("select distinct a.answer from attendee a join meeting m on m.id = a.meeting_id" + OF_IT
                        + "and m.state = 'CALLED' and a.answer is not null order by 1"))
                .containsExactly("ACCEPTED", "DECLINED", "TENTATIVE");
        assertThat(texts("select a.state from attendee a join meeting m on m.id = a.meeting_id" + OF_IT
                        + "and a.role = 'OUTSIDER'"))
                .containsExactly("INVITED", "INVITED");
        assertThat(texts("select i.state from agenda_item i join meeting m on m.id = i.meeting_id" + OF_IT
                        + "and m.state = 'PLANNED' and i.proposer_id is not null"))
                .containsExactly("PROPOSED");
        assertThat(texts("select r.state from minutes_remark r join meeting m on m.id = r.meeting_id" + OF_IT))
                .containsExactly("PRINTED");
        assertThat(texts("select a.state from action_item a join meeting m on m.id = a.meeting_id" + OF_IT
                        + "order by a.due"))
                .containsExactly("DONE", "OPEN", "OPEN");
    }

    private List<String> texts(String sql) {
        return database.createNativeQuery(sql, String.class).getResultList();
    }
}
