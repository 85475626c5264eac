package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.workflow.deliverable.AddSection;
import no.mandat.workflow.deliverable.DeliverableExport;
import no.mandat.workflow.deliverable.DeliverableForm;
import no.mandat.workflow.deliverable.ExportWaits;
import no.mandat.workflow.deliverable.ExportedFile;
import no.mandat.workflow.deliverable.PublicDeliverables;
import no.mandat.workflow.deliverable.ReportFormat;
import no.mandat.workflow.deliverable.SectionForm;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Forgetful;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

/** A revision is made into a file once for all who may have it. */
class KeptExportIT extends InADeliverable {

    private static final SharedRefusal NOT_THERE = new SharedRefusal.NotThereOrNotYours();

    @Inject
    DeliverableExport exports;

    @Inject
    PublicDeliverables open;

    @Inject
    ExportWaits waits;

    @Inject
    @Any
    Instance<Forgetful> forgetful;

    private ExportedFile ask(Actor.Someone reader, DeliverableId id, ReportFormat format) {
        return as(reader, () -> exports.file(id, 1, format));
    }

    private ExportedFile made(Actor.Someone reader, DeliverableId id, ReportFormat format) {
        var asked = ask(reader, id, format);
        waits.await(asked.id(), Duration.ofSeconds(20));
        var made = ask(reader, id, format);
        assertThat(made.file()).as("made in time").isPresent();
        return made;
    }

