package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A member of the group hands in files with what they answer, over a line that breaks. */
@Journey
class MemberUploadIT {

    private static final int PART = 1024 * 1024;
    private static final String NAME = "Mengder.csv";

    @Test
    void aLargeFileGoesOnFromWhereTheLineBrokeAndFromWhereThePageWasLeft(People people, @TempDir Path folder)
            throws IOException {
        var member = answering(people);
        var content = "stein;40\n".repeat(400_000);
        // As on a disk it has the same instant of change whenever it is chosen.
        var file = Files.writeString(folder.resolve(NAME), content);
        List<String> offsets = new ArrayList<>();
        var broken = new AtomicReference<>(Integer.toString(2 * PART));
        member.page().route("**/upload/answers/**", route -> {
            var offset = route.request().headerValue("upload-offset");
            if (offset != null) {
                offsets.add(offset);
            }
            if (broken.get().equals(offset)) {
                route.abort();
            } else {
                route.resume();
            }
        });
        choose(member).setInputFiles(file);
        member.sees("Linjen ble brutt.");
        Assertions.assertThat(offsets).startsWith("0", "1048576", "2097152");

        member.page().reload();
        member.sees(member.button("Send inn"));
        offsets.clear();
        broken.set(Integer.toString(3 * PART));
        choose(member).setInputFiles(file);
        member.sees("Linjen ble brutt.");
        broken.set("");
        assertThat(member.page().locator(".answer-files li")).containsText(NAME + ", 3,");
        member.doesNotSee(member.text("Linjen ble brutt."));
        Assertions.assertThat(offsets)
                .startsWith("2097152", "3145728", "3145728")
                .doesNotContain("0", "1048576");

        member.button("Send inn").click();
        member.sees("Innspillet er sendt");
        var address = URI.create(Place.MANDAT + "/").resolve(member.link(NAME).getAttribute("href"));
        Assertions.assertThat(member.browser().request().get(address.toString()).text())
                .isEqualTo(content);
    }

    @Test
    void aFileIsGivenUpWhereTheViewIsLeftAndGoesOnWhereItIsChosenAgain(People people, @TempDir Path folder)
            throws IOException {
        var member = answering(people);
        var call = member.title().innerText();
        var file = Files.writeString(folder.resolve(NAME), "stein;40\n".repeat(400_000));
        List<String> offsets = new ArrayList<>();
        List<String> givenUp = new ArrayList<>();
        member.page().onRequestFailed(request -> givenUp.add(request.headers().getOrDefault("upload-offset", "")));
        member.page().route("**/upload/answers/**", route -> {
            var offset = route.request().headerValue("upload-offset");
            if (offset != null) {
                offsets.add(offset);
            }
            // The second part doesn't get away, the first time.
            if (!Integer.toString(PART).equals(offset) || offsets.size() > 2) {
                route.resume();
            }
        });
        choose(member).setInputFiles(file);
        member.page().waitForCondition(() -> offsets.size() == 2);
        member.link("Min side").click();
        member.button("Forkast endringene").click();
        member.page().waitForCondition(() -> givenUp.contains(Integer.toString(PART)));

        member.link(call).click();
        member.seesTitle(call);
        choose(member).setInputFiles(file);
        assertThat(member.page().locator(".answer-files li")).containsText(NAME + ", 3,");
        Assertions.assertThat(offsets).containsExactly("0", "1048576", "1048576", "2097152", "3145728");
    }

    @Test
    void whoseSessionIsOverIsToldSoInsteadOfABrokenLine(People people) {
        var member = answering(people);
        member.page().route("**/upload/answers/**", route -> {
            if (route.request().headerValue("upload-offset") == null) {
                route.resume();
            } else {
                route.abort();
            }
        });
        choose(member).setInputFiles(new FilePayload(NAME, "text/csv", "stein;40".getBytes(StandardCharsets.UTF_8)));
        member.sees("Linjen ble brutt.");
        member.loseSession();
        member.waitForAddress(SessionIT.SESSION_OVER).seesTitle("Du er logget ut");
    }

    @Test
    void whatIsNotTakenIsRefusedAtTheFileAndTheNextOneComes(People people) {
        var member = answering(people);
        choose(member).setInputFiles(new FilePayload[] {
            new FilePayload("program.pdf", "application/pdf", new byte[] {'M', 'Z', 0, 1}),
            new FilePayload("notat.txt", "text/plain", "Se her.".getBytes(StandardCharsets.UTF_8))
        });
        member.sees("Denne filen er noe annet, uansett hva den heter.");
        assertThat(member.page().locator(".answer-files li")).hasCount(1);
        assertThat(member.page().locator(".answer-files li")).containsText("notat.txt, ");
    }

    @Test
    void aFileOfBeforeNineteenSeventyIsTaken(People people) {
        var member = answering(people);
        OldFile.choose(choose(member));
        assertThat(member.page().locator(".answer-files li")).containsText(OldFile.NAME + ", ");
    }

    /** Has said something in a call to the group that takes files. */
    private static Person answering(People people) {
        var title = "Filer " + Draft.unique();
        OpenCalls.toGroup(people.signIn("sekretar"), title);
        var member = OpenCalls.answering(people.signIn("medlem1"), title);
        member.field(OpenCalls.ASKED).fill("Se vedlegget.");
        return member.sees("Lagret kl.");
    }

    private static Locator choose(Person member) {
        return member.page().locator("vaadin-upload input[type=file]");
    }
}
