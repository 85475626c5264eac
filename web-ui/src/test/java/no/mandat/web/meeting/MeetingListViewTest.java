package no.mandat.web.meeting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static no.mandat.web.MeetingFakes.at;
import static no.mandat.web.MeetingFakes.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import no.mandat.domain.meeting.MeetingNumber;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.InAppLink;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeetingListViewTest {

    private static final String ADDRESS = "mandates/" + Fakes.FERRIES + "/meetings";

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts());

    @BeforeEach
    void mandate() {
        fakes.mandates.add(Fakes.draft());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void showsFirstWhatComesThenWhatHasNoTimeThenWhatWas() {
        add("Vårmøte", "2026-03-10T09:00", MeetingStatus.CLOSED);
        add("Høstmøte", "2026-10-13T09:00", MeetingStatus.HELD);
        add("Førjulsmøte", "2026-12-08T09:00", MeetingStatus.PLANNED);
        add("Novembermøte", "2026-11-30T09:00", MeetingStatus.CALLED);
        fakes.meetings.rows.add(row(90, "En gang", null, MeetingStatus.PLANNED));
        stage.open(ADDRESS);
        assertThat(_find(H2.class).stream().map(H2::getText))
                .containsExactly("Kommende", "Uten tidspunkt", "Tidligere");
        assertThat(titles()).containsExactly("Novembermøte", "Førjulsmøte", "En gang", "Høstmøte", "Vårmøte");
    }

    @Test
    void countsOneThatRunsLateAsComing() {
        add("Langt møte", "2026-11-25T06:00", MeetingStatus.RUNNING);
        add("Kort møte", "2026-11-25T10:00", MeetingStatus.HELD);
        stage.open(ADDRESS);
        assertThat(_find(H2.class).stream().map(H2::getText)).containsExactly("Kommende", "Tidligere");
        assertThat(titles()).containsExactly("Langt møte", "Kort møte");
    }

    @Test
    void saysWhenAndWhereItIsAndHowItStands() {
        fakes.meetings.rows.add(row(
                1,
                "Gruppemøte",
                at("2026-10-13T09:00"),
                MeetingStatus.HELD,
                new MeetingNumber(3, 2026),
                true,
                Rsvp.ACCEPTED));
        stage.open(ADDRESS);
        assertThat(stage.text())
                .contains("Tirsdag 13. oktober kl. 09.00–12.00", "Møte 3/2026 · gruppemøte · Kaia 4")
                .doesNotContain("Du kommer");
        assertThat(_find(Span.class, spec -> spec.withClasses("badge")))
                .singleElement()
                .satisfies(badge -> assertThat(badge.getText()).isEqualTo("Holdt"));
    }

    @Test
    void saysBothDaysOfOneOverMidnight() {
        add("Nattmøte", "2026-12-08T23:00", MeetingStatus.PLANNED);
        stage.open(ADDRESS);
        assertThat(stage.text()).contains("Tirsdag 8. desember kl. 23.00 – onsdag 9. desember kl. 02.00");
    }

    @Test
    void asksForTheAnswerOfWhoeverIsCalled() {
        fakes.meetings.rows.add(row(1, "Gruppemøte", at("2026-12-08T09:00"), MeetingStatus.CALLED, null, true, null));
        stage.open(ADDRESS);
        assertThat(stage.text()).contains("Du har ikke svart");
    }

    @Test
    void saysWhatToDoWhereThereAreNone() {
        stage.open(ADDRESS);
        assertThat(stage.text()).contains("Ingen møter ennå", "Planlegg det første");
        assertThat(_get(Button.class, spec -> spec.withText("Planlegg møte")).isVisible())
                .isTrue();
    }

    @Test
    void offersToPlanOnlyToThoseWhoMay() {
        fakes.meetings.mayPlan = false;
        stage.open(ADDRESS);
        assertThat(stage.text()).contains("Når et møte er planlagt").doesNotContain("Planlegg det første");
        _assertNone(Button.class, spec -> spec.withText("Planlegg møte"));
    }

    @Test
    void showsTheMonthOfTheAddressWeekByWeekFromMonday() {
        add("Høstmøte", "2026-10-13T09:00", MeetingStatus.HELD);
        add("Novembermøte", "2026-11-30T09:00", MeetingStatus.CALLED);
        stage.open(ADDRESS + "?view=month&month=2026-10");
        var table = _get(NativeTable.class);
        assertThat(table.getCaptionText()).isEqualTo("Møter i oktober 2026, uke for uke fra mandag");
        assertThat(_find(NativeTableHeaderCell.class).stream()
                        .map(head -> head.getElement().getAttribute("abbr")))
                .startsWith("mandag")
                .endsWith("søndag")
                .hasSize(7);
        assertThat(_find(NativeTableCell.class)).hasSize(5 * 7);
        assertThat(_find(table, InAppLink.class).stream().map(InAppLink::getText))
                .containsExactly("09.00 Høstmøte");
    }

    @Test
    void showsThisMonthWhereTheAddressSaysNoneThatThereIs() {
        for (var month : List.of("", "&month=2026-13", "&month=neste", "&month=999999999-01")) {
            stage.open(ADDRESS + "?view=month" + month);
            assertThat(_get(H2.class).getText()).isEqualTo("November 2026");
        }
    }

    @Test
    void leadsToTheMonthsBesideIt() {
        stage.open(ADDRESS + "?view=month&month=2026-12");
        assertThat(_find(InAppLink.class).stream()
                        .filter(link -> link.getAriaLabel().isPresent())
                        .map(link -> link.getAriaLabel().orElse("") + " → "
                                + link.getHref().replaceFirst(".*month=", "")))
                .containsExactly(
                        "Forrige måned: november 2026 → 2026-11",
                        "I dag: november 2026 → 2026-11",
                        "Neste måned: januar 2027 → 2027-01");
    }

    @Test
    void showsOneOverMidnightOnBothDaysAndOnceInTheList() {
        add("Nattmøte", "2026-12-08T23:00", MeetingStatus.PLANNED);
        stage.open(ADDRESS + "?view=month&month=2026-12");
        assertThat(_find(_get(NativeTable.class), InAppLink.class).stream().map(InAppLink::getText))
                .containsExactly("23.00 Nattmøte", "Nattmøte");
        assertThat(_find(MeetingItem.class)).hasSize(1);
    }

    @Test
    void marksWhichWayOfShowingThemIsShown() {
        add("Høstmøte", "2026-10-13T09:00", MeetingStatus.HELD);
        stage.open(ADDRESS);
        assertThat(shown()).containsExactly("Liste");
        stage.open(ADDRESS + "?view=month");
        assertThat(shown()).containsExactly("Måned");
    }

    private static List<String> shown() {
        return _find(InAppLink.class).stream()
                .filter(link -> "page".equals(link.getElement().getAttribute("aria-current")))
                .map(InAppLink::getText)
                .toList();
    }

    private static List<String> titles() {
        return _find(MeetingItem.class).stream()
                .map(item -> _get(item, InAppLink.class).getText())
                .toList();
    }

    private void add(String title, String startsAt, MeetingStatus status) {
        fakes.meetings.rows.add(row(fakes.meetings.rows.size() + 1, title, at(startsAt), status));
    }
}
