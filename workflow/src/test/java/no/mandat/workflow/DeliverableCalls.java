package no.mandat.workflow;

import static no.mandat.workflow.World.as;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.mandat.domain.approval.RoundRule;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.domain.deliverable.Route;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.RouteStep;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.SectionId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.attachment.Fingerprints;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.attachment.Samples;
import no.mandat.workflow.deliverable.AddPicture;
import no.mandat.workflow.deliverable.AddRecommendation;
import no.mandat.workflow.deliverable.AddSection;
import no.mandat.workflow.deliverable.AskStep;
import no.mandat.workflow.deliverable.BeginDeliverable;
import no.mandat.workflow.deliverable.ConfirmDeliverable;
import no.mandat.workflow.deliverable.CorrectRecommendation;
import no.mandat.workflow.deliverable.CorrectSection;
import no.mandat.workflow.deliverable.CorrectionService;
import no.mandat.workflow.deliverable.DeliverableForm;
import no.mandat.workflow.deliverable.DeliverableService;
import no.mandat.workflow.deliverable.DissentService;
import no.mandat.workflow.deliverable.EditDeliverable;
import no.mandat.workflow.deliverable.EditDissent;
import no.mandat.workflow.deliverable.EditRecommendation;
import no.mandat.workflow.deliverable.EditSection;
import no.mandat.workflow.deliverable.GiveUpCorrections;
import no.mandat.workflow.deliverable.HandOverDeliverable;
import no.mandat.workflow.deliverable.ImportReport;
import no.mandat.workflow.deliverable.KeepApproved;
import no.mandat.workflow.deliverable.MoveRecommendation;
import no.mandat.workflow.deliverable.MoveSection;
import no.mandat.workflow.deliverable.ObjectToCorrections;
import no.mandat.workflow.deliverable.OutlineReport;
import no.mandat.workflow.deliverable.PictureService;
import no.mandat.workflow.deliverable.PublicationService;
import no.mandat.workflow.deliverable.PublishDeliverable;
import no.mandat.workflow.deliverable.RaiseDissent;
import no.mandat.workflow.deliverable.RecallDeliverable;
import no.mandat.workflow.deliverable.RecommendationForm;
import no.mandat.workflow.deliverable.RecommendationService;
import no.mandat.workflow.deliverable.RemoveRecommendation;
import no.mandat.workflow.deliverable.RemoveSection;
import no.mandat.workflow.deliverable.ReportFormat;
import no.mandat.workflow.deliverable.ReportQueries;
import no.mandat.workflow.deliverable.RestoreRecommendation;
import no.mandat.workflow.deliverable.RestoreSection;
import no.mandat.workflow.deliverable.ReviseDeliverable;
import no.mandat.workflow.deliverable.RouteColumn;
import no.mandat.workflow.deliverable.SectionForm;
import no.mandat.workflow.deliverable.SectionService;
import no.mandat.workflow.deliverable.SendCorrections;
import no.mandat.workflow.deliverable.SetEmbargo;
import no.mandat.workflow.deliverable.SignDissent;
import no.mandat.workflow.deliverable.SubmitDeliverable;
import no.mandat.workflow.deliverable.TakeFigures;
import no.mandat.workflow.deliverable.UpholdDeliverable;
import no.mandat.workflow.deliverable.WithdrawDeliverable;
import no.mandat.workflow.deliverable.WithdrawSignature;
import no.mandat.workflow.deliverable.WriteSection;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import org.jspecify.annotations.Nullable;

/** What the use cases of deliverables are called with, one of each mandate; nobody in it is an editor. */
@ApplicationScoped
public class DeliverableCalls {

    private static final String SAYS = "Nei.";

    @Inject
    World world;

    @Inject
    DeliverableService deliverables;

    @Inject
    ReportQueries reports;

    @Inject
    CorrectionService corrections;

    @Inject
    SectionService sections;

    @Inject
    RecommendationService recommendations;

    @Inject
    DissentService dissents;

    @Inject
    PublicationService publications;

    @Inject
    PictureService pictures;

    @Inject
    Reception reception;

    @Inject
    Clock clock;

    /** Whoever asks for two parts of one gets two of the same. */
    private final Map<MandateId, Shown> shown = new ConcurrentHashMap<>();

    private record Shown(DeliverableId deliverable, SectionId section, PictureId picture) {}

    /**
     * Who takes part.
     *
     * @param leads whoever leads the group
     * @param asks whoever calls
     * @param recused whoever is partial in all that is delivered
     */
    public record People(
            Actor.Someone secretary, Actor.Someone leads, Actor.Someone asks, Actor.@Nullable Someone recused) {}