    private static byte[] content(ExportedFile file) {
        var content = new ByteArrayOutputStream();
        try {
            file.file().orElseThrow().writeTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    private long rows(DeliverableId id) {
        return world.number("select count(*) from report_export where deliverable_id = ?1", id.value());
    }

    private String contentOf(DeliverableId id) {
        return world.text(
                "select coalesce(min(cast(content_id as char)), '') from report_export where deliverable_id = ?1",
                id.value());
    }

    @Test
    void isMadeOnceAndGivenToAllWhoReadTheSame() {
        var id = ready();
        var first = made(secretary, id, ReportFormat.WORD);
        var content = contentOf(id);
        assertThat(content(first)).startsWith('P', 'K');
        assertThat(first.file().orElseThrow().fileName())
                .contains("Ulv i utmark")
                .endsWith(".docx");
        assertThat(first.file().orElseThrow().size()).isEqualTo(content(first).length);

        var second = ask(ada, id, ReportFormat.WORD);
        assertThat(content(second)).isEqualTo(content(first));
        assertThat(contentOf(id)).as("it isn't made again").isEqualTo(content);
        assertThat(rows(id)).isOne();
    }

    @Test
    void saysHowManyAreMadeBeforeIt() throws Exception {
        var id = ready();
        var ignored = made(secretary, id, ReportFormat.WORD);
        world.change(
                "update report_export set content_id = null, asked_at = '2026-01-01' where deliverable_id = ?1",
                id.value());
        assertThat(ask(secretary, id, ReportFormat.PDF)).returns(1, ExportedFile::ahead);
        world.change("delete from report_export where deliverable_id = ?1 and content_id is null", id.value());
    }

    @Test
    void isAskedForOnceByTwoAtOnce() throws Exception {
        var id = ready();
        var ends = world.together(4, () -> ask(secretary, id, ReportFormat.WORD).id());
        assertThat(ends).hasOnlyElementsOfType(UUID.class).containsOnly(ends.getFirst());
        assertThat(rows(id)).isOne();
        assertThat(content(made(secretary, id, ReportFormat.WORD))).isNotEmpty();
    }

    @Test
    void isAnotherFileForWhoeverReadsLessAndWhenSomethingElseIsPrinted() {
        var id = ready();
        var before = made(secretary, id, ReportFormat.WORD).id();
        approveByGroup(ask(id));
        var round = ask(id);
        var group = made(secretary, id, ReportFormat.WORD).id();
        assertThat(group).as("who approved it is printed with it").isNotEqualTo(before);
        cast(boardMember, round, PositionKind.APPROVE);
        publish(id);
        assertThat(made(secretary, id, ReportFormat.WORD).id()).isNotEqualTo(group);
    }

    /** A final report says how the mandate is answered, and whoever makes the file for others says the same. */
    @Test
    void isMadeOfAFinalReportThatIsntPublishedForEachOfThoseWhoReadIt() {
        var observer = world.person("Observatør", RealmRole.MEMBER);
        world.seat(observer, world.mandate(mandate).expertGroup(), Role.OBSERVER, LocalDate.of(2020, 1, 1));
        var id = begin(new DeliverableForm(
                DeliverableKind.FINAL_REPORT, "Sluttrapport", "nb", "", "", List.of(clause), List.of()));
        var answers = new SectionForm(
                "Hemmelig",
                "",
                List.of(clause),
                null,
                null,
                new ClassificationForm(Openness.EXEMPT, "offl. § 23", false, null));
        as(secretary, () -> sections.add(new AddSection(key(), id, null, 1, answers, "Tekst.")));
        submit(id);

        var all = made(secretary, id, ReportFormat.WORD);
        assertThat(made(ada, id, ReportFormat.WORD).id()).isEqualTo(all.id());
        var less = made(world.fresh(observer), id, ReportFormat.WORD);
        assertThat(less.id()).isNotEqualTo(all.id());
        assertThat(rows(id)).isEqualTo(2);
    }

    @Test
    void isMadeAgainWhenTheServerWasKilledInTheMiddle() {
        var id = ready();
        var asked = made(secretary, id, ReportFormat.WORD);
        // As if it had been killed before the file was kept: the job was taken by a server that is gone.
        world.change(
                "update report_export set content_id = null, file_size = null, fingerprint = null where id = ?1",
                asked.id());
        world.change(
                "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat,"
                        + " consecutive_failures, version) values ('exporting.file', ?1, ?2, true, 'gone', ?2, 0, 1)",
                asked.id().toString(),
                clock.instant().minus(Duration.ofDays(1)));
        assertThat(ask(secretary, id, ReportFormat.WORD).file())
                .as("no half of it is given")
                .isEmpty();
        // It counts as gone when it hasn't been heard of for a while.
        waits.await(asked.id(), Duration.ofSeconds(90));
        assertThat(content(ask(secretary, id, ReportFormat.WORD))).isNotEmpty();
    }

    @Test
    void isGivenOnlyToThoseWhoReadTheRevisionWhoeverHadItMade() {
        var id = ready();
        assertThat(made(secretary, id, ReportFormat.WORD).file()).isPresent();
        var stranger = world.fresh(world.person("Fremmed", RealmRole.MEMBER));
        for (var other : List.of(stranger, boardMember)) {
            assertThat(refusalOf(() -> ask(other, id, ReportFormat.WORD))).isEqualTo(NOT_THERE);
        }
        var name = "kopi-" + UUID.randomUUID().toString().substring(0, 8);
        world.change(
                "update mandate set published_on = '2026-01-02', public_name = ?1 where id = ?2",
                name,
                mandate.value());
        assertThat(refusalOf(() -> open.file(name, 1, 1, ReportFormat.WORD))).isEqualTo(NOT_THERE);
        approve(id);
        publish(id);
        var everybodys = open.file(name, 1, 1, ReportFormat.WORD);
        waits.await(everybodys.id(), Duration.ofSeconds(20));
        assertThat(open.file(name, 1, 1, ReportFormat.WORD).file()).isPresent();
        assertThat(refusalOf(() -> open.file(name, 1, 2, ReportFormat.WORD))).isEqualTo(NOT_THERE);
    }

    @Test
    void isForgottenWhenNobodyHasFetchedItForLong() {
        var id = ready();
        var other = ready();
        assertThat(made(secretary, id, ReportFormat.WORD).file()).isPresent();
        assertThat(made(secretary, other, ReportFormat.WORD).file()).isPresent();
        var content = UUID.fromString(contentOf(id));
        world.change(
                "update report_export set used_at = ?1 where deliverable_id = ?2",
                clock.instant().minus(Duration.ofDays(31)),
                id.value());
        forgetful.forEach(Forgetful::forgetOld);
        assertThat(rows(id)).isZero();
        assertThat(world.number("select count(*) from attachment_chunk where id = ?1", content))
                .isZero();
        assertThat(rows(other)).isOne();
    }

    @Test
    void isKeptAsLongAsSomebodyFetchesIt() {
        var id = ready();
        assertThat(made(secretary, id, ReportFormat.WORD).file()).isPresent();
        Instant longAgo = clock.instant().minus(Duration.ofDays(31));
        world.change("update report_export set used_at = ?1 where deliverable_id = ?2", longAgo, id.value());
        assertThat(ask(ada, id, ReportFormat.WORD).file()).isPresent();
        forgetful.forEach(Forgetful::forgetOld);
        assertThat(rows(id)).isOne();
    }
}
