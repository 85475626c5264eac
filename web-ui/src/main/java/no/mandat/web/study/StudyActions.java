package no.mandat.web.study;

import static no.mandat.web.shared.Say.t;

import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.study.StudyAction;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.document.DocumentQueries;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.study.AskForEndorsement;
import no.mandat.workflow.study.CommissionStudy;
import no.mandat.workflow.study.DeclineStudy;
import no.mandat.workflow.study.EditStudy;
import no.mandat.workflow.study.EndorseStudy;
import no.mandat.workflow.study.ExpectStudy;
import no.mandat.workflow.study.GrantStudy;
import no.mandat.workflow.study.RecallStudy;
import no.mandat.workflow.study.StudyRow;
import no.mandat.workflow.study.StudyService;
import no.mandat.workflow.study.SubmitStudy;
import no.mandat.workflow.study.WithdrawStudy;

/**
 * What one may do with a request for a study: the step that comes next as the button of its page, the rest in the menu.
 *
 * @param done told, in words, what was done; shows the page anew
 */
record StudyActions(
        StudyRow row,
        ClauseText text,
        StudyService service,
        DocumentQueries documents,
        Reception reception,
        Validator validator,
        Clock clock,
        Consumer<String> done) {

    void offer(PageHeader header) {
        row.actions().stream().sorted().forEach(action -> {
            var word = t("studies.action." + action.name());
            if (isNext(action)) {
                header.primary(word, () -> begin(action));
            } else {
                header.more(word, () -> begin(action));
            }
        });
    }

    private static boolean isNext(StudyAction action) {
        return switch (action) {
            case ASK, ENDORSE, SUBMIT, GRANT, COMMISSION, DELIVER -> true;
            case EDIT, RECALL, DECLINE, EXPECT, WITHDRAW -> false;
        };
    }

    private void begin(StudyAction action) {
        switch (action) {
            case EDIT ->
                new StudyDialog(row.form(), text, validator, (key, form) -> {
                            service.edit(new EditStudy(key, row.id(), row.version(), form));
                            said(action);
                        })
                        .open();
            case ASK -> attempt(action, key -> service.ask(new AskForEndorsement(key, row.id(), row.version())));
            case ENDORSE -> attempt(action, key -> service.endorse(new EndorseStudy(key, row.id(), row.version())));
            case RECALL -> attempt(action, key -> service.recall(new RecallStudy(key, row.id())));
            case SUBMIT ->
                new DayDialog(
                                t("studies.submit.title"),
                                t("studies.action.SUBMIT"),
                                "studies.fact.submittedOn",
                                LocalDate.now(clock),
                                validator,
                                (key, day) -> {
                                    service.submit(new SubmitStudy(key, row.id(), day));
                                    said(action);
                                })
                        .open();
            case GRANT ->
                new AnswerDialog(row, true, documents, validator, (key, form, granted) -> {
                            service.grant(new GrantStudy(key, row.id(), form, granted));
                            said(action);
                        })
                        .open();
            case DECLINE ->
                new AnswerDialog(row, false, documents, validator, (key, form, granted) -> {
                            service.decline(new DeclineStudy(key, row.id(), form));
                            said(action);
                        })
                        .open();
            case COMMISSION ->
                new CommissionDialog(LocalDate.now(clock), validator, (key, day, expected) -> {
                            service.commission(new CommissionStudy(key, row.id(), day, expected));
                            said(action);
                        })
                        .open();
            case EXPECT ->
                new DayDialog(
                                t("studies.expect.title"),
                                t("studies.save"),
                                "studies.field.expected",
                                row.expectedOn(),
                                validator,
                                (key, day) -> {
                                    service.expect(new ExpectStudy(key, row.id(), day));
                                    said(action);
                                })
                        .open();
            case DELIVER -> new DeliverDialog(row, documents, service, reception, validator, () -> said(action)).open();
            case WITHDRAW -> withdraw();
        }
    }

    private void withdraw() {
        var key = UUID.randomUUID();
        new ReasonDialog(
                        t("studies.withdraw.title"),
                        t("studies.withdraw.text"),
                        t("studies.action.WITHDRAW"),
                        reason -> {
                            service.withdraw(new WithdrawStudy(key, row.id(), reason));
                            said(StudyAction.WITHDRAW);
                        })
                .open();
    }

    private void attempt(StudyAction action, Consumer<UUID> work) {
        try {
            work.accept(UUID.randomUUID());
            said(action);
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
        }
    }

    private void said(StudyAction action) {
        done.accept(t("studies.done." + action.name()));
    }
}