    /** Lets everybody read the first of a mandate. */
    public void publish(MandateId mandate, People people) {
        var id = shown(mandate, people).deliverable();
        world.change(
                "update deliverable set state = 'PUBLISHED', approved_revision = 1, approved_at = utc_timestamp(6),"
                        + " published_revision = 1, published_at = utc_timestamp(6) where id = ?1",
                id.value());
        world.change("insert into deliverable_publication values (?1, 1, utc_timestamp(6))", id.value());
    }

    /** A command, or whose it is that is read. */
    public Optional<Object> of(Class<?> type, MandateId mandate, People people) {
        var command = deliverable(type, mandate, people);
        return command == null ? Optional.ofNullable(part(type, mandate, people)) : Optional.of(command);
    }

    private @Nullable Object deliverable(Class<?> type, MandateId mandate, People people) {
        var key = UUID.randomUUID();
        return switch (type.getSimpleName()) {
            case "BeginDeliverable" -> new BeginDeliverable(key, mandate, form());
            case "EditDeliverable" -> new EditDeliverable(key, begun(mandate, people), 0, form());
            case "TakeFigures" -> {
                var id = begun(mandate, people);
                world.change("update deliverable set kind = 'PROGRESS_REPORT' where id = ?1", id.value());
                yield new TakeFigures(key, id, version(id), true);
            }
            case "ConfirmDeliverable" -> new ConfirmDeliverable(key, begun(mandate, people));
            case "SubmitDeliverable" -> new SubmitDeliverable(key, written(mandate, people), 0);
            case "RecallDeliverable" -> {
                var id = submitted(mandate, people);
                yield new RecallDeliverable(key, id, version(id), "Derfor");
            }
            case "FinishDeliverable" -> {
                var id = confirmed(mandate, people);
                yield Finishing.of(reports, people.secretary(), id, version(id));
            }
            case "UpholdDeliverable" -> {
                var id = returned(mandate, people);
                yield new UpholdDeliverable(key, id, version(id), "Derfor", List.of());
            }
            case "ReviseDeliverable" -> {
                var id = approved(mandate, people);
                yield new ReviseDeliverable(key, id, version(id));
            }
            case "KeepApproved" -> {
                var id = in(mandate, people, "state = 'DRAFT', approved_revision = 1, approved_at = utc_timestamp(6)");
                yield new KeepApproved(key, id, version(id), "Derfor");
            }
            case "CorrectSection" -> {
                var id = correctable(mandate, people);
                yield new CorrectSection(key, id, null, sectionOf(id), "Ny tekst");
            }
            case "CorrectRecommendation" -> {
                var id = written(mandate, people);
                var advice = as(
                        people.secretary(),
                        () -> recommendations.add(new AddRecommendation(UUID.randomUUID(), id, recommendation())));
                yield new CorrectRecommendation(key, correctable(submit(id, people)), null, advice, "Tell!", "");
            }
            case "SendCorrections" -> new SendCorrections(key, corrected(mandate, people), 0);
            case "GiveUpCorrections" -> new GiveUpCorrections(key, corrected(mandate, people), 0);
            case "ObjectToCorrections" -> new ObjectToCorrections(key, sentOut(mandate, people), 2, "Derfor");
            case "WithdrawDeliverable" -> new WithdrawDeliverable(key, begun(mandate, people), 0, "Derfor");
            case "AskStep" -> {
                var id = finished(mandate, people);
                yield new AskStep(key, id, version(id), null, Set.of());
            }
            case "SetEmbargo" ->
                new SetEmbargo(key, begun(mandate, people), 0, clock.instant().plusSeconds(3600));
            case "PublishDeliverable" -> {
                var id = approved(mandate, people);
                yield new PublishDeliverable(key, id, version(id));
            }
            case "HandOverDeliverable" -> {
                var id = approved(mandate, people);
                yield new HandOverDeliverable(key, id, version(id), LocalDate.now(clock), null);
            }
            case "ReportFormat" -> ReportFormat.WORD;
            case "DeliverableId" -> shown(mandate, people).deliverable();
            case "SectionId" -> shown(mandate, people).section();
            case "PictureId" -> shown(mandate, people).picture();
            default -> null;
        };
    }

