package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mandat.domain.document.Openness;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.workflow.export.ExportBlock;
import no.mandat.workflow.export.ExportDocument;
import no.mandat.workflow.export.Inline;
import no.mandat.workflow.mandate.MandateExport.Exported;
import no.mandat.workflow.meeting.AgendaExport;
import no.mandat.workflow.meeting.InvitedMeetingService;
import no.mandat.workflow.meeting.NoteRecusal;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

/** The agenda as a file: each gets what they read of it, and nobody more. */
class AgendaExportIT extends InAMeeting {

    private static final Actor SILJE = new Actor.Visitor("Silje Aunmo");
    private static final SharedRefusal NOT_THERE = new SharedRefusal.NotThereOrNotYours();

    @Inject
    AgendaExport exports;

    @Inject
    InvitedMeetingService invited;

    @Inject
    CalledFromOutside outside;

    private Exported fetched(Actor.Someone reader) {
        return as(reader, () -> exports.document(meeting));
    }

    private static String text(ExportDocument document) {
        return document.blocks().stream()
                .map(AgendaExportIT::words)
                .flatMap(List::stream)
                .map(part -> part instanceof Inline.Words words ? words.text() : "")
                .collect(Collectors.joining("\n"));
    }

    private static List<Inline> words(ExportBlock block) {
        return switch (block) {
            case ExportBlock.Heading heading -> heading.words();
            case ExportBlock.Paragraph paragraph -> paragraph.words();
            case ExportBlock.Item item -> item.words();
            case ExportBlock.Table _, ExportBlock.Picture _, ExportBlock.Box _, ExportBlock.PageBreak _ -> List.of();
        };
    }

    @Test
    void isGivenToWhoeverReadsTheMeeting() {
        var paper = world.document(secretary, mandate, Openness.INTERNAL);
        outside.read(secretary, discussion, paper);
        var agenda = fetched(ada);
        assertThat(agenda.name()).isEqualTo("Saksliste, Møte om saken");
        assertThat(agenda.document().facts().lines()).contains("Rom 1");
        assertThat(text(agenda.document()))
                .contains("Orientering", "Drøfting", "Vedtak", "15 min", "Sakspapirer:")
                .contains(as(ada, () -> meetingQueries.details(meeting)).agenda().stream()
                        .flatMap(row -> row.papers().stream())
                        .findFirst()
                        .orElseThrow()
                        .title());
    }

    @Test
    void isGivenToNobodyElseAndToMembersOnlyOnceTheyAreCalled() {
        var stranger = world.person("Fremmed", RealmRole.MEMBER);
        assertThat(refusalOf(() -> fetched(stranger))).isEqualTo(NOT_THERE);
        var planned = plannedMeeting("Neste");
        item(planned, "Ny sak", ItemKind.DISCUSSION);
        assertThat(refusalOf(() -> as(bo, () -> exports.document(planned)))).isEqualTo(NOT_THERE);
        assertThat(text(as(secretary, () -> exports.document(planned)).document()))
                .contains("Ny sak");
    }

    @Test
    void saysNothingOfAnItemInWhichTheReaderIsPartial() {
        var paper = world.document(secretary, mandate, Openness.OPEN);
        outside.read(secretary, discussion, paper);
        begin();
        isThere(bo);
        run(secretary, () -> holding.recuse(new NoteRecusal(UUID.randomUUID(), attendee(bo), discussion, true)));
        assertThat(text(fetched(ada).document())).contains("Sakspapirer:").doesNotContain("inhabil");
        assertThat(text(fetched(bo).document()))
                .contains("Drøfting", "Du er inhabil i saken")
                .doesNotContain("Sakspapirer:");
    }

    @Test
    void somebodyFromOutsideGetsTheirItemAndNothingOfOthers() {
        var silje = outside.to(secretary, meeting, "Målemetoder for slagg", "Silje Aunmo");
        var agenda = as(SILJE, () -> invited.agenda(silje.link()));
        assertThat(text(agenda.document()))
                .contains("Målemetoder for slagg", "Du har 20 minutter.", "40 min")
                .doesNotContain("Orientering", "Drøfting", "Vedtak", "Eventuelt");
        world.change(
                "delete from attendee_confirmed_item where attendee_id = ?1",
                silje.attendee().value());
        assertThat(refusalOf(() -> as(SILJE, () -> invited.agenda(silje.link()))))
                .as("the second key was turned for no item")
                .isEqualTo(NOT_THERE);
        begin();
        end();
        assertThat(refusalOf(() -> as(SILJE, () -> invited.agenda(silje.link()))))
                .isEqualTo(NOT_THERE);
    }
}
