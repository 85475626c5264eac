package no.mandat.workflow.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.contribution.CallInvitationEvent.CallInvitationErased;
import no.mandat.domain.contribution.ContributionEvent.ContributionErased;
import no.mandat.domain.contribution.LateRequestEvent.LateEntryErased;
import no.mandat.domain.meeting.AttendeeEvent.AttendeeErased;
import no.mandat.domain.meeting.SpokenEvent.SpokenErased;
import no.mandat.workflow.auditlog.EntriesErased;
import org.junit.jupiter.api.Test;

class ErasedKindTest {

    private static final Set<String> EVENTS = Stream.of(
                    ContributionErased.class,
                    CallInvitationErased.class,
                    LateEntryErased.class,
                    AttendeeErased.class,
                    SpokenErased.class,
                    EntriesErased.class)
            .map(Class::getSimpleName)
            .collect(Collectors.toSet());

    /** One that was renamed wouldn't be listed, and would come back with a backup. */
    @Test
    void eachIsTheEventByWhichTheTrailKnowsIt() {
        assertThat(Stream.of(ErasedKind.values()).map(ErasedKind::action)).containsExactlyInAnyOrderElementsOf(EVENTS);
    }
}