    private @Nullable Object part(Class<?> type, MandateId mandate, People people) {
        var key = UUID.randomUUID();
        return switch (type.getSimpleName()) {
            case "AddSection" -> new AddSection(key, begun(mandate, people), null, 1, section(), "Tekst");
            case "WriteSection" -> new WriteSection(key, section(begun(mandate, people), people), 0, "Ny tekst");
            case "EditSection" ->
                new EditSection(key, section(begun(mandate, people), people), 0, section(), List.of());
            case "MoveSection" -> new MoveSection(key, section(begun(mandate, people), people), null, 2);
            case "RemoveSection" -> new RemoveSection(key, section(begun(mandate, people), people), 0);
            case "RestoreSection" -> new RestoreSection(key, section(begun(mandate, people), people));
            case "AddRecommendation" -> new AddRecommendation(key, begun(mandate, people), recommendation());
            case "EditRecommendation" ->
                new EditRecommendation(key, recommendation(mandate, people), 0, recommendation());
            case "MoveRecommendation" -> new MoveRecommendation(key, recommendation(mandate, people), null);
            case "RemoveRecommendation" -> new RemoveRecommendation(key, recommendation(mandate, people), 0);
            case "RestoreRecommendation" -> new RestoreRecommendation(key, recommendation(mandate, people));
            case "AddPicture" -> new AddPicture(key, begun(mandate, people), picture());
            case "ImportReport" ->
                new ImportReport(
                        key,
                        begun(mandate, people),
                        "Kort sagt.",
                        List.of(new ImportReport.Part(1, "Bestanden", "Tekst")),
                        List.of(new ImportReport.Shown(new PictureId(UUID.randomUUID()), picture())));
            case "OutlineReport" -> new OutlineReport(key, begun(mandate, people));
            case "RaiseDissent" -> new RaiseDissent(key, begun(mandate, people), DissentKind.DISSENT, null, SAYS);
            case "EditDissent" ->
                new EditDissent(key, dissentOf(voter(mandate, people), mandate, people), 0, DissentKind.REMARK, SAYS);
            case "SignDissent" -> {
                var other = world.voter(mandate, "En som er uenig");
                var hash = Fingerprints.of(DissentKind.DISSENT + "\n\n" + SAYS + "\n\n");
                yield new SignDissent(key, dissentOf(other, mandate, people), hash);
            }
            case "DissentId" -> dissentOf(voter(mandate, people), mandate, people);
            case "WithdrawSignature" -> new WithdrawSignature(key, dissentOf(voter(mandate, people), mandate, people));
            default -> null;
        };
    }

    private static DeliverableForm form() {
        return new DeliverableForm(DeliverableKind.NOTE, "Et notat", "nb", "", "", List.of(), List.of());
    }

    private static SectionForm section() {
        return new SectionForm("Bestanden", "", List.of(), null, null, ClassificationForm.of(Openness.OPEN));
    }

    private static RecommendationForm recommendation() {
        return new RecommendationForm(null, "Tell.", "", "", List.of(), List.of());
    }

