package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import no.mandat.web.shared.ConflictDialog;
import no.mandat.web.shared.Say;
import no.mandat.workflow.meeting.MeetingForm;
import org.jspecify.annotations.Nullable;

/** What is said of a meeting was changed meanwhile: each field is chosen for itself, and both instants together. */
final class MeetingConflict {

    private MeetingConflict() {}

    /** Asks which text holds. */
    static void ask(MeetingForm before, MeetingForm mine, MeetingForm theirs, Clock clock, Consumer<MeetingForm> save) {
        var dialog = new ConflictDialog<>(before, mine, theirs);
        var kind = dialog.choice(t("meetingForm.kind"), MeetingForm::kind, Say::t);
        var title = dialog.choice(t("meetingForm.title"), MeetingForm::title, text -> text);
        var time = dialog.choice(
                t("meetingForm.when"),
                form -> new Between(form.startsAt(), form.endsAt()),
                between -> new MeetingWhen(between.startsAt, between.endsAt, clock).words());
        var place = dialog.<@Nullable String>choice(t("meetingForm.place"), MeetingForm::place, String::valueOf);
        var videoLink =
                dialog.<@Nullable String>choice(t("meetingForm.videoLink"), MeetingForm::videoLink, String::valueOf);
        var practical =
                dialog.<@Nullable String>choice(t("meetingForm.practical"), MeetingForm::practical, String::valueOf);
        var answerBy =
                dialog.<@Nullable LocalDate>choice(t("meetingForm.answerBy"), MeetingForm::answerBy, day -> Say.dates()
                        .day(Objects.requireNonNull(day)));
        var language = dialog.choice(t("meetingForm.language"), MeetingForm::language, tag -> t("language." + tag));
        dialog.ask(
                () -> new MeetingForm(
                        kind.get(),
                        language.get(),
                        title.get(),
                        time.get().startsAt,
                        time.get().endsAt,
                        place.get(),
                        videoLink.get(),
                        practical.get(),
                        answerBy.get()),
                save);
    }

    private record Between(
            @Nullable Instant startsAt, @Nullable Instant endsAt) {}
}
