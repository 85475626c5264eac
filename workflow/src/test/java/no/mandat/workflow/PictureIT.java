package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.deliverable.DeliverableAction;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PictureId;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.attachment.Samples;
import no.mandat.workflow.deliverable.AddPicture;
import no.mandat.workflow.deliverable.EditSection;
import no.mandat.workflow.deliverable.PictureService;
import no.mandat.workflow.deliverable.SectionForm;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

class PictureIT extends InADeliverable {

    @Inject
    PictureService pictures;

    @Inject
    Reception reception;

    private ReceivedFile received(String name, byte[] content) {
        return received(name, new ByteArrayInputStream(content));
    }

    private ReceivedFile received(String name, InputStream content) {
        try {
            return reception.receive(name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PictureId add(Actor.Someone editor, DeliverableId to, ReceivedFile file) {
        return as(editor, () -> pictures.add(new AddPicture(key(), to, file)));
    }

    @Test
    void isKeptOnceHoweverOftenItsFileIsAdded() {
        var of = begin();
        var png = Samples.picture("png");
        var id = add(secretary, of, received("kart.png", png));

        assertThat(add(secretary, of, received("samme.png", png))).isEqualTo(id);
        assertThat(add(secretary, of, received("bilde.jpg", Samples.picture("jpg"))))
                .isNotEqualTo(id);
        assertThat(add(secretary, begin(form("Et annet")), received("kart.png", png)))
                .as("each deliverable keeps its own")
                .isNotEqualTo(id);
        assertThat(trailOf(id.value())).containsExactly("PictureAdded");
        assertThat(world.number("select count(*) from report_picture where deliverable_id = ?1", of.value()))
                .isEqualTo(2);
        assertThat(world.number(
                        "select count(*) from attachment_chunk c join report_picture p on p.content_id = c.id"
                                + " where p.id = ?1",
                        id.value()))
                .isOne();
    }

    @Test
    void isKeptUprightAndWithoutWhereItWasTaken() {
        var of = begin();
        var photo = Samples.photo(6);
        var id = add(secretary, of, received("foto.jpg", photo));

        assertThat(add(secretary, of, received("samme.jpg", photo))).isEqualTo(id);
        assertThat(world.number(
                        "select count(*) from attachment_chunk c join report_picture p on p.content_id = c.id"
                                + " where p.id = ?1 and (instr(c.data, 'Exif') > 0 or instr(c.data, 'N 59 54') > 0)",
                        id.value()))
                .isZero();
        assertThat(world.number("select count(*) from report_picture where deliverable_id = ?1", of.value()))
                .isOne();
    }

    @Test
    void isAddedOnceByTheSameCommand() throws Exception {
        var of = begin();
        var command = new AddPicture(key(), of, received("kart.png", Samples.picture("png")));
        world.together(3, () -> as(secretary, () -> pictures.add(command)));
        assertThat(world.number("select count(*) from report_picture where deliverable_id = ?1", of.value()))
                .isOne();
    }

    @Test
    void isOfAKindThatIsShownEverywhere() {
        var of = begin();
        assertThat(refusalOf(() -> add(secretary, of, world.received("Notat", "Ikke et bilde."))))
                .isEqualTo(new DeliverableRefusal.NoPicture());
        var script = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        assertThat(refusalOf(() -> add(secretary, of, received("kart.svg", script.getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(new DeliverableRefusal.NoPicture());
        assertThat(refusalOf(() -> received("stort.png", new Endless(50L << 20))))
                .isInstanceOf(AttachmentRefusal.class);
        assertThat(world.number("select count(*) from report_picture where deliverable_id = ?1", of.value()))
                .isZero();
    }

    /** So many bytes after the signature of a picture. */
    private static final class Endless extends InputStream {

        private final byte[] head = Samples.picture("png");
        private final long size;
        private long at;

        Endless(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            if (at >= size) {
                return -1;
            }
            int next = at < head.length ? head[(int) at] & 0xff : 0;
            at++;
            return next;
        }
    }

    @Test
    void isAddedByWhoWritesAnyOfTheText() {
        var of = begin(form("Ulv", ada.personId()));
        var mine = section(of, "Bestanden", "");
        run(
                secretary,
                () -> sections.edit(new EditSection(
                        key(),
                        mine,
                        versionOf("section", mine.value()),
                        new SectionForm(
                                "Bestanden",
                                "",
                                List.of(),
                                bo.personId(),
                                null,
                                sectionForm("Bestanden").classification()),
                        List.of())));
        var png = Samples.picture("png");
        var id = add(ada, of, received("kart.png", png));
        assertThat(add(bo, of, received("kart.png", png))).isEqualTo(id);
        for (var other : List.of(cille, boardMember)) {
            assertThat(refusalOf(() -> add(other, of, received("kart.png", png))))
                    .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        }
    }

    @Test
    void isNotAddedToATextThatIsFixed() {
        var id = ready();
        assertThat(refusalOf(() -> add(secretary, id, received("kart.png", Samples.picture("png")))))
                .isEqualTo(
                        new DeliverableRefusal.DeliverableNotInState(DeliverableState.READY, DeliverableAction.EDIT));
    }

    @Test
    void isInTheRevisionWhereATextShowsItAndNotOtherwise() {
        var of = begin();
        var shown = add(secretary, of, received("kart.png", Samples.picture("png")));
        var other = add(secretary, of, received("bilde.jpg", Samples.picture("jpg")));
        section(of, "Kart", "![Et kart over ulvesonen](picture:%s)".formatted(shown));
        submit(of);
        assertThat(world.text("select content from deliverable_revision where deliverable_id = ?1", of.value()))
                .contains("\"pictures\":[{\"id\":\"" + shown)
                .doesNotContain(other.toString());
    }

    @Test
    void keepsATextFromBeingCutUntilItSaysWhatItShows() {
        var of = begin();
        var picture = add(secretary, of, received("kart.png", Samples.picture("png")));
        var section = section(of, "Kart", "![](picture:%1$s) og ![ ](picture:%1$s)".formatted(picture));

        assertThat(refusalOf(() -> submit(of))).isEqualTo(new DeliverableRefusal.PicturesWithoutWords("Kart", 2));
        assertThat(revisions(of)).isZero();
        write(secretary, section, "![Et kart](picture:%s)".formatted(picture));
        submit(of);
        assertThat(revisions(of)).isOne();
    }
}