    private ReceivedFile picture() {
        try {
            return reception.receive("kart.png", new ByteArrayInputStream(Samples.picture("png")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DeliverableId begun(MandateId mandate, People people) {
        var id = as(
                people.secretary(), () -> deliverables.begin(new BeginDeliverable(UUID.randomUUID(), mandate, form())));
        if (people.recused() != null) {
            world.partial(people.recused().personId(), mandate, SubjectRef.of(Deliverable.class, id, 0, ""));
        }
        return id;
    }

    private SectionId section(DeliverableId of, People people) {
        return as(
                people.secretary(),
                () -> sections.add(new AddSection(UUID.randomUUID(), of, null, 1, section(), "Tekst")));
    }

    private RecommendationId recommendation(MandateId mandate, People people) {
        var of = begun(mandate, people);
        return as(
                people.secretary(),
                () -> recommendations.add(new AddRecommendation(UUID.randomUUID(), of, recommendation())));
    }

    private DeliverableId written(MandateId mandate, People people) {
        var id = begun(mandate, people);
        section(id, people);
        return id;
    }

    private DeliverableId submitted(MandateId mandate, People people) {
        return submit(written(mandate, people), people);
    }

    private DeliverableId submit(DeliverableId id, People people) {
        run(people.secretary(), () -> deliverables.submit(new SubmitDeliverable(UUID.randomUUID(), id, version(id))));
        return id;
    }

    private DeliverableId confirmed(MandateId mandate, People people) {
        var id = submitted(mandate, people);
        run(people.leads(), () -> deliverables.confirm(new ConfirmDeliverable(UUID.randomUUID(), id)));
        return id;
    }

    private DeliverableId finished(MandateId mandate, People people) {
        var ignored = world.voter(mandate, "En som stemmer");
        var id = confirmed(mandate, people);
        run(people.leads(), () -> deliverables.finish(Finishing.of(reports, people.leads(), id, version(id))));
        return id;
    }

    private DeliverableId correctable(MandateId mandate, People people) {
        return correctable(submitted(mandate, people));
    }

    /** Approved by a body that let its language be corrected. */
    private DeliverableId correctable(DeliverableId id) {
        var rule = RoundRule.USUAL.withCorrections(true);
        var route = new Route(List.of(RouteStep.approve(RouteStep.Asked.GROUP).by(rule)));
        world.change(
                "update deliverable set state = 'APPROVED', approved_revision = 1, approved_at = utc_timestamp(6),"
                        + " decided_revision = 1, approved_route = ?2 where id = ?1",
                id.value(),
                new RouteColumn().convertToDatabaseColumn(route));
        return id;
    }

    private DeliverableId corrected(MandateId mandate, People people) {
        var id = correctable(mandate, people);
        run(
                people.leads(),
                () -> corrections.section(new CorrectSection(UUID.randomUUID(), id, null, sectionOf(id), "Ny tekst")));
        return id;
    }

    /** To all who had a vote on it. */
    private DeliverableId sentOut(MandateId mandate, People people) {
        var id = finished(mandate, people);
        var ask = new AskStep(UUID.randomUUID(), id, version(id), null, Set.of());
        var ignored = as(people.secretary(), () -> publications.ask(ask));
        world.change("update deliverable set round_id = null where id = ?1", id.value());
        correctable(id);
        run(people.leads(), () -> {
            corrections.section(new CorrectSection(UUID.randomUUID(), id, null, sectionOf(id), "Ny tekst"));
            corrections.send(new SendCorrections(UUID.randomUUID(), id, 0));
        });
        return id;
    }

    private SectionId sectionOf(DeliverableId id) {
        return new SectionId(UUID.fromString(
                world.text("select cast(id as char) from section where deliverable_id = ?1", id.value())));
    }

    private DeliverableId approved(MandateId mandate, People people) {
        return in(mandate, people, "state = 'APPROVED', approved_revision = 1, approved_at = utc_timestamp(6)");
    }

    /** By the board: against nobody else can a text be upheld. */
    private DeliverableId returned(MandateId mandate, People people) {
        var id = finished(mandate, people);
        var ask = new AskStep(UUID.randomUUID(), id, version(id), null, Set.of());
        var round = as(people.secretary(), () -> publications.ask(ask));
        world.change("delete from deliverable_round where deliverable_id = ?1", id.value());
        world.change(
                "insert into deliverable_round (deliverable_id, step_round_id, revision_no, step_no, step_asked)"
                        + " values (?1, ?2, 1, 2, 'BOARD')",
                id.value(),
                round.value());
        world.change(
                "update deliverable set state = 'DRAFT', returned_revision = 1, returned_round_id = ?2,"
                        + " board_revision = 1, round_id = null where id = ?1",
                id.value(),
                round.value());
        return id;
    }

    private DeliverableId in(MandateId mandate, People people, String set) {
        var id = submitted(mandate, people);
        world.change("update deliverable set " + set + " where id = ?1", id.value());
        return id;
    }

    private Shown shown(MandateId mandate, People people) {
        return shown.computeIfAbsent(mandate, of -> {
            var id = begun(mandate, people);
            var picture = as(people.secretary(), () -> pictures.add(new AddPicture(UUID.randomUUID(), id, picture())));
            var text = "![Et kart](picture:%s)".formatted(picture);
            var section = as(
                    people.secretary(),
                    () -> sections.add(new AddSection(UUID.randomUUID(), id, null, 1, section(), text)));
            // Whoever takes part from outside is named on it.
            var outside = "from participation where mandate_id = ?1 and state = 'CONFIRMED'";
            if (world.number("select count(*) " + outside, mandate.value()) > 0) {
                world.change(
                        "insert into section_reader (section_id, participation_id) select ?2, id " + outside,
                        mandate.value(),
                        section.value());
            }
            return new Shown(submit(id, people), section, picture);
        });
    }

    /** Whoever asks, where they have a vote; else another. */
    private Actor.Someone voter(MandateId mandate, People people) {
        boolean votes = people.recused() == null
                && world.seating(world.mandate(mandate).expertGroup())
                        .voters(LocalDate.now(clock), Set.of())
                        .contains(people.asks().personId())
                && people.asks().roles().contains(RealmRole.MEMBER);
        return votes ? people.asks() : world.voter(mandate, "En som er uenig");
    }

    private DissentId dissentOf(Actor.Someone author, MandateId mandate, People people) {
        var of = begun(mandate, people);
        return as(
                author, () -> dissents.raise(new RaiseDissent(UUID.randomUUID(), of, DissentKind.DISSENT, null, SAYS)));
    }

    private int version(DeliverableId id) {
        return (int) world.number("select version from deliverable where id = ?1", id.value());
    }

    private static void run(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return true;
        });
    }
}
