package no.mandat.web.open;

import java.time.Clock;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.CallId;
import no.mandat.web.contribution.AskedWords;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.web.contribution.DeadlineWords;
import no.mandat.web.contribution.QuestionChoices;
import no.mandat.web.contribution.ReplyText;
import no.mandat.web.document.FileSize;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.contribution.AskedLate;
import no.mandat.workflow.contribution.AttachFile;
import no.mandat.workflow.contribution.KeptFile;
import no.mandat.workflow.contribution.PublishedCall;
import no.mandat.workflow.contribution.SentContribution;
import no.mandat.workflow.text.MarkdownText;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a call shows, for its template.
 *
 * @param purpose what is done with it
 * @param key under which what is filled in is sent
 * @param filled what was filled in
 * @param answered what is answered by it that can be
 * @param faults what is wrong with it, in words, by the name of the field
 */
public record CallSheet(
        OpenPage page,
        PublishedCall call,
        Purpose purpose,
        UUID key,
        CallReplies filled,
        Replies answered,
        Map<String, String> faults,
        Clock clock) {

    /**
     * What the form is for: to send a contribution, or to change one.
     *
     * @param path where the form is, and is sent
     * @param sent what is changed
     * @param draft where what is typed is kept, if it is
     * @param use what is done with it
     * @param isHeld whether it was sent and looked at by nobody: it can be sent once more, though the call has closed since
     */
    public record Purpose(
            String path, Optional<SentContribution> sent, Optional<FormDraft> draft, Use use, boolean isHeld) {

        Purpose(String path, Optional<SentContribution> sent, Optional<FormDraft> draft) {
            this(path, sent, draft, Use.FILLED_IN, false);
        }

        /** What is done with a form. */
        public enum Use {
            FILLED_IN,
            /** It is looked at as whoever answers it will see it: nothing is kept or sent. */
            PREVIEWED,
            /** It is read what is asked. */
            READ,
            /** It is read what was typed, by whoever's invitation was taken back since. */
            REVOKED
        }

        /** To see what whoever answers it will. */
        static Purpose preview(CallId call) {
            return new Purpose(
                    CallNavigation.PREVIEW + "/" + call,
                    Optional.empty(),
                    Optional.of(FormDraft.begun(call)),
                    Use.PREVIEWED,
                    false);
        }

        static Purpose send(CallId call) {
            return new Purpose(PublicAddress.of(call), Optional.empty(), Optional.of(FormDraft.begun(call)));
        }

        /** To read what is asked; nothing is filled in. */
        static Purpose about(CallId call) {
            return new Purpose(
                    PublicAddress.ofAbout(call), Optional.empty(), Optional.of(FormDraft.begun(call)), Use.READ, false);
        }

        /** To send what is kept there, or to go on with it. */
        static Purpose of(FormDraft draft) {
            return new Purpose(
                    draft.saved().isPresent() || draft.isInvited()
                            ? draft.path()
                            : PublicAddress.of(draft.at().call()),
                    Optional.empty(),
                    Optional.of(draft));
        }

        /** To read what is kept there: the invitation was taken back. */
        static Purpose revoked(FormDraft draft) {
            return new Purpose(draft.path(), Optional.empty(), Optional.of(draft), Use.REVOKED, false);
        }

        /** To change what was sent; what is typed is kept with the draft until that is. */
        static Purpose change(SentContribution sent, FormDraft draft) {
            return new Purpose(draft.path(), Optional.of(sent), Optional.of(draft));
        }

        /** The same, with what is kept there now. */
        Purpose with(FormDraft kept) {
            return sent.isPresent() ? new Purpose(path, sent, Optional.of(kept)) : of(kept);
        }

        /** The files that go with it already, in their order. */
        List<KeptFile> files() {
            return Stream.concat(
                            sent.stream().flatMap(one -> one.files().stream()),
                            draft.flatMap(FormDraft::saved).stream().flatMap(one -> one.files().stream()))
                    .toList();
        }

        /** What one may consent to: what the call offers, and of a change what holds as well, where less was left of it. */
        List<Publication> publications(PublishedCall call) {
            return Stream.concat(
                            call.text().publications().stream(), sent.stream().map(SentContribution::publication))
                    .distinct()
                    .sorted()
                    .toList();
        }

        /** What sending consents to, where there is no choice. */
        Optional<Publication> onlyPublication(PublishedCall call) {
            return publications(call).size() == 1 ? call.text().onlyPublication() : Optional.empty();
        }

        /** Whether that file went with what is changed. */
        boolean wasSent(UUID file) {
            return sent.stream().flatMap(one -> one.files().stream()).anyMatch(kept -> kept.id()
                    .equals(file));
        }

        /** What is said where what was kept is there no more. */
        String gone() {
            return sent.isPresent() ? "form.change.gone" : "form.draft.gone";
        }

        /** Whether it is only looked at. */
        public boolean isPreview() {
            return use == Use.PREVIEWED;
        }

        /** Whether nothing can be filled in there. */
        boolean isAbout() {
            return use == Use.READ;
        }

        /** Whether the invitation to it was taken back. */
        boolean isRevoked() {
            return use == Use.REVOKED;
        }

        /** To send it once more. */
        Purpose held() {
            return new Purpose(path, sent, draft, use, true);
        }

        /** To send what was typed as something for itself; a change and the answer to an invitation stay what they are. */
        Purpose anew() {
            if (sent.isPresent()) {
                return with(FormDraft.begun(draft.orElseThrow().at()));
            }
            return of(draft.filter(FormDraft::isInvited)
                    .map(known -> FormDraft.begun(known.at()))
                    .orElseGet(() -> FormDraft.begun(draft.orElseThrow().at().call())));
        }
    }

    /** Whether it can be sent now. */
    public boolean isOpen() {
        return call.status() == CallStatus.OPEN && !purpose.isRevoked() || purpose.isHeld();
    }

    /** Whether there is a form whose draft is kept: whoever reads it in another language takes along what they typed. */
    public boolean isKept() {
        return isOpen() && keptAt() != null;
    }

    /** Where the page's script keeps what is typed; nowhere, where nothing is. */
    public @Nullable String keptAt() {
        var draft = draft();
        return draft == null || purpose.isPreview() ? null : draft.address(page);
    }

    /** Where the script sends the files part by part. */
    public @Nullable String uploadedAt() {
        return keptAt() == null || !takesFiles()
                ? null
                : page.to(PublicAddress.ofUploads(
                        purpose.draft().map(FormDraft::path).orElseThrow()));
    }

    /** The language of the call that is shown. */
    public String language() {
        return call.text().languageFor(page.language());
    }

    /** What the call is called, in that language. */
    public String title() {
        return call.text().title().in(language());
    }

    /** The introduction, safe to show; of a draft nothing: nobody else sees yet what it will be. */
    public String introduction() {
        if (call.status() == CallStatus.DRAFT) {
            return "";
        }
        return MarkdownText.html(call.text().introduction().in(language()));
    }

    /** Until when it is open and about how long it takes, or since when or why it isn't open. */
    public String when() {
        if (purpose.isRevoked()) {
            return page.t("form.invitationRevoked");
        }
        var when = CallWhen.of(call.status(), call.window(), page, clock);
        return isOpen() && !isChange() ? page.t("form.takes", when, call.text().minutes()) : when;
    }

    /** "Runden er åpen fra 1. okt. 2026 kl. 08.00 til 10. okt. 2026 kl. 23.59 (sentraleuropeisk tid)." */
    public String period() {
        return page.t(
                "open.call.period",
                CallWhen.exact(call.window().opensAt(), page, clock),
                CallWhen.exact(call.window().closesAt(), page, clock),
                clock.getZone().getDisplayName(TextStyle.FULL, page.words().locale()));
    }

    /** How it came to be open for longer, a sentence each; nothing where that is as it was said when it opened. */
    public List<String> deadlines() {
        return new DeadlineWords(page.words(), clock).of(call.deadlines());
    }

    /** How many questions are answered: "2 av 4 spørsmål er besvart". */
    public String progress() {
        return page.t("form.progress", answered.byQuestion().size(), questions().size());
    }

    /** Where it is sent. */
    public String address() {
        return page.to(page.path());
    }

    /** Whether something that was sent is changed. */
    public boolean isChange() {
        return purpose.sent().isPresent();
    }

    /** What is changed, for whoever sent it: "Du endrer innspill 2026-0042." */
    public String changed() {
        return purpose.sent()
                .map(sent -> page.t("form.change", sent.receipt().reference()))
                .orElse("");
    }

    /** The number of the text that is changed. */
    public int revision() {
        return purpose.sent().map(SentContribution::revision).orElse(0);
    }

    /** What may be published of what is changed: taken back meanwhile, that isn't agreed to anew by a page of before. */
    public String agreed() {
        return purpose.sent().map(sent -> sent.publication().name()).orElse("");
    }

    /** Where one goes who changes nothing. */
    public String back() {
        return address().replace("/edit?", "?");
    }

    /** Where what is typed is kept. */
    public @Nullable FormDraft draft() {
        return purpose.draft().orElse(null);
    }

    /** Whether files are taken. */
    public boolean takesFiles() {
        return call.text().attachments() && purpose.draft().isPresent();
    }

    /** What help there is about files: how large they may be. */
    public String filesHelp() {
        return page.t("form.files.help", Reception.MOST_MEGABYTES, AttachFile.MOST_MEGABYTES_TOGETHER);
    }

    /** The ends of the names of files that are taken, for the browser's own dialog. */
    public String fileNames() {
        return Stream.of(FileType.values())
                .flatMap(type -> type.extensions().stream())
                .map(extension -> "." + extension)
                .collect(Collectors.joining(","));
    }

    /** Those that go with it already, in their order. */
    public List<KeptFile> files() {
        return purpose.files();
    }

    /** "Notat.pdf, 1,2 MB". */
    public String about(KeptFile kept) {
        return "%s, %s".formatted(kept.fileName(), FileSize.words(kept.fileSize(), page.words()));
    }

    /** Whether there is something of theirs to be shown. */
    public boolean hasTyped() {
        return !answered.byQuestion().isEmpty() || !files().isEmpty();
    }

    /** The key of what is said to whoever may ask to be let in: of what they typed only what is so. */
    public String lateText() {
        if (!hasTyped()) {
            return "form.late.text.nothing";
        }
        return purpose.draft().flatMap(FormDraft::saved).isPresent() ? "form.late.text" : "form.late.text.notKept";
    }

    /** What was answered to a question, to be read. */
    public String reply(Question question) {
        return new ReplyText(call.text(), language()).of(question, answered, page.words());
    }

    /** The language in which that is; what was typed is in the one in which it would be sent. */
    public String languageOf(Question question) {
        return new ReplyText(call.text(), language()).languageOf(question, answered, language(), page.words());
    }

    /** Whether something was answered to it that can be. */
    public boolean isAnswered(Question question) {
        return !answered.to(question.id()).isEmpty();
    }

    /** Whether whoever came too late may ask to be let in. */
    public boolean mayAskLate() {
        return call.status().isOver()
                && !isChange()
                && !isOnlyRead()
                && !call.mandateOver()
                && ownPlace().filter(draft -> draft.late().isEmpty()).isPresent();
    }

    /** Where they are known by a link of their own. */
    private Optional<FormDraft> ownPlace() {
        return purpose.draft().filter(draft -> draft.saved().isPresent() || draft.isInvited());
    }

    /** Whether what was typed is only read: the call was withdrawn or is a draft again, or the invitation was taken back. */
    public boolean isOnlyRead() {
        return call.isOnlyRead() || purpose.isRevoked();
    }

    /** What became of it that they asked, where they did and something can still become of it; or that nobody is let in any more. */
    public Optional<String> late() {
        if (isOnlyRead()) {
            return Optional.empty();
        }
        if (call.mandateOver() && !isChange() && ownPlace().isPresent()) {
            return Optional.of(page.t("form.late.mandateOver"));
        }
        return purpose.draft().flatMap(FormDraft::late).map(late -> switch (late.state()) {
            case ASKED ->
                page.t("form.late.asked", page.dates().exact(late.askedAt().atZone(clock.getZone())), late.email());
            case GRANTED, LAPSED -> granted(late);
            case LAID_ASIDE -> page.t("form.late.laidAside");
            case DECLINED ->
                page.t(
                        "form.late.declined",
                        Optional.ofNullable(late.explanation()).orElse(""));
        });
    }

    private String granted(AskedLate late) {
        if (purpose.draft().filter(FormDraft::isInvited).isPresent()) {
            return page.t("form.late.over");
        }
        return late.lateEntryHolds() ? page.t("form.late.granted", late.email()) : page.t("form.late.noLonger");
    }

    /** How long that is. */
    public String keptUntil(FormDraft draft) {
        return draft.keptUntil(call, page, clock);
    }

    /** The questions, in their order. */
    public List<Question> questions() {
        return call.text().questions();
    }

    /** The name of a question's field. */
    public String name(Question question) {
        return CallReplies.name(question.id());
    }

    /** What a question asks, in the language that is shown. */
    public String text(Question question) {
        return question.text().in(language());
    }

    /** What may help to answer it, or nothing. */
    public String help(Question question) {
        return question.help().in(language());
    }

    /** "Skriftlig svar, inntil 4 000 tegn · må besvares". */
    public String how(Question question) {
        return new AskedWords(language(), page.words()).how(question);
    }

    /** "Punkt 3.1 i mandatet", or nothing where everybody can't read the mandate. */
    public String about(Question question) {
        var numbers = call.numbers(question.clauses());
        return numbers.isEmpty() ? "" : page.t("form.about", page.words().list(numbers));
    }

    /** The choices of a question, or the numbers of its scale, each with the value that is sent. */
    public List<Choice> choices(Question question) {
        return QuestionChoices.of(question).stream()
                .map(value -> new Choice(Integer.toString(value), QuestionChoices.words(question, language(), value)))
                .toList();
    }

    /** Whether one can say that one doesn't answer it. */
    public boolean canBeLeft(Question question) {
        return QuestionChoices.canBeLeft(question);
    }

    /** Something to choose. */
    public record Choice(String value, String words) {}

    /** What was filled in there. */
    public String value(String field) {
        return filled.value(field);
    }

    /** Whether that was chosen. */
    public boolean has(String field, String value) {
        return filled.has(field, value);
    }

    /** What is wrong there, or nothing. */
    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }

    /** What names a field for those who hear it: its help and what is wrong with it; null where there is neither. */
    public @Nullable String describedBy(String field, boolean hasHelp) {
        List<String> ids = new ArrayList<>();
        if (hasHelp) {
            ids.add(field + "-help");
        }
        if (!fault(field).isEmpty()) {
            ids.add(field + "-fault");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /** The categories of organisations. */
    public List<OrganisationCategory> categories() {
        return List.of(OrganisationCategory.values());
    }

    /** Whether what is said can be published; otherwise nobody is asked about it. */
    public boolean isPublished() {
        return call.audience().isPublished();
    }

    /** What one may consent to. */
    public List<Publication> publications() {
        return purpose.publications(call);
    }

    /** What becomes of it, or may. */
    public String publication() {
        return new AskedWords(language(), page.words()).publication(call.text(), call.audience());
    }

    /** What sending consents to, where there is no choice. */
    public Optional<Publication> onlyPublication() {
        return purpose.onlyPublication(call);
    }

    /** Whether files can be published, too: they are taken, and one can agree to be named. */
    public boolean mayPublishFiles() {
        return isPublished() && takesFiles() && publications().contains(Publication.WITH_NAME);
    }

    /**
     * A field with which something is wrong.
     *
     * @param name what it is called
     * @param language the tag of the language of that name
     */
    public record Wrong(String field, String name, String language, String fault) {}

    /** The fields in their order, each with what it is called, where something is wrong with it. */
    public List<Wrong> wrong() {
        return Stream.concat(
                        questions().stream().map(question -> wrong(name(question), text(question), language())),
                        Stream.of("name", "email", "organisation", "publication", FormDrafts.FILES, LatePages.REASON)
                                .map(field -> wrong(
                                        field,
                                        page.t(LatePages.REASON.equals(field) ? "form.late.reason" : "form." + field),
                                        page.language())))
                .filter(wrong -> faults.containsKey(wrong.field()))
                .toList();
    }

    private Wrong wrong(String field, String name, String language) {
        return new Wrong(field, ReplyText.named(name), language, fault(field));
    }

    /** Where the answers are, once everybody may read some; else nothing. */
    public String answers() {
        return call.answered() && !call.isOnlyRead() ? page.to(PublicAddress.ofAnswers(call.id())) : "";
    }

    /** That what isn't answered won't be, for the mandate is over; else nothing, and where whoever has typed something is told so with that. */
    public String givenUp() {
        return call.mandateOver() && call.status() == CallStatus.CLOSED && late().isEmpty()
                ? page.t("open.call.mandateOver")
                : "";
    }

    /** Where it is read what is asked, for whoever has filled in nothing yet; else nothing. */
    public String aboutAddress() {
        return isOpen() && filled.isEmpty() && purpose.path().equals(PublicAddress.of(call.id()))
                ? page.to(PublicAddress.ofAbout(call.id()))
                : "";
    }

    /** Where everybody answers it. */
    public String formAddress() {
        return page.to(PublicAddress.of(call.id()));
    }

    /** Where everybody reads its mandate, or nothing where nobody can. */
    public String mandateAddress() {
        return Optional.ofNullable(call.mandateName())
                .map(name -> page.to(PublicAddress.of(name)))
                .orElse("");
    }
}
