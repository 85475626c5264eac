package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.drafts.DraftSize;
import no.mandat.workflow.drafts.Drafts;
import no.mandat.workflow.operations.HouseKeeping;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is typed and not yet sent. */
class DraftsIT extends InServer {

    private static final String PLACE = "round:test";

    @Inject
    Drafts drafts;

    @Inject
    HouseKeeping houseKeeping;

    private Actor.Someone author;

    @BeforeEach
    void somebody() {
        author = world.person("Skribent", RealmRole.MEMBER);
    }

    @Test
    void areForgottenNinetyDaysAfterTheLastChange() {
        keep("Gammelt");
        age(author.personId(), Duration.ofDays(90).plusHours(1));

        houseKeeping.forget();

        assertThat(found()).isEmpty();
    }

    @Test
    void areKeptUntilThenHoweverLongAgoTheyWereBegun() {
        keep("Påbegynt");
        age(author.personId(), Duration.ofDays(90).minusHours(1));
        houseKeeping.forget();
        assertThat(found()).contains("Påbegynt");

        age(author.personId(), Duration.ofDays(400));
        keep("Endret i dag");
        houseKeeping.forget();
        assertThat(found()).contains("Endret i dag");
    }

    @Test
    void areKeptAsLongAsAnyAnswersAreAndNoLonger() {
        var all = "Alt som kan sies. ".repeat(250_000);
        keep(all);
        assertThat(found()).contains(all);
        assertThat(refusalOf(() -> keep("æ".repeat(DraftSize.MOST / 2 + 1))))
                .isInstanceOf(SharedRefusal.InvalidInput.class);
        assertThat(found()).as("what was kept before stays").contains(all);
    }

    private void keep(String content) {
        as(author, () -> {
            drafts.keep(PLACE, content);
            return true;
        });
    }

    private java.util.Optional<String> found() {
        return as(author, () -> drafts.find(PLACE));
    }

    private void age(PersonId person, Duration age) {
        world.ageDrafts(person, age);
    }
}
