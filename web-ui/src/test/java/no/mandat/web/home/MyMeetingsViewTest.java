package no.mandat.web.home;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static no.mandat.web.MeetingFakes.at;
import static no.mandat.web.MeetingFakes.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import no.mandat.domain.meeting.MeetingNumber;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.web.Fakes;
import no.mandat.web.MeetingFakes;
import no.mandat.web.Stage;
import no.mandat.web.meeting.MeetingItem;
import no.mandat.web.shared.DotsMenu;
import no.mandat.web.shared.InAppLink;
import no.mandat.workflow.meeting.MeetingRow;
import no.mandat.workflow.meeting.OwnMeeting;
import no.mandat.workflow.milestone.MakeCalendarLink;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MyMeetingsViewTest {

    private static final String PAGE = "mandates/" + Fakes.FERRIES + "/meetings/";

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Ada Lunde", Set.of(RealmRole.MEMBER), fakes.parts());

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void showsWhatComesAndBelowWhatWas() {
        fakes.mine.coming = List.of(
                own(row(1, "Gruppemøte", at("2026-12-08T09:00"), MeetingStatus.CALLED, null, true, null)),
                own(row(2, "Januarmøte", at("2027-01-12T09:00"), MeetingStatus.CALLED, null, true, Rsvp.ACCEPTED)));
        fakes.mine.past = List.of(own(row(
                3,
                "Høstmøte",
                at("2026-10-13T09:00"),
                MeetingStatus.CLOSED,
                new MeetingNumber(3, 2026),
                true,
                Rsvp.ACCEPTED)));
        stage.open("meetings");

        assertThat(_find(H2.class).stream().map(H2::getText)).containsExactly("Kommende", "Tidligere");
        assertThat(titles()).containsExactly("Gruppemøte", "Januarmøte", "Høstmøte");
        assertThat(stage.text())
                .contains("Tirsdag 8. desember kl. 09.00–12.00", "Ferger · gruppemøte · Kaia 4", "Du har ikke svart")
                .containsOnlyOnce("Du kommer");
        assertThat(link("Svar: Gruppemøte").getHref()).isEqualTo(PAGE + MeetingFakes.id(1));
        assertThat(link("Les referatet: Høstmøte").getHref()).isEqualTo(PAGE + MeetingFakes.id(3) + "/minutes");
        assertThat(links("Svar")).as("who has answered isn’t asked").hasSize(1);
    }

    @Test
    void leadsToTheVideoOfThoseThatComeAndToNoMinutesThatAreStillWritten() {
        var called = row(1, "Gruppemøte", at("2026-12-08T09:00"), MeetingStatus.CALLED);
        var held = row(2, "Høstmøte", at("2026-10-13T09:00"), MeetingStatus.HELD);
        fakes.mine.coming = List.of(own(byVideo(called)));
        fakes.mine.past = List.of(own(byVideo(held)));
        stage.open("meetings");

        assertThat(_find(Anchor.class).stream().map(Anchor::getHref).filter(href -> href.startsWith("https:")))
                .containsExactly("https://video.example/1");
        assertThat(links("Les referatet")).isEmpty();
    }

    @Test
    void saysWhereNothingComesAndStillShowsWhatWas() {
        fakes.mine.past = List.of(own(row(3, "Høstmøte", at("2026-10-13T09:00"), MeetingStatus.CLOSED)));
        stage.open("meetings");
        assertThat(stage.text()).contains("Ingen møter står for tur.").doesNotContain("Ingen møter ennå");
    }

    @Test
    void saysKindlyThatThereAreNone() {
        stage.open("meetings");
        assertThat(stage.text()).contains("Ingen møter ennå", "Når du blir kalt inn");
        _assertNone(MeetingItem.class);
    }

    @Test
    void showsAPageAtATime() {
        fakes.mine.past = IntStream.rangeClosed(1, 31)
                .mapToObj(number -> own(row(
                        number, "Møte " + number, at("2026-10-13T09:00").minusSeconds(number), MeetingStatus.CLOSED)))
                .toList();
        stage.open("meetings");
        assertThat(titles()).hasSize(30);
        _click(_get(Button.class, spec -> spec.withText("Vis flere")));
        assertThat(titles()).hasSize(31).last().isEqualTo("Møte 31");
        _assertNone(Button.class, spec -> spec.withText("Vis flere"));
    }

    @Test
    void makesALinkForTheCalendarOfAllMandates() {
        stage.open("meetings");
        var chosen = _get(DotsMenu.class).items().getFirst();
        ComponentUtil.fireEvent(chosen, new ClickEvent<>(chosen));
        _assertNone(Button.class, spec -> spec.withText("Lag lenke til dette mandatet"));
        _click(_get(Button.class, spec -> spec.withText("Lag lenke til alle mine mandater")));
        assertThat(fakes.plans.carriedOut).containsExactly(new MakeCalendarLink(null));
    }

    private static OwnMeeting own(MeetingRow row) {
        return new OwnMeeting(row, "Ferger");
    }

    private static MeetingRow byVideo(MeetingRow row) {
        return new MeetingRow(
                row.id(),
                row.mandate(),
                row.kind(),
                row.title(),
                row.startsAt(),
                row.endsAt(),
                null,
                "https://video.example/1",
                row.status(),
                null,
                true,
                Rsvp.ACCEPTED);
    }

    private static List<String> titles() {
        return _find(MeetingItem.class).stream()
                .map(item -> _find(item, InAppLink.class).getFirst().getText())
                .toList();
    }

    private static InAppLink link(String name) {
        return _get(
                InAppLink.class,
                spec -> spec.withPredicate(
                        link -> link.getAriaLabel().filter(name::equals).isPresent()));
    }

    private static List<InAppLink> links(String text) {
        return _find(
                InAppLink.class,
                spec -> spec.withPredicate(link -> link.getText().equals(text)));
    }
}
