package no.mandat.web.mandate;

import static no.mandat.web.shared.Say.t;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import no.mandat.web.shared.ConflictDialog;
import no.mandat.web.shared.DemandWords;
import no.mandat.web.shared.Say;
import no.mandat.workflow.mandate.BoardChoice;
import no.mandat.workflow.mandate.DemandChoice;
import no.mandat.workflow.mandate.MandateForm;

/** The draft of a mandate was changed meanwhile. */
final class MandateConflict {

    private MandateConflict() {}

    /** Asks which text holds. */
    static void ask(MandateForm before, MandateForm mine, MandateForm theirs, Consumer<MandateForm> save) {
        var dialog = new ConflictDialog<>(before, mine, theirs);
        var title = dialog.choice(t("form.title"), MandateForm::title, text -> text);
        var shortName = dialog.choice(t("form.shortName"), MandateForm::shortName, text -> text);
        var board = dialog.choice(t("form.board"), MandateForm::board, BoardChoice::name);
        var group = dialog.choice(t("form.group"), MandateForm::group, text -> text);
        var firstDay = dialog.choice(
                t("form.firstDay"), MandateForm::firstDay, day -> Say.dates().day(day));
        var lastDay = dialog.choice(
                t("form.lastDay"), MandateForm::lastDay, day -> Say.dates().day(day));
        var demands = dialog.choice(t("form.demands"), MandateForm::demands, MandateConflict::words);
        dialog.ask(
                () -> new MandateForm(
                        title.get(),
                        shortName.get(),
                        board.get(),
                        group.get(),
                        firstDay.get(),
                        lastDay.get(),
                        demands.get()),
                save);
    }

    private static String words(List<DemandChoice> demands) {
        return demands.isEmpty()
                ? t("conflict.empty")
                : demands.stream()
                        .map(demand -> DemandWords.of(demand.category(), demand.minimum()))
                        .collect(Collectors.joining(", "));
    }
}
