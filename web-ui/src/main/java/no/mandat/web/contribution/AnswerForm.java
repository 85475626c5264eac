package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.contribution.ReplyFault;
import no.mandat.domain.contribution.ReplyRule;
import no.mandat.domain.shared.Refusal;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Sending;
import no.mandat.workflow.contribution.OwnAnswer;
import org.jspecify.annotations.Nullable;

/** The questions of a call as a member of the group answers them. What is filled in is handed on as a draft while one writes. */
final class AnswerForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Acts acts;
    private final transient CallText asked;
    private final String language;
    private final boolean change;
    private final transient List<AnswerField> fields;
    private final RadioButtonGroup<Boolean> behalf = new RadioButtonGroup<>(t("form.organisation"));
    private final DraftNote note =
            new DraftNote("answer.kept", "form.draft.tooLong", this::tryToKeep, this::sayWhereOneTypes);
    private final Div steps = new Div();
    private final Span answered = new Span();
    private final RefusalLine refusal = new RefusalLine();
    private final Div summary = new Div();
    private final DraftElsewhere elsewhere;
    private final Button back = new Button(t("form.change.back"));
    private final Button discard = new Button(t("form.change.discard"));
    private final UUID key;

    /** What was answered last. */
    private transient @Nullable QuestionId latest;

    /** What is done with what is filled in. */
    interface Acts {

        /** Keeps it as a draft, unless another window has changed that. */
        void keep(AnswerDraft draft);

        /** Keeps it in place of what another window kept. */
        void overwrite(AnswerDraft draft);

        /** Where what another window kept, or sent, is read. */
        String address();

        /** Whether a file that is to go with it hasn't come yet. */
        boolean isFileUnderway();

        /** Sends it. */
        void send(AnswerDraft draft);

        /** Goes back to what was sent, which stands; a change that was begun is there as far as it is kept. */
        void leave();

        /** Throws the change away. */
        void discard();
    }

    /** @param files where files are handed in, if they are taken */
    AnswerForm(
            CallText asked,
            AskedClauses clauses,
            String language,
            OwnAnswer own,
            AnswerDraft draft,
            boolean change,
            @Nullable Component files,
            Acts acts) {
        this.acts = acts;
        this.asked = asked;
        this.language = language;
        this.change = change;
        this.key = draft.key();
        var said = draft.said();
        fields = asked.questions().stream()
                .map(question -> AnswerField.of(question, language, said.to(question.id()), () -> {
                    latest = question.id();
                    advance();
                    keep();
                }))
                .toList();
        summary.addClassName("fault-summary");
        summary.getElement().setAttribute("role", "alert");
        add(summary);
        if (fields.size() > 1) {
            add(progress());
        }
        fields.forEach(field -> {
            clauses.names(field.question().clauses()).ifPresent(this::add);
            add(field.component());
        });
        if (files != null) {
            add(files);
        }
        you(own, draft);
        add(new Paragraph(t("form.readers")), muted(t("form.publication.help.only")));
        behalf.addValueChangeListener(choice -> keep());
        var send = new Button(t(change ? "form.change.send" : "form.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Sending.onClick(send, this::send);
        var actions = new Div(send);
        if (change) {
            back.addClickListener(click -> acts.leave());
            discard.addClickListener(click -> acts.discard());
            discard.setVisible(false);
            actions.add(back, discard);
        }
        actions.add(note);
        actions.addClassName("form-actions");
        elsewhere = new DraftElsewhere(
                t("form.draft.meanwhile"),
                t("form.draft.load"),
                acts.address(),
                t("form.draft.overwrite"),
                this::overwrite);
        summary.setVisible(false);
        add(elsewhere, refusal, actions);
        addClassNames("card", "answer-form");
    }

    private void you(OwnAnswer own, AnswerDraft draft) {
        var by = new Paragraph(t("answer.by", own.name(), own.email()));
        by.addClassName("muted");
        add(by);
        var organisation = own.organisation();
        behalf.setItems(false, true);
        behalf.setItemLabelGenerator(
                forOrganisation -> forOrganisation && organisation != null ? organisation : t("answer.myself"));
        behalf.setVisible(organisation != null);
        behalf.setValue(organisation != null && draft.forOrganisation());
        add(behalf);
    }

    private static Paragraph muted(String words) {
        var line = new Paragraph(words);
        line.addClassNames("small", "muted");
        return line;
    }

    /** How far one has come: a step for each question, and the same in words. */
    private Div progress() {
        steps.addClassName("progress-steps");
        steps.getElement().setAttribute("aria-hidden", "true");
        fields.forEach(field -> steps.add(new Span()));
        advance();
        var progress = new Div(steps, answered);
        progress.addClassName("form-progress");
        return progress;
    }

    private void advance() {
        var done = fields.stream().map(field -> !field.reply().get().isEmpty()).toList();
        for (int i = 0; i < steps.getElement().getChildCount(); i++) {
            steps.getElement().getChild(i).getClassList().set("on", done.get(i));
        }
        answered.setText(t("form.progress", done.stream().filter(is -> is).count(), done.size()));
    }

    private AnswerDraft draft() {
        Map<QuestionId, Reply> replies = new LinkedHashMap<>();
        fields.forEach(field -> replies.put(field.question().id(), field.reply().get()));
        return AnswerDraft.of(key, new Replies(replies), Boolean.TRUE.equals(behalf.getValue()));
    }

    /** Keeps what is filled in. */
    void keep() {
        note.keep();
    }

    private void tryToKeep() {
        acts.keep(draft());
    }

    private void send() {
        refusal.clear();
        summary.setVisible(false);
        if (acts.isFileUnderway()) {
            refusal.say(t("answer.files.underway"));
            return;
        }
        var draft = draft();
        // Which files go with it, the service knows.
        var faults = ReplyRule.faults(asked, draft.said(), asked.attachments());
        tell(faults);
        if (faults.isEmpty()) {
            acts.send(draft);
        }
    }

    /** Says what is wrong at the fields and at the top, and leads to the first. */
    private void tell(List<ReplyFault> wrong) {
        Map<QuestionId, String> faults = new LinkedHashMap<>();
        wrong.forEach(fault -> faults.put(fault.question(), ReplyText.of(fault, asked, change, Say.words())));
        fields.forEach(field ->
                field.fault().accept(faults.getOrDefault(field.question().id(), "")));
        if (faults.isEmpty()) {
            return;
        }
        sumUp(faults);
        fields.stream()
                .filter(field -> faults.containsKey(field.question().id()))
                .findFirst()
                .ifPresent(AnswerField::focus);
    }

    /** Says at the top what is wrong where, each with the way there. */
    private void sumUp(Map<QuestionId, String> faults) {
        var list = new UnorderedList();
        fields.forEach(field -> {
            var fault = faults.get(field.question().id());
            if (fault != null) {
                list.add(toThe(field, fault));
            }
        });
        summary.removeAll();
        summary.add(new Paragraph(t("form.wrong", faults.size())), list);
        summary.setVisible(true);
    }

    private ListItem toThe(AnswerField field, String fault) {
        var name = new Span(ReplyText.named(field.question().text().in(language)));
        name.getElement().setAttribute("lang", language);
        var there = new NativeButton();
        there.addClickListener(click -> field.focus());
        there.add(name, new Text(" " + fault));
        there.getElement().setAttribute("type", "button");
        return new ListItem(there);
    }

    /** What was pressed is gone where that is kept: whoever typed goes on there. */
    private void overwrite() {
        acts.overwrite(draft());
        if (!elsewhere.isVisible()) {
            fields.stream()
                    .filter(field -> latest == null || field.question().id().equals(latest))
                    .findFirst()
                    .ifPresent(AnswerField::focus);
        }
    }

    /** Says that another window has changed or sent it; what is filled in here isn't kept. */
    void changedElsewhere() {
        note.quiet();
        elsewhere.setVisible(true);
    }

    /** Says that other files would go with it than those that were shown. */
    void filesHaveChanged() {
        refusal.say(t("answer.files.changed"));
    }

    /** Says why it was not taken; what was filled in stays. */
    void refuse(Refusal why) {
        if (why instanceof ContributionRefusal.RepliesFaulty(var faults)) {
            tell(faults);
        } else {
            refusal.say(Say.t(why));
        }
    }

    /** Says since when what is filled in is kept. */
    void kept(ZonedDateTime at) {
        begun();
        elsewhere.setVisible(false);
        note.kept(at);
    }

    /** Something of a change is kept: it is found from the receipt, and can be thrown away. */
    void begun() {
        back.setText(t("form.change.receipt"));
        discard.setVisible(true);
    }

    /** Whether it is kept by that. Where it isn't, that is said, and why, or that it is tried again. */
    boolean succeeds(Runnable keeping) {
        return note.succeeds(keeping);
    }

    private void sayWhereOneTypes(String words) {
        fields.forEach(field -> field.note().accept(field.question().id().equals(latest) ? words : ""));
    }
}
